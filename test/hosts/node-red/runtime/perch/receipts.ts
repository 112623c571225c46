import { webhook } from './declare';

/** Calls without a signature: a token in the address lets them in, and the service is asked whether what they say is true. */
export const receiptsWebhook = webhook({
  name: 'receipts',
  title: 'On Receipt',
  summary: 'For tests',
  setUp: 'Nowhere',
  docs: 'https://perch.example/docs',
  methods: ['POST', 'GET'],
  parameters: {},
  examples: [{ id: 't1', method: 'GET' }],
  verify: ({ url }, { credential: { token } }) =>
    queryOf(url).get('token') === token ? undefined : { status: 403, reason: 'The token is not valid' },
  parse: ({ method, url }) => [{ id: queryOf(url).get('id') ?? '', method }],
  confirm: async (events, { run }) => {
    for (const { id } of events) await run('thing.get', { id });
    return events;
  },
  reply: ([event]) =>
    event?.method === 'GET'
      ? { status: 302, headers: { location: 'https://perch.example/thanks' } }
      : { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: '<p>Thanks</p>' },
});

function queryOf(url: string): URLSearchParams {
  return new URL(url, 'http://perch').searchParams;
}
