import { FieldHelp } from '../../../../hosts/node-red/generate/help-fields';
import { sentencesIn } from '../../../../hosts/node-red/generate/help-words';
import type { Field } from '../../../../language/field';

const row = [text('first', 'First'), text('second', 'Second'), text('third', 'Third')];

function text(name: string, title: string): Field {
  return { name, title, kind: 'text', required: true, limits: {} };
}

function group(title: string, fields: readonly Field[]): Field {
  return { ...text(title, title), kind: 'group', fields };
}

function choice(title: string, options: readonly (readonly Field[])[]): Field {
  const variants = options.map((fields, index) => ({ value: `v${String(index)}`, title: `Way ${String(index + 1)}`, fields }));
  return { ...text(title, title), kind: 'variants', variants: { discriminator: 'way', options: variants } };
}

function help(): FieldHelp {
  return new FieldHelp((english) => english, sentencesIn('en-US'));
}

test('fields within fields are told below them', () => {
  expect(help().list([group('Frame', [text('width', 'Width')]), choice('Gift', [[text('author', 'Author')]])])).toBe(
    ['- **Frame** (object)', '  - **Width** (string)', '- **Gift** (object)', '  - *Way 1*', '    - **Author** (string)'].join('\n'),
  );
});

test('what several fields have inside is told once, and referred to by the way that leads to it', () => {
  const fields = help();
  expect(fields.list([group('Sender', row)], 'Note: Write')).toContain('  - **Third** (string)');
  expect(fields.list([group('Reader', row)], 'Note: Read')).toBe('- **Reader** (object) – see Note: Write › Sender');
  expect(fields.list([choice('Whom', [row, []])], 'Note: Send')).toBe(
    ['- **Whom** (object)', '  - *Way 1* – see Note: Write › Sender', '  - *Way 2*'].join('\n'),
  );
  expect(fields.list([choice('Whom', [row, []])], 'Note: Drop')).toBe('- **Whom** (object) – see Note: Send › Whom');
});

test('what is as short as a reference is told again', () => {
  const fields = help();
  const once = fields.list([group('Sender', row.slice(0, 2))], 'Note: Write');
  expect(fields.list([group('Sender', row.slice(0, 2))], 'Note: Read')).toBe(once);
});
