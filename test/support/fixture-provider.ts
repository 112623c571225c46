import { createHmac, timingSafeEqual } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { choice, choices, file, json, jsonOrText, secret, z } from '../../language/fields';
import { credential, declarations } from '../../language/provider';
import type { JsonObject, JsonValue } from '../../language/metadata';
import type { StreamHandlers } from '../../language/stream';
import { header } from '../../language/webhook';

/** A made-up service that uses every word of the declaration language once. */
export const fixtureCredential = credential({
  name: 'fixtureApi',
  title: 'Fixture API',
  summary: 'Both are made up',
  docs: 'https://example.com/docs',
  fields: {
    address: z.string().meta({ title: 'Address', description: 'Address of the service', prominent: true }),
    pass: secret().meta({ title: 'Pass', description: 'Signs webhooks' }),
    port: z.number().optional().meta({ title: 'Port', description: 'Empty means none' }),
    older: z
      .array(secret().meta({ title: 'Pass' }))
      .optional()
      .meta({ title: 'Older Passes', description: 'Passes that are still valid' }),
    tokens: z
      .array(z.object({ key: z.string().meta({ title: 'Key' }), value: secret().meta({ title: 'Value' }) }))
      .optional()
      .meta({ title: 'Tokens', description: 'Other tokens' }),
    region: choice({ eu: 'Europe', us: 'America' }).optional().meta({ title: 'Region', description: 'Where it runs' }),
  },
  resolve: (fields) => fields,
  test: () => ({ operation: 'thing.getMany', parameters: {} }),
});

const { operation, local, answer, task, webhook, stream, provider } = declarations(fixtureCredential);
const docs = 'https://example.com/docs';

/** One parameter of each kind. */
export const everyKind = {
  text: z.string().min(1).meta({ title: 'Text', description: 'Any text', placeholder: 'e.g. hello' }),
  amount: z.number().int().min(1).max(99).meta({ title: 'Amount', description: 'How many' }),
  urgent: z.boolean().meta({ title: 'Urgent', description: 'Whether it is urgent' }),
  sort: choice({ zulu: 'Zulu', alpha: 'Alpha' }).meta({ title: 'Sort', description: 'Which sort' }),
  hidden: secret().optional().meta({ title: 'Hidden', description: 'Not shown' }),
  note: z.string().meta({ kind: 'longText' }).optional().meta({ title: 'Note', description: 'A longer text' }),
  due: z.string().meta({ kind: 'dateTime' }).optional().meta({ title: 'Due', description: 'When it is due' }),
  tags: choices({ red: 'Red', blue: 'Blue' }).optional().meta({ title: 'Tags', description: 'Any of them' }),
  names: z
    .array(z.string().meta({ title: 'Name' }))
    .optional()
    .meta({ title: 'Names', description: 'Any names' }),
  numbers: z
    .array(z.number().meta({ title: 'Number' }))
    .optional()
    .meta({ title: 'Numbers', description: 'Any numbers' }),
  things: z
    .array(z.string().meta({ title: 'Thing', lookup: { operation: 'thing.getMany', value: 'id', title: 'name' } }))
    .optional()
    .meta({ title: 'Things', description: 'Known things' }),
  thing: z
    .string()
    .optional()
    .meta({ title: 'Thing', description: 'A known thing', lookup: { operation: 'thing.list', value: 'id' } }),
  rows: z
    .array(
      z.object({
        label: z.string().meta({ title: 'Label' }),
        size: z.number().optional().meta({ title: 'Size' }),
        round: z.boolean().optional().meta({ title: 'Round', description: 'Whether it is round' }),
      }),
    )
    .optional()
    .meta({ title: 'Rows', description: 'Labels and sizes', sortable: true }),
  group: z
    .object({ first: z.string().meta({ title: 'First' }), second: z.number().optional().meta({ title: 'Second' }) })
    .optional()
    .meta({ title: 'Group', description: 'Two at once' }),
  shape: z
    .discriminatedUnion('form', [
      z.object({ form: z.literal('circle'), radius: z.number().meta({ title: 'Radius' }) }).meta({ title: 'Circle' }),
      z
        .object({
          form: z.literal('box'),
          width: z.number().meta({ title: 'Width' }),
          label: z.string().optional().meta({ title: 'Label' }),
        })
        .meta({ title: 'Box' }),
    ])
    .optional()
    .meta({ title: 'Shape', description: 'One of two shapes' }),
  headers: z.record(z.string(), z.string()).optional().meta({ title: 'Headers', description: 'Names and values' }),
  data: json().optional().meta({ title: 'Data', description: 'Any JSON' }),
  raw: jsonOrText().optional().meta({ title: 'Raw', description: 'JSON or text' }),
  mode: choice({ short: 'Short', long: 'Long' }).default('short').meta({ title: 'Mode', description: 'How much' }),
  detail: z
    .string()
    .optional()
    .meta({ title: 'Detail', description: 'Only for long ones', showWhen: { mode: ['long'] } }),
  origin: z.string().optional().meta({ title: 'Origin', description: 'Where it comes from', fromEvent: 'source.id' }),
};

const things = [
  { id: 'b', name: 'Beta' },
  { id: 'a', name: 'Alpha' },
];

function pageOf(page: JsonValue): { items: JsonValue[]; next: string | undefined } {
  if (typeof page !== 'object' || page === null || Array.isArray(page)) return { items: [], next: undefined };
  return { items: Array.isArray(page.items) ? page.items : [], next: typeof page.next === 'string' ? page.next : undefined };
}

/** Where tests push events into an open stream. */
export class FixtureSource extends EventEmitter<{ opened: [StreamHandlers] }> {
  handlers: StreamHandlers | undefined;
  refusal: Error | undefined;
  closed = 0;
}

/** A provider of its own for each test, so that none shares state. */
export function fixture(source = new FixtureSource()) {
  return provider({
    id: 'fixture',
    title: 'Fixture',
    summary: 'A made-up service',
    docs,
    color: '#dddddd',
    aliases: ['made up'],
    resources: {
      thing: { title: 'Thing', description: 'What the service keeps' },
      message: { title: 'Message', description: 'What goes over it' },
    },
    operations: [
      operation({
        resource: 'thing',
        name: 'create',
        title: 'Create',
        action: 'Create thing',
        summary: 'Add one thing with all there is to say of it',
        docs,
        endpoint: 'POST /things',
        parameters: everyKind,
        body: (parameters) => ({ ...parameters }),
      }),
      operation({
        resource: 'thing',
        name: 'getMany',
        title: 'Get Many',
        action: 'Get many things',
        summary: 'List all things, page by page',
        docs,
        endpoint: 'GET /things',
        parameters: {},
        paged: {
          pageSize: 2,
          query: (cursor) => ({ cursor }),
          items: (page) => pageOf(page).items,
          next: (page) => pageOf(page).next,
        },
      }),
      local({
        resource: 'thing',
        name: 'list',
        title: 'List Known',
        action: 'List known things',
        summary: 'The things that are known without asking',
        docs,
        parameters: {},
        compute: () => things,
      }),
      operation({
        resource: 'message',
        name: 'send',
        title: 'Send',
        action: 'Send message',
        summary: 'Send one message, several of them in one request',
        docs,
        endpoint: 'POST /messages',
        parameters: { text: z.string().min(1).meta({ title: 'Text', description: 'What to say' }) },
        body: ({ text }) => ({ text }),
        batched: {
          max: 2,
          endpoint: 'POST /batches',
          body: (group) => group.map(({ text }) => text),
          split: (result, group) => group.map((_, index) => (Array.isArray(result) ? (result[index] ?? null) : null)),
        },
      }),
      operation({
        resource: 'message',
        name: 'say',
        title: 'Say',
        action: 'Say message',
        summary: 'Send one message in a request of its own',
        docs,
        endpoint: 'POST /say',
        parameters: { text: z.string().min(1).meta({ title: 'Text', description: 'What to say' }) },
        body: ({ text }) => ({ text }),
      }),
      operation({
        resource: 'message',
        name: 'attach',
        title: 'Attach',
        action: 'Attach file',
        summary: 'Send a file',
        docs,
        endpoint: 'POST /files',
        parameters: { upload: file(1000).meta({ title: 'Upload', description: 'The file to send' }) },
        body: ({ upload }) => [{ name: 'file', content: upload.content, fileName: upload.fileName, contentType: upload.contentType }],
      }),
      answer({
        resource: 'message',
        name: 'reply',
        title: 'Reply',
        action: 'Reply to question',
        summary: 'Answer the question that started the workflow',
        docs,
        webhook: 'questions',
        parameters: { words: z.string().min(1).meta({ title: 'Words', description: 'The answer' }) },
        reply: ({ words }) => ({ status: 201, headers: { 'x-answer': 'yes' }, body: { words } }),
      }),
      task({
        resource: 'message',
        name: 'relay',
        title: 'Relay',
        action: 'Relay message',
        summary: 'Send a message twice',
        docs,
        parameters: { text: z.string().min(1).meta({ title: 'Text', description: 'What to say' }) },
        perform: async ({ text }, { run }) => [await run('message.say', { text }), await run('message.say', { text })],
      }),
    ],
    webhooks: [
      webhook({
        name: 'events',
        title: 'On Event',
        summary: 'Starts on events',
        setUp: 'Paste the address into the made-up console',
        docs,
        parameters: {
          routes: z
            .array(z.object({ label: z.string().meta({ title: 'Label' }), kind: z.string().meta({ title: 'Kind' }) }))
            .default([])
            .meta({ title: 'Routes', description: 'One output each', prominent: true }),
        },
        examples: [{ id: '1', kind: 'a' }],
        verify: (request, { credential: { pass } }) => {
          const expected = createHmac('sha256', pass).update(request.rawBody).digest();
          const given = Buffer.from(header(request, 'x-signature') ?? '', 'hex');
          const equal = given.length === expected.length && timingSafeEqual(given, expected);
          return equal ? undefined : { status: 401, reason: 'The signature is not valid' };
        },
        parse: (request) => objectsIn(request.rawBody),
        identify: ({ id }) => JSON.stringify(id),
        routes: {
          parameter: 'routes',
          label: 'label',
          route: ({ kind }, { parameters: { routes } }) => {
            if (routes.length === 0) return 0;
            const found = routes.findIndex((row) => row.kind === kind);
            return found < 0 ? { status: 404, reason: 'Nobody takes this kind' } : found;
          },
        },
        registration: {
          find: async (url, { run }) => registeredOf(await run('thing.list', {}), url),
          create: async (url, { run }) => {
            await run('message.say', { text: `create ${url}` });
            return { id: url, current: true };
          },
          remove: async ({ id }, { run }) => {
            await run('message.say', { text: `remove ${id}` });
          },
        },
      }),
      webhook({
        name: 'questions',
        title: 'On Question',
        summary: 'Starts on questions and waits for the answer',
        setUp: 'Give the address to whoever asks',
        docs,
        methods: ['POST', 'GET', 'OPTIONS'],
        parameters: {
          patience: z.number().min(0.01).default(30).meta({ title: 'Patience (Seconds)', description: 'Time the workflow has' }),
        },
        examples: [{ id: '1', question: 'why?' }],
        handshake: ({ method, url }) => (method === 'GET' ? { status: 200, body: url.split('challenge=')[1] ?? '' } : undefined),
        verify: () => undefined,
        parse: (request) => objectsIn(request.rawBody),
        answer: {
          operation: 'message.reply',
          timeoutMs: ({ parameters: { patience } }) => patience * 1000,
          fallback: ({ question }) => ({ status: 403, body: { refused: question ?? null } }),
          headers: () => ({ 'x-asked': 'yes' }),
        },
      }),
    ],
    streams: [
      stream({
        name: 'feed',
        title: 'On Feed',
        summary: 'Starts on each entry of the feed',
        docs,
        parameters: { topic: z.string().min(1).meta({ title: 'Topic', description: 'What to listen to' }) },
        examples: [{ id: 1 }],
        acknowledged: true,
        open: ({ handlers, store, parameters: { topic } }) => {
          source.handlers = handlers;
          store.write('topic', topic);
          source.emit('opened', handlers);
          return {
            opened: source.refusal ? Promise.reject(source.refusal) : Promise.resolve(),
            close: () => {
              source.closed += 1;
              return Promise.resolve();
            },
          };
        },
      }),
    ],
    baseUrl: ({ address }) => address,
    sign: (draft, { pass }) => ({ ...draft, headers: { ...draft.headers, 'x-pass': pass } }),
    german: {},
  });
}

function objectsIn(rawBody: Uint8Array): readonly JsonObject[] | { status: 400; reason: string } {
  const parsed: unknown = JSON.parse(Buffer.from(rawBody).toString('utf8'));
  return Array.isArray(parsed) ? parsed.filter(isObject) : { status: 400, reason: 'Not a list' };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

function registeredOf(known: JsonValue, url: string) {
  return JSON.stringify(known).includes(url) ? { id: url, current: true } : undefined;
}
