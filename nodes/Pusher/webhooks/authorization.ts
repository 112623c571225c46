import { z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { header } from '../../../language/webhook';
import { webhook } from '../declare';
import { readAuthRequest } from './auth-request';
import { corsHeaders, isAllowedOrigin, preflight } from './cors';

const BODY_LIMIT = 64 * 1024;

export const authorizationWebhook = webhook({
  name: 'admission',
  title: 'On Authorization Request',
  summary: 'Starts when a browser or app asks to join a private or presence channel or to sign in. The flow decides and answers',
  setUp:
    'Give this address to your clients as the endpoint of channelAuthorization or userAuthentication, and list your website under Allowed Origins',
  docs: 'https://pusher.com/docs/channels/server_api/authorizing-users/',
  methods: ['POST', 'OPTIONS', 'GET'],
  bodyLimit: BODY_LIMIT,
  parameters: {
    allowedOrigins: z
      .array(z.string().max(300).meta({ title: 'Origin', placeholder: 'e.g. https://www.example.com' }))
      .default([])
      .meta({
        title: 'Allowed Origins',
        description:
          'Websites whose pages may ask, such as https://www.example.com; * stands for any text. Apps that are no browsers need none',
        prominent: true,
      }),
    answerWithin: z.number().min(0.1).max(300).default(10).meta({
      title: 'Answer Within (Seconds)',
      description: 'Time the flow has to answer; after it the request is refused',
    }),
    jsonp: z.boolean().default(false).meta({
      title: 'Allow JSONP',
      description: 'Whether to take GET requests with a callback, as very old browsers need. They come from any website',
    }),
  },
  examples: [
    {
      kind: 'channel',
      channelName: 'presence-room',
      channelKind: 'presence',
      socketId: '1234.5678',
      parameters: { session: 'abc' },
      headers: { origin: 'https://www.example.com' },
    },
    { kind: 'user', socketId: '1234.5678', parameters: {}, headers: { authorization: 'Bearer …' } },
    {
      kind: 'channel',
      channelName: 'private-orders',
      channelKind: 'private',
      socketId: '1234.5678',
      parameters: {},
      headers: {},
      callback: 'onAuthorized',
    },
  ],
  handshake: (request, { parameters: { allowedOrigins } }) => preflight(request, allowedOrigins),
  verify: (request, { parameters: { allowedOrigins, jsonp } }) => {
    if (!isAllowedOrigin(header(request, 'origin'), allowedOrigins)) return { status: 403, reason: 'The origin is not allowed' };
    const read = readAuthRequest(request, jsonp);
    return read.ok ? undefined : read.refusal;
  },
  parse: (request, { parameters: { jsonp } }) => {
    const read = readAuthRequest(request, jsonp);
    return read.ok ? [read.event] : read.refusal;
  },
  answer: {
    operation: 'authorization.answer',
    timeoutMs: ({ parameters: { answerWithin } }) => answerWithin * 1000,
    fallback: () => ({ status: 403, body: { message: 'Not authorized' } }),
    headers: (event, { parameters: { allowedOrigins } }) => corsHeaders(originOf(event), allowedOrigins),
  },
});

function originOf({ headers }: JsonObject): string | undefined {
  const origin = typeof headers === 'object' && headers !== null && 'origin' in headers ? headers.origin : undefined;
  return typeof origin === 'string' ? origin : undefined;
}
