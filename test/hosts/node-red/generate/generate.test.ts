import { editorScript, generate, typesOf } from '../../../../hosts/node-red/generate';
import { allSentences } from '../../../../hosts/node-red/generate/help-words';
import { allWords } from '../../../../hosts/node-red/generate/words';
import { pusher } from '../../../../nodes/Pusher/provider';
import { type Manifest, manifestOf } from '../../../../runner/manifest';
import { parlor } from '../editor/fixture';
import { definitionIn } from './scorecard';

/** Names that Node-RED's editor deletes from a node's defaults. */
const reserved = new Set([
  ...Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index)),
  ...['changed', 'dirty', 'id', 'inputLabels', 'moved', 'outputLabels', 'selected', 'type', 'users', 'valid', 'validationErrors', 'wires'],
  ...['inputs', '_config', '_def', '_orig', '_'],
]);

describe.each<readonly [string, Manifest]>([
  ['Pusher', manifestOf(pusher)],
  ['a provider with everything', parlor],
])('the files of %s', (_, manifest) => {
  const { files } = generate(manifest, { packageName: '@dovecote/nodes' });
  const types = typesOf(manifest);

  it('are one html and two languages of texts and help for each node type', () => {
    expect(Object.keys(files).sort()).toEqual(
      types
        .flatMap((type) => [
          `${type}.html`,
          ...['de', 'en-US'].flatMap((language) => ['html', 'json'].map((end) => `locales/${language}/${type}.${end}`)),
        ])
        .sort(),
    );
    expect(new Set(types).size).toBe(types.length);
  });

  it.each(types)('register %s in a way that the Flow Library can read', (type) => {
    const found = definitionIn(files[`${type}.html`] ?? '');
    expect(found.type).toBe(type);
    expect(found.literals).toMatchObject(
      type.endsWith('-account')
        ? { category: 'config', color: manifest.color, icon: `${manifest.id}.svg` }
        : { category: 'dovecote', color: manifest.color, icon: `${manifest.id}.svg`, outputs: 1 },
    );
    expect(found.defaults.filter((name) => reserved.has(name))).toEqual([]);
    expect(found.credentials.filter((name) => found.defaults.includes(name))).toEqual([]);
    expect(found.validatorParameters.every((count) => count === 2)).toBe(true);
  });

  it.each(types)('name no script that the editor would wait for on behalf of %s', (type) => {
    const html = files[`${type}.html`] ?? '';
    expect(html).toContain(`data-template-name="${type}"`);
    expect(html).not.toMatch(/<script[^>]*\ssrc\s*=/);
    expect(html).toContain(`'resources/@dovecote/nodes/${editorScript}'`);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
  });

  it.each(types)('have the same keys in both languages for %s', (type) => {
    const keys = (language: string) => keysIn(JSON.parse(files[`locales/${language}/${type}.json`] ?? '{}'));
    expect(keys('de')).toEqual(keys('en-US'));
    expect(keys('de').length).toBeGreaterThan(4);
  });

  it.each(types)('explain every field of %s in its help, after a first paragraph of one line', (type) => {
    const help = files[`locales/en-US/${type}.html`] ?? '';
    const [opening, first = ''] = help.split('\n');
    expect(opening).toBe(`<script type="text/markdown" data-help-name="${type}">`);
    expect(first).toMatch(/^[A-Z].+\.$/);
    for (const title of fieldTitles(manifest, type)) expect(help).toContain(`**${title}**`);
  });

  it.each(types)('give every field of %s a description', (type) => {
    const fields = fieldsOf(manifest, type);
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});

describe('the node that confirms events', () => {
  const options = { packageName: '@dovecote/nodes' };
  const german = (path: string) => generate(parlor, options).files[`locales/de/dovecote-parlor-${path}`] ?? '';

  it('exists once where a stream keeps events until they are confirmed', () => {
    expect(typesOf(parlor).filter((type) => type.endsWith('-acknowledge'))).toEqual(['dovecote-parlor-acknowledge']);
    const streams = parlor.streams.map((stream) => ({ ...stream, acknowledged: false }));
    expect(typesOf({ ...parlor, streams }).filter((type) => type.endsWith('-acknowledge'))).toEqual([]);
  });

  it('passes messages on and needs no account', () => {
    const html = generate(parlor, options).files['dovecote-parlor-acknowledge.html'] ?? '';
    expect(definitionIn(html)).toMatchObject({ literals: { inputs: 1, outputs: 1 }, defaults: ['name'] });
    expect(html).not.toContain('node-input-account');
  });

  it('is called by the same name in palette, trigger and help', () => {
    expect(JSON.parse(german('acknowledge.json'))).toMatchObject({ title: 'Parlor: Bestätigen' });
    expect(JSON.parse(german('talk.json'))).toMatchObject({ acknowledge: 'Parlor: Bestätigen' });
    expect(german('talk.html')).toContain('**Parlor: Bestätigen**');
  });

  it('has a trigger that says how many events arrive together, where it can be several', () => {
    const [talk] = parlor.streams;
    if (!talk) throw new TypeError('the fixture has no stream');
    const { files } = generate({ ...parlor, streams: [{ ...talk, batch: 25 }] }, options);
    expect(files['locales/en-US/dovecote-parlor-talk.html']).toContain('Up to 25 events can arrive together');
    expect(german('talk.html')).not.toContain('zusammen ankommen');
  });
});

describe("the editor's own words", () => {
  it('exist in both languages', () => {
    for (const [name, english, german] of allWords()) expect([name, partsOf(german)]).toEqual([name, partsOf(english)]);
  });

  it('of the help have the same parts in both languages', () => {
    for (const [name, english, german] of allSentences()) expect([name, partsOf(german)]).toEqual([name, partsOf(english)]);
  });
});

it('keeps a closing script tag in a text from ending the script', () => {
  const [write, ...others] = parlor.operations;
  if (!write) throw new TypeError('the fixture has no operation');
  const tricky = {
    ...write,
    fields: [{ ...write.fields[0], name: 'x', title: 'X', kind: 'text', required: true, limits: { pattern: '</script>' } } as const],
  };
  const { files } = generate({ ...parlor, operations: [tricky, ...others] }, { packageName: '@dovecote/nodes' });
  expect(files['dovecote-parlor.html']?.match(/<\/script>/g)).toHaveLength(2);
});

function partsOf(text: string): string[] {
  return (text.match(/__\w+?__|\{\w+\}/g) ?? []).sort();
}

function keysIn(catalog: unknown, path = ''): string[] {
  if (typeof catalog !== 'object' || catalog === null) return [path];
  return Object.entries(catalog).flatMap(([key, inner]) => keysIn(inner, `${path}.${key}`));
}

function fieldsOf(manifest: Manifest, type: string) {
  const name = type.slice(`dovecote-${manifest.id}-`.length);
  if (name === 'account') return manifest.credential.fields;
  if (name === 'acknowledge') return [];
  const part = [...manifest.streams, ...manifest.webhooks].find((candidate) => candidate.name === name);
  return part?.fields ?? manifest.operations.flatMap(({ fields }) => fields);
}

function fieldTitles(manifest: Manifest, type: string): string[] {
  return fieldsOf(manifest, type).map(({ title }) => title);
}
