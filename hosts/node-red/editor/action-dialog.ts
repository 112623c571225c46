import { type ActionSpec, keyOf } from '../generate/spec';
import type { Values } from '../saved';
import { type DialogParts, type OpenDialog, row, valuesForm } from './dialog';
import type { FieldSet } from './field-set';
import { OperationMemory } from './operation-memory';
import { selectOf } from './plain-control';
import { replaceContent } from './replace-content';
import { keepCalm } from './typed-control';
import { savedType } from './typed-types';
import { operationOf } from './specs';

/** The action node: resource, operation, the operation's fields, and what becomes of messages. */
export function openAction(spec: ActionSpec, parts: DialogParts): OpenDialog {
  const { node, texts, form } = parts;
  const memory = new OperationMemory(spec, node);
  const holder = $('<div>');
  const messages = messageRows(parts);
  let set: FieldSet | undefined;
  let shown = '';

  const resource = selectOf(spec.resources.map((id) => ({ value: id, label: texts.text(`resources.${keyOf(id)}.title`) })));
  const operation = $('<select>');
  const summary = $('<div class="dovecote-hint">');
  const start = operationOf(spec, node.operation) ?? spec.operations[0];

  const listOperations = (chosen?: string) => {
    const fitting = spec.operations.filter((candidate) => candidate.resource === resource.val());
    const titles = fitting.map(({ id }) => ({ value: id, label: texts.text(`operations.${keyOf(id)}.title`) }));
    operation
      .empty()
      .append(selectOf(titles).children())
      .val(chosen ?? fitting[0]?.id ?? '');
  };
  const show = () => {
    const id = String(operation.val() ?? '');
    const chosen = operationOf(spec, id);
    if (id === shown || chosen === undefined) return;
    if (set) memory.keep(shown, set.read());
    shown = id;
    set = valuesForm(parts, chosen.fields, memory.recall(id));
    replaceContent(holder, set.element);
    summary.text(texts.text(`operations.${keyOf(id)}.summary`));
    messages.batched.toggle(chosen.batched);
    messages.paged.toggle(chosen.paged);
    expectInputs();
  };
  const expectInputs = () => set?.broughtByInputs(operationOf(spec, shown)?.batched === true && messages.readBatch() !== null);

  resource.val(start?.resource ?? '').on('change', () => {
    listOperations();
    show();
  });
  operation.on('change', show);
  listOperations(start?.id);
  const resourceRow = row({ label: texts.word('resource'), id: 'node-input-resource', input: resource });
  const operationRow = row({ label: texts.word('operation'), id: 'node-input-operation', input: operation });
  operationRow.children().last().append(summary);
  form.append(resourceRow.toggle(spec.resources.length > 1), operationRow, holder, messages.element);
  messages.start(expectInputs);
  show();
  return {
    save: (target) => {
      const values: Values = set?.read() ?? {};
      target.values = values;
      target.batch = operationOf(spec, shown)?.batched ? messages.readBatch() : null;
    },
  };
}

/** Where results go, and how several inputs, pages and many messages are handled. */
function messageRows({ node, texts }: DialogParts) {
  const text = () => $('<input type="text" style="width: 100%">');
  const batch = text().val(typeof node.batch?.value === 'string' ? node.batch.value : '');
  const limit = text().val(node.limit ?? 50);
  const split = $('<input type="checkbox">');
  const rows = {
    output: row({
      label: texts.word('output'),
      id: 'node-input-output',
      input: text().val(outputOf(node)),
      hint: texts.word('outputHint'),
    }),
    batch: row({ label: texts.word('batch'), id: 'node-input-batch-source', input: batch, hint: texts.word('batchHint') }),
    limit: row({ label: texts.word('limit'), id: 'node-input-limit', input: limit, hint: texts.word('allItems') }),
    split: row({ label: texts.word('split'), id: 'node-input-split', input: split, hint: texts.word('splitHint') }),
    concurrency: row({
      label: texts.word('concurrency'),
      id: 'node-input-concurrency',
      input: text().val(node.concurrency ?? 1),
      hint: texts.word('concurrencyHint'),
    }),
  };
  const paged = $('<div>').append(rows.limit, rows.split);
  const element = $('<div class="dovecote-messages">').append(paged, rows.batch, rows.output, rows.concurrency);
  return {
    element,
    paged,
    batched: rows.batch,
    /** Widgets want to stand in the page before they begin. `changed`: whether there are several inputs may have changed. */
    start: (changed: () => void) => {
      split.prop('checked', Reflect.get(node, 'split') === true);
      $('#node-input-output').typedInput({ types: ['msg'], default: 'msg' });
      batch.typedInput({ types: ['msg', 'flow', 'global', 'json', 'env', 'jsonata'], default: node.batch?.type ?? 'msg' });
      keepCalm(batch);
      batch.on('change', changed);
      for (const { input, label } of [
        { input: $('#node-input-output'), label: 'output' },
        { input: batch, label: 'batch' },
      ]) {
        const id = label === 'batch' ? 'node-input-batch-source' : 'node-input-output';
        input
          .next()
          .find('.red-ui-typedInput-input')
          .attr({ 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-hint` });
        input.next().find('.red-ui-typedInput-type-select').attr('aria-labelledby', `${id}-label`);
      }
    },
    readBatch: () => {
      const value = batch.typedInput('value');
      return value === '' ? null : { type: savedType(batch.typedInput('type')), value };
    },
  };
}

function outputOf(node: object): string {
  const output: unknown = Reflect.get(node, 'output');
  return typeof output === 'string' && output !== '' ? output : 'payload';
}
