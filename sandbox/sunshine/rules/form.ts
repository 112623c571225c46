import type { Rule } from './rule';
import { choice, integer, kinds, list, record, text } from './rule';

const short = text({ min: 1, max: 128 });
const common = { type: text(), name: short, label: short, placeholder: short };
const options = list(record({ name: short, label: short }, ['name', 'label']), { max: 200 });

/** One field of a form: which members it may have depends on its type. */
export const formField: Rule = kinds({
  text: record({ ...common, minSize: integer(1, 256), maxSize: integer(1, 256), format: choice('integer', 'decimal') }, ['name', 'label']),
  email: record(common, ['name', 'label']),
  select: record({ ...common, options }, ['name', 'label', 'options']),
});
