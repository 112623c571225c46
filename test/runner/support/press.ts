import { ServiceError } from '../../../client/errors';
import { secret, z } from '../../../language/fields';
import type { JsonValue } from '../../../language/json';
import { credential, declarations } from '../../../language/provider';

const docs = 'https://press.example/docs';

const pressCredential = credential({
  name: 'pressApi',
  title: 'Press API',
  summary: 'Everywhere',
  docs,
  fields: { apiKey: secret().optional().meta({ title: 'API Key' }) },
  resolve: (fields) => fields,
  test: () => ({ operation: 'copy.getMany', parameters: {} }),
  setUp: {
    title: 'Log In',
    asks: { email: z.string().meta({ title: 'Email' }), password: secret().meta({ title: 'Password' }) },
    run: async ({ email }, { run }) => ({ apiKey: JSON.stringify([email, await run('copy.get', { id: 'me' })]) }),
  },
});

const { operation, task, provider } = declarations(pressCredential);
const spoken = (name: string) => ({ resource: 'copy', name, title: name, action: name, summary: name, docs });
const id = z.string().meta({ title: 'Copy ID' });

const getCopy = operation({
  ...spoken('get'),
  endpoint: 'GET /copies/{id}',
  parameters: { id },
  result: (answer, _, __, { status, headers, text }) => ({ answer, status, left: headers['x-left'] ?? null, text }),
});

const getCopies = operation({
  ...spoken('getMany'),
  endpoint: 'GET /copies',
  parameters: {},
  paged: {
    pageSize: 50,
    query: (cursor, size) => ({ after: cursor, size }),
    items: (page) => (Array.isArray(page) ? page : []),
    next: (page) => (Array.isArray(page) && page.length > 0 ? 'more' : undefined),
  },
});

/** Two readers in a request at most. */
const sendCopy = operation({
  ...spoken('send'),
  endpoint: 'POST /sent',
  parameters: { readers: z.array(z.string()).meta({ title: 'Readers' }) },
  body: ({ readers }) => ({ readers }),
  divided: {
    parts: ({ readers }) =>
      Array.from({ length: Math.ceil(readers.length / 2) }, (_, part) => ({ readers: readers.slice(part * 2, part * 2 + 2) })),
    join: (results, { readers }) => ({ requests: results.length, readers: readers.length, results: [...results] }),
  },
});

/** Milliseconds the press is given before it is asked. */
export const PRINTING_MS = 7_000;

/** Printed together; the press says later which copies were spoilt. */
const printCopy = operation({
  ...spoken('print'),
  endpoint: 'POST /printed',
  parameters: { id },
  rate: 2,
  body: (values) => ({ ids: [values.id] }),
  batched: {
    max: 3,
    endpoint: 'POST /printed',
    body: (group) => ({ ids: group.map((values) => values.id) }),
    follow: async (answer, _, { run, wait }) => {
      await wait(PRINTING_MS);
      return { job: answer, outcome: await run('copy.get', { id: 'spoilt' }) };
    },
    split: (answer, group) =>
      group.map((values): JsonValue | ServiceError =>
        JSON.stringify(answer).includes(`"${values.id}"`)
          ? new ServiceError({ kind: 'protocol', message: `${values.id} is spoilt` })
          : answer,
      ),
  },
});

const awaitCopy = task({
  ...spoken('await'),
  parameters: { id, patience: z.number().default(1).meta({ title: 'Patience' }) },
  shareBy: (values) => values.id,
  perform: async (values, { run, wait }): Promise<JsonValue> => {
    await wait(values.patience);
    return await run('copy.get', { id: values.id });
  },
});

/** A service of no company, for what takes several requests or several moments. */
export const press = provider({
  id: 'press',
  title: 'Press',
  summary: 'Copies',
  docs,
  color: '#ffffff',
  aliases: [],
  resources: { copy: { title: 'Copy', description: 'Copies' } },
  operations: [getCopy, getCopies, sendCopy, printCopy, awaitCopy],
  webhooks: [],
  streams: [],
  baseUrl: () => 'http://127.0.0.1:9',
  sign: (draft) => draft,
  german: {},
});
