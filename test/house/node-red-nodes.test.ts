import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { generate, typesOf } from '../../hosts/node-red/generate';
import { providers } from '../../providers';
import { definitionIn } from '../hosts/node-red/generate/scorecard';
import { declared } from './support/declared';

const root = join(__dirname, '../..');
const languages = ['en-US', 'de'] as const;

const manifest = z
  .object({ name: z.string(), 'node-red': z.object({ nodes: z.record(z.string(), z.string()) }) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const sets = manifest['node-red'].nodes;

const examples = readdirSync(join(root, 'examples'))
  .filter((file) => file.endsWith('.json'))
  .map(
    (file) =>
      [file, z.array(z.looseObject({ type: z.string() })).parse(JSON.parse(readFileSync(join(root, 'examples', file), 'utf8')))] as const,
  );
const shownTypes = new Set(examples.flatMap(([, nodes]) => nodes.map(({ type }) => type)));

/** Names that Node-RED's editor takes away from a node's properties. */
const RESERVED = /^([a-z]|changed|dirty|id|inputLabels|inputs|moved|outputLabels|selected|type|users|valid|validationErrors|wires|_.*)$/;
/** Other packages have them: the Flow Library knows a type by one package only. */
const TAKEN = ['pusher in', 'pusher out', 'pushover', 'smooch', 'Send'];
/** What is said of a node in the palette has to fit beside its icon. */
const LONGEST_TITLE = 40;
/** The column of labels is made to fit this much on a line; longer words are hyphenated, where a language has rules for that. */
const LONGEST_ENGLISH_WORD = 15;

const texts = z.looseObject({ title: z.string(), fields: z.record(z.string(), z.looseObject({ title: z.string() })).default({}) });

const headings = {
  'en-US': { inputs: '### Inputs', outputs: '### Outputs', details: '### Details', references: '### References' },
  de: { inputs: '### Eingaben', outputs: '### Ausgaben', details: '### Details', references: '### Weiterführendes' },
} as const;

const nodes = declared.flatMap(([id, described]) => {
  const { files } = generate(described, { packageName: manifest.name });
  return typesOf(described).map((type) => ({ type, id, folder: providers[id].folder, color: described.color, files }));
});

test('package.json names every node, each in a set of its own', () => {
  expect(sets).toEqual(Object.fromEntries(nodes.map(({ type, folder }) => [type, `dist/${folder}/node-red/${type}.js`])));
});

test('no type is one that another package has', () => {
  expect(nodes.map(({ type }) => type).filter((type) => TAKEN.includes(type) || !type.startsWith('dovecote-'))).toEqual([]);
});

describe.each(nodes.map((node) => [node.type, node] as const))('the Node-RED node %s', (type, { id, folder, color, files }) => {
  const definition = definitionIn(files[`${type}.html`] ?? '');
  const isConfiguration = definition.literals.category === 'config';
  const help = (language: string) => files[`locales/${language}/${type}.html`] ?? '';
  const catalog = (language: string) => texts.parse(JSON.parse(files[`locales/${language}/${type}.json`] ?? '{}'));

  test('has a source and a drawing', () => {
    expect(existsSync(join(root, folder, 'node-red', `${type}.ts`))).toBe(true);
    expect(existsSync(join(root, 'icons', `${id}.svg`))).toBe(true);
  });

  test('is registered in a way that the Flow Library can read', () => {
    expect(definition.type).toBe(type);
    expect(definition.literals).toMatchObject({ color, icon: `${id}.svg`, category: type.endsWith('-account') ? 'config' : 'dovecote' });
    if (!isConfiguration) expect(Object.keys(definition.literals)).toEqual(expect.arrayContaining(['inputs', 'outputs']));
  });

  test('loses no property to the editor, and keeps secrets apart', () => {
    expect(definition.defaults.length).toBeGreaterThan(0);
    expect(definition.defaults.filter((name) => RESERVED.test(name))).toEqual([]);
    expect(definition.credentials.filter((name) => definition.defaults.includes(name))).toEqual([]);
  });

  test('says what is wrong: only validators of two parameters may', () => {
    expect(definition.validatorParameters.filter((count) => count !== 2)).toEqual([]);
  });

  test('stands in an example, unless it is an account', () => {
    expect(shownTypes.has(type) || isConfiguration).toBe(true);
  });

  test.each(languages)('has help in %s with the sections people know, and a first line for the palette', (language) => {
    const lines = help(language).split('\n');
    expect(lines[0]).toBe(`<script type="text/markdown" data-help-name="${type}">`);
    expect(lines[1]).toMatch(/^\p{Lu}.{20,}\.$/u);
    // Markdown takes what is indented for code.
    expect(outsideOfCode(lines).filter((line) => /^\s+\S/.test(line) && !/^\s*[-*] /.test(line))).toEqual([]);
    const { inputs, outputs, details, references } = headings[language];
    const wanted = [
      ...(definition.literals.inputs === 1 ? [inputs] : []),
      ...(isConfiguration || type.endsWith('-acknowledge') ? [] : [outputs]),
      details,
      references,
    ];
    expect(lines.filter((line) => line.startsWith('### '))).toEqual(wanted);
  });

  test('has the same fields in help of both languages', () => {
    const counts = languages.map(
      (language) =>
        help(language)
          .split('\n')
          .filter((line) => /^\s*[-*:] ?/.test(line)).length,
    );
    expect(counts[0]).toBe(counts[1]);
  });

  test.each(languages)('has labels in %s that fit their column', (language) => {
    const { title, fields } = catalog(language);
    expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    const words = Object.values(fields).flatMap((field) => field.title.split(/[\s/-]+/));
    const wide = language === 'en-US' ? words.filter((word) => word.length > LONGEST_ENGLISH_WORD) : [];
    expect(wide).toEqual([]);
    expect(words.filter((word) => word !== word.trim())).toEqual([]);
  });

  test('has the same texts in both languages', () => {
    const [english, german] = languages.map((language) => pathsIn(JSON.parse(files[`locales/${language}/${type}.json`] ?? '{}')));
    expect(german).toEqual(english);
  });
});

test('labels have a column wider than the 100 pixels of Node-RED, in which long words are broken', () => {
  const style = readFileSync(join(root, 'hosts/node-red/editor/style.ts'), 'utf8');
  expect(style).toMatch(/\.form-row\{display:grid;grid-template-columns:minmax\(1\d\dpx,2\d%\)/);
  expect(style).toMatch(/\.form-row>label\{[^}]*overflow-wrap:break-word;hyphens:auto/);
});

function outsideOfCode(lines: readonly string[]): string[] {
  let inside = false;
  return lines.filter((line) => {
    const fence = line.startsWith('```');
    if (fence) inside = !inside;
    return !inside && !fence;
  });
}

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([name, inner]: [string, unknown]) => pathsIn(inner, `${path}.${name}`))
    .sort();
}
