import type { Field } from '../../../../language/field';
import type { Manifest, OperationManifest } from '../../../../runner/manifest-types';

/** A provider with a field of every kind, and every part a provider can have; nothing of it exists. */
export const parlor: Manifest = {
  id: 'parlor',
  title: 'Parlor',
  summary: 'Talk to people in a parlor',
  docs: 'https://example.com/docs',
  color: '#b7d7f0',
  aliases: [],
  credential: {
    name: 'parlorApi',
    title: 'Parlor API',
    summary: 'Keys are on the page of the parlor',
    docs: 'https://example.com/docs/keys',
    fields: [
      field('key', 'Key', 'text', { required: true, limits: { minLength: 1 } }),
      field('secret', 'Secret', 'secret', { required: true, limits: { minLength: 1 } }),
      field('port', 'Port', 'number', { limits: { integer: true, minimum: 1, maximum: 65_535 } }),
      field('tls', 'Use TLS', 'boolean', { default: true }),
      field('more', 'More Secrets', 'rows', {
        fields: [field('label', 'Label', 'text', { required: true }), field('secret', 'Secret', 'secret', { required: true })],
      }),
    ],
    setUp: {
      title: 'Sign In',
      asks: [
        field('email', 'Email', 'text', { required: true }),
        field('code', 'Two-Factor Code', 'text', { required: true, askedAfter: 'second-factor' }),
      ],
    },
  },
  resources: [
    { id: 'note', title: 'Note', description: 'Words on paper' },
    { id: 'guest', title: 'Guest', description: 'People who came' },
  ],
  operations: [
    operation('note', 'write', [
      field('guest', 'Guest', 'text', { required: true, limits: { minLength: 1, maxLength: 10, pattern: '^[a-z]+$' }, lookup: lookup() }),
      field('text', 'Text', 'longText', { required: true, limits: { maxBytes: 12 } }),
      field('data', 'Data', 'json', { keepText: true, prominent: true }),
      field('tone', 'Tone', 'choice', { prominent: true, default: 'warm', choices: [title('warm', 'Warm'), title('cold', 'Cold')] }),
      field('reason', 'Reason', 'text', {
        ...{ required: true, showWhen: { tone: ['cold'] } },
        limits: { pattern: '\\D', patternMessage: 'may not be a number' },
      }),
      field('copies', 'Copies', 'number', { limits: { integer: true, minimum: 1, maximum: 9 }, default: 1 }),
      field('urgent', 'Urgent', 'boolean', {}),
      field('colors', 'Colors', 'choices', { choices: [title('red', 'Red'), title('blue', 'Blue')] }),
      field('readers', 'Readers', 'list', { limits: { maxItems: 2 }, of: field('', 'Reader', 'text', { required: true }), sortable: true }),
      field('lines', 'Lines', 'rows', {
        fields: [field('words', 'Words', 'text', { required: true }), field('size', 'Size', 'number', {})],
      }),
      field('frame', 'Frame', 'group', { fields: [field('width', 'Width', 'number', {}), field('wood', 'Wood', 'text', {})] }),
      field('gift', 'Gift', 'variants', { variants: gifts() }),
      field('tags', 'Tags', 'map', {}),
      field('scan', 'Scan', 'file', {}),
      field('where', 'Where', 'expression', {}),
      field('quiet', 'Quiet', 'boolean', { default: false }),
    ]),
    operation('guest', 'getMany', [field('guest', 'Guest', 'text', { prominent: true, lookup: lookup() })], { paged: true }),
    operation('guest', 'invite', [field('guest', 'Guest', 'text', { required: true, fromEvent: 'guest.name' })], { batched: { max: 10 } }),
  ],
  webhooks: [
    {
      ...{ name: 'visits', title: 'On Visit', summary: 'Begin when someone visits', setUp: 'Paste the address at the door' },
      ...{ docs: 'https://example.com/docs/visits', methods: ['POST'], registers: true, answeredBy: 'note.write' },
      routes: { parameter: 'doors', label: 'door' },
      examples: [{ door: 'front' }],
      fields: [
        field('doors', 'Doors', 'rows', {
          prominent: true,
          sortable: true,
          fields: [field('door', 'Door', 'text', { required: true })],
        }),
      ],
    },
  ],
  streams: [
    {
      ...{
        name: 'talk',
        title: 'On Talk',
        summary: 'Begin when someone speaks',
        docs: 'https://example.com/docs/talk',
        acknowledged: true,
        batch: 1,
      },
      examples: [{ words: 'hello' }],
      fields: [field('room', 'Room', 'text', { required: true })],
    },
  ],
  failures: [],
  german: {
    'may not be a number': 'darf keine Zahl sein',
    Guest: 'Gast',
    Text: 'Wortlaut',
    'Write note': 'Notiz schreiben',
    write: 'Schreiben',
    Note: 'Notiz',
    Warm: 'Warm',
    'On Visit': 'Besuch',
  },
};

function field(name: string, title: string, kind: Field['kind'], parts: Partial<Field>): Field {
  return { name, title, kind, required: false, limits: {}, description: `What ${title} is`, ...parts };
}

function title(value: string, shown: string) {
  return { value, title: shown };
}

function lookup() {
  return { operation: 'guest.getMany', value: 'name' };
}

function gifts(): NonNullable<Field['variants']> {
  return {
    discriminator: 'kind',
    options: [
      { value: 'flowers', title: 'Flowers', fields: [field('number', 'Number', 'number', { required: true })] },
      { value: 'book', title: 'Book', fields: [field('author', 'Author', 'text', { required: true })] },
    ],
  };
}

function operation(resource: string, name: string, fields: readonly Field[], parts: Partial<OperationManifest> = {}): OperationManifest {
  const text = { title: name, action: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${resource}`, summary: `Does ${name}` };
  const docs = `https://example.com/docs/${name}`;
  return { id: `${resource}.${name}`, resource, name, ...text, docs, kind: 'request', paged: false, fields, parameters: {}, ...parts };
}
