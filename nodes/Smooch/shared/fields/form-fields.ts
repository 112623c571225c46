import { choice, z } from '../../../../language/fields';
import { limits } from '../limits';

const label = (title: string, description: string, example: string) =>
  z
    .string()
    .min(1)
    .max(limits.label)
    .meta({ title, description, placeholder: `e.g. ${example}`, example });

const size = (title: string, description: string, example: number) =>
  z.number().int().min(1).max(limits.formAnswer).optional().meta({ title, description, example });

const asked = {
  name: label('Name', 'What your flow finds the answer under, once in a form', 'email'),
  label: label('Label', 'What the user reads', 'Your email'),
  placeholder: label('Placeholder', 'What stands in the empty input', 'steve@example.com').optional(),
};

const option = z.object({
  name: label('Name', 'What your flow gets', 'blue'),
  label: label('Label', 'What the user reads', 'Blue'),
});

const line = z.object({
  type: z.literal('text'),
  ...asked,
  minSize: size('Shortest Answer', 'Characters at least; 1 where left empty', 1),
  maxSize: size('Longest Answer', 'Characters at most; 128 where left empty', 128),
});
const lineTexts = { title: 'Text', description: 'One line of text' };

const plainText = line.check(ordered).meta(lineTexts);

const formattedText = line
  .extend({
    format: choice({ integer: 'Whole Number', decimal: 'Number' }).optional().meta({ title: 'Format', description: 'Takes numbers alone' }),
  })
  .check(ordered)
  .meta(lineTexts);

const email = z.object({ type: z.literal('email'), ...asked }).meta({ title: 'Email', description: 'An email address' });

const select = (mostOptions: number) =>
  z
    .object({
      type: z.literal('select'),
      ...asked,
      options: z
        .array(option)
        .min(1)
        .max(mostOptions)
        .check(distinct)
        .meta({ title: 'Options', description: 'What there is to choose from', sortable: true }),
    })
    .meta({ title: 'Choice', description: 'One of several options' });

const questions = {
  title: 'Questions',
  description: `What the form asks, ${limits.formFields} questions at most`,
  sortable: true,
};

/** Questions of a form in v2. */
export const formFields = z
  .array(z.discriminatedUnion('type', [formattedText, email, select(limits.formOptions)]))
  .min(1)
  .max(limits.formFields)
  .check(distinct)
  .meta(questions);

/** Questions of a form in v1 and v1.1: fewer options, and any text. */
export const plainFormFields = z
  .array(z.discriminatedUnion('type', [plainText, email, select(limits.plainFormOptions)]))
  .min(1)
  .max(limits.formFields)
  .check(distinct)
  .meta(questions);

function distinct({ value, issues }: z.core.ParsePayload<readonly { readonly name: string }[]>): void {
  if (new Set(value.map(({ name }) => name)).size < value.length) {
    issues.push({ code: 'custom', message: 'has the same name twice', input: value });
  }
}

function ordered({
  value,
  issues,
}: z.core.ParsePayload<{ readonly minSize?: number | undefined; readonly maxSize?: number | undefined }>): void {
  const { minSize = 1, maxSize = 128 } = value;
  if (minSize > maxSize) {
    issues.push({ code: 'custom', message: 'is longer than the longest one', path: ['minSize'], input: minSize });
  }
}
