import { invalid } from '../../../client/errors';
import { choice, z } from '../../../language/fields';
import { asJson, type JsonValue } from '../../../language/json';
import { toyCredential, words } from './toy-credential';
import { notebookEvents, notebookStream } from './toy-events';

const { operation, local, answer, task, provider } = words;
const { docs } = toyCredential;
const text = z.string().min(1).meta({ title: 'Text' });
const id = z.string().meta({ title: 'Note ID' });
const spoken = (name: string, title: string) => ({ resource: 'note', name, title, action: `${title} note`, summary: 'About notes', docs });

const getNote = operation({
  ...spoken('get', 'Get'),
  endpoint: 'GET /{tenant}/notes/{id}',
  parameters: { id, fields: z.array(z.string()).optional(), lang: z.string().optional() },
  query: ({ fields, lang }) => ({ fields, lang }),
});

const addNote = operation({
  ...spoken('add', 'Add'),
  endpoint: 'POST /notes',
  parameters: { text, trace: z.string().optional().meta({ title: 'Trace' }) },
  check: (values) => {
    if (values.text === 'taboo') throw invalid('Text', "'Text' is taboo");
  },
  headers: ({ trace }) => ({ 'x-trace': trace }),
  body: (values) => ({ text: values.text }),
  result: (made, values) => ({ made, from: values.text }),
});

const replaceNote = operation({
  ...spoken('replace', 'Replace'),
  endpoint: 'PUT /notes/{id}',
  parameters: { id, text },
  body: (values) => ({ text: values.text }),
});

const tickNote = operation({
  ...spoken('tick', 'Tick'),
  endpoint: 'POST /notes/{id}/tick',
  parameters: { id },
  repeatable: true,
});

const stampNote = operation({
  ...spoken('stamp', 'Stamp'),
  endpoint: 'POST /notes/{id}/stamp',
  parameters: { id, again: z.boolean() },
  mayRepeat: ({ again }) => again,
});

const burnNote = operation({
  ...spoken('burn', 'Burn'),
  endpoint: 'POST /notes/{id}/burn',
  parameters: { id },
  repeatable: 'never',
});

const getMany = operation({
  ...spoken('getMany', 'Get Many'),
  endpoint: 'GET /notes',
  parameters: { color: choice({ red: 'Red', blue: 'Blue' }).optional().meta({ title: 'Color' }) },
  query: ({ color }) => ({ color }),
  paged: {
    pageSize: 2,
    query: (cursor, size) => ({ after: cursor, limit: size }),
    items: (page) => listIn(page, 'notes'),
    next: (page) => textIn(page, 'next'),
  },
});

/** Pages by offset: the next one begins after all that came before. */
const getTrash = operation({
  ...spoken('getTrash', 'Get Trash'),
  endpoint: 'GET /trash',
  parameters: {},
  paged: {
    pageSize: 2,
    query: (offset, size) => ({ offset, limit: size }),
    items: (page) => listIn(page, 'notes'),
    next: (page, seen) => (listIn(page, 'notes').length === 0 ? undefined : String(seen)),
  },
});

/** At most three notes of one board in a request; the results come in the order of the notes. */
const pinNotes = operation({
  ...spoken('pin', 'Pin'),
  endpoint: 'POST /pin',
  parameters: { board: z.string().default('main'), text },
  check: (values) => {
    if (values.text === 'taboo') throw invalid('Text', "'Text' is taboo");
  },
  body: (values) => ({ text: values.text }),
  batched: {
    max: 3,
    endpoint: 'POST /pins',
    groupBy: ({ board }) => {
      if (board === 'broken') throw invalid('Board', "'Board' is broken");
      return board;
    },
    body: (group) => ({ board: group[0]?.board, texts: group.map((values) => values.text) }),
    split: (result, group) => group.map((_, index) => listIn(result, 'pins')[index] ?? null),
  },
});

const tellTime = local({
  ...spoken('time', 'Tell Time'),
  parameters: { zone: z.string().default('UTC') },
  compute: ({ zone }, { credential: { tenant }, now }) => ({ zone, tenant, at: now.toISOString() }),
});

const stumble = local({
  ...spoken('stumble', 'Stumble'),
  parameters: {},
  compute: () => new Intl.NumberFormat('no such language').format(1),
});

const answerNote = answer({
  ...spoken('answer', 'Answer'),
  webhook: 'notebook',
  parameters: { status: z.int().min(200).max(599).meta({ title: 'Status' }) },
  reply: ({ status }, { credential: { tenant } }) => ({ status, body: { tenant } }),
});

const copyNote = task({
  ...spoken('copy', 'Copy'),
  parameters: { id },
  perform: async (values, { run, now, signal, connection }) => ({
    original: await run('note.get', { id: values.id }),
    copy: await run('note.add', { text: values.id }),
    at: now.toISOString(),
    cancellable: signal !== undefined,
    timeoutMs: asJson(connection.timeoutMs),
  }),
});

/** A service of no company, which has one operation of every kind. */
export const toy = provider({
  id: 'toy',
  title: 'Toy',
  summary: 'Notes',
  docs,
  color: '#ffffff',
  aliases: [],
  resources: { note: { title: 'Note', description: 'Notes' } },
  operations: [
    getNote,
    addNote,
    replaceNote,
    tickNote,
    stampNote,
    burnNote,
    getMany,
    getTrash,
    pinNotes,
    tellTime,
    stumble,
    answerNote,
    copyNote,
  ],
  webhooks: [notebookEvents],
  streams: [notebookStream],
  baseUrl: ({ origin }) => origin,
  connection: () => ({ timeoutMs: 5_000 }),
  sign: (draft, { apiKey }, now) => ({
    ...draft,
    headers: { ...draft.headers, authorization: `Bearer ${apiKey}`, 'x-signed-at': now.toISOString() },
  }),
  refused: (body) => (body === undefined || textIn(body, 'error') === undefined ? undefined : 422),
  retry: { attempts: 3, refusedStatuses: [429] },
  german: {},
});

function listIn(value: JsonValue, name: string): readonly JsonValue[] {
  const found = propertyOf(value, name);
  return Array.isArray(found) ? found : [];
}

function textIn(value: JsonValue, name: string): string | undefined {
  const found = propertyOf(value, name);
  return typeof found === 'string' ? found : undefined;
}

function propertyOf(value: JsonValue, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
}
