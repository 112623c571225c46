import { equalSignature, hmac } from '../../../../../client/signatures';
import { z } from '../../../../../language/fields';
import { jsonIn } from '../../../../../language/json';
import type { JsonObject } from '../../../../../language/json';
import type { IncomingRequest, Refusal } from '../../../../../language/webhook';
import { header } from '../../../../../language/webhook';
import { webhook } from './declare';

const text = { title: 'On Call', summary: 'For tests', setUp: 'Nowhere', docs: 'https://perch.example/docs', examples: [{ type: 'sung' }] };

/** Signed events, and a challenge by GET. */
export const callsWebhook = webhook({
  ...text,
  name: 'calls',
  methods: ['POST', 'GET', 'OPTIONS'],
  bodyLimit: 2_000,
  parameters: { only: z.string().optional().meta({ title: 'Only' }) },
  handshake: ({ method, url }) => {
    if (method === 'OPTIONS') return { status: 204, headers: { 'access-control-allow-origin': '*' } };
    return method === 'GET' ? { status: 200, body: new URL(url, 'http://perch').searchParams.get('challenge') ?? '' } : undefined;
  },
  verify: signed,
  parse,
  accepts: ({ type }, { parameters: { only } }) => only === undefined || type === only,
  identify: ({ id }) => JSON.stringify(id),
});

/** The flow answers, within a second. */
export const askedWebhook = webhook({
  ...text,
  name: 'asked',
  parameters: { patience: z.number().default(1_000).meta({ title: 'Patience' }) },
  verify: signed,
  parse,
  answer: {
    operation: 'reply.send',
    timeoutMs: ({ parameters: { patience } }) => patience,
    fallback: () => ({ status: 202, body: { fallback: true } }),
    headers: () => ({ 'x-perch': 'asked' }),
  },
});

/** An output for each row. */
export const sortedWebhook = webhook({
  ...text,
  name: 'sorted',
  parameters: { routes: z.array(z.object({ type: z.string().meta({ title: 'Type' }) })).meta({ title: 'Routes' }) },
  verify: signed,
  parse,
  routes: {
    parameter: 'routes',
    label: 'type',
    route: ({ type }, { parameters: { routes } }) => {
      const index = routes.findIndex((row) => row.type === type);
      return index === -1 ? { status: 404, reason: 'No route' } : index;
    },
  },
});

function signed(request: IncomingRequest, { credential }: { credential: { token: string } }): Refusal | undefined {
  const type = header(request, 'content-type') ?? '';
  if (!equalSignature(hmac('sha256', credential.token, request.rawBody), header(request, 'x-perch-signature'))) {
    return { status: 401, reason: 'The signature is not valid' };
  }
  return type.startsWith('application/json') ? undefined : { status: 415, reason: 'Send application/json' };
}

function parse({ rawBody }: IncomingRequest): JsonObject[] | Refusal {
  const json = jsonIn(Buffer.from(rawBody).toString('utf8'));
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { status: 400, reason: 'The body is not a JSON object' };
  return [{ ...json, bytes: rawBody.byteLength }];
}
