import { z } from '../../../language/fields';
import { jsonIn, type JsonObject } from '../../../language/json';
import { header } from '../../../language/webhook';
import { words } from './toy-credential';

const { webhook, stream } = words;

const webhookParameters = {
  onlyColor: z.string().optional().meta({ title: 'Only Color' }),
  boards: z
    .array(z.object({ board: z.string(), label: z.string().optional() }))
    .default([])
    .meta({ title: 'Boards' }),
};

/** Lists of notes as JSON, proven by the key in a header; one output for each board. */
export const notebookEvents = webhook({
  name: 'notebook',
  title: 'On Note',
  summary: 'Starts when a note was written',
  setUp: 'Anywhere',
  docs: 'https://toy.example/docs',
  parameters: webhookParameters,
  examples: [{ id: 'n1', color: 'red' }],
  verify: (request, { credential: { apiKey } }) =>
    header(request, 'x-key') === apiKey ? undefined : { status: 401, reason: 'The key is not valid' },
  parse: ({ rawBody }) => {
    const notes = jsonIn(Buffer.from(rawBody).toString());
    return Array.isArray(notes) && notes.every(isObject) ? notes : { status: 400, reason: 'No list of notes' };
  },
  accepts: ({ color }, { parameters: { onlyColor } }) => onlyColor === undefined || color === onlyColor,
  identify: ({ id }) => JSON.stringify(id),
  routes: {
    parameter: 'boards',
    label: 'label',
    route: ({ board }, { parameters: { boards } }) => {
      if (boards.length === 0) return 0;
      const index = boards.findIndex((row) => row.board === board);
      return index < 0 ? { status: 404, reason: 'No such board' } : index;
    },
  },
});

const streamParameters = { board: z.string().min(1).meta({ title: 'Board' }) };

/** Emits one event that tells what it was opened with. */
export const notebookStream = stream({
  name: 'live',
  title: 'Live Notes',
  summary: 'Starts when a note is written',
  docs: 'https://toy.example/docs',
  parameters: streamParameters,
  examples: [{ board: 'main' }],
  acknowledged: true,
  open: ({ parameters: { board }, connection, handlers, store, run }) => {
    const before = store.read('opened') ?? 0;
    store.write('opened', 1);
    const opened = run('note.time', {}).then(async (time) => {
      await handlers.onEvent({ board, before, time, timeoutMs: connection.timeoutMs ?? null });
    });
    return { opened, close: () => Promise.resolve() };
  },
});

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
