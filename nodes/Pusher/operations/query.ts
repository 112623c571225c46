import { choice, jsonOrText, matching, z } from '../../../language/fields';
import { invalid } from '../../../client/errors';
import { jsonIn } from '../../../language/json';
import type { JsonValue } from '../../../language/metadata';
import type { Endpoint } from '../../../language/path';
import { appIdFor, type PusherSettings } from '../credential/settings';
import { local, operation } from '../declare';
import { signedQuery } from '../signing';

const docs = 'https://pusher.com/docs/channels/library_auth_reference/rest-api/#authentication';
const PATH = /^\/?[A-Za-z0-9_\-=@,.;~!$&'()*+:]+(?:\/[A-Za-z0-9_\-=@,.;~!$&'()*+:]+)*$/;

const requestParameters = {
  method: choice({ GET: 'GET', POST: 'POST' })
    .default('GET')
    .meta({ title: 'Method', description: 'Method of the request', prominent: true }),
  path: matching(z.string(), PATH, 'is not a path of the HTTP API')
    .refine((path) => !path.split('/').some((segment) => segment === '.' || segment === '..'), {
      error: 'may not hold . or .. as a segment',
    })
    .meta({
      title: 'Path',
      description: 'Path of the HTTP API below /apps/APP_ID, without query',
      placeholder: 'e.g. /channels',
      example: '/channels',
    }),
  query: z
    .record(z.string().min(1), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .default({})
    .meta({
      title: 'Query',
      description: 'Query parameters; the signature and what belongs to it are added',
      example: { info: 'user_count' },
      prominent: true,
    }),
  body: jsonOrText()
    .optional()
    .meta({
      title: 'Body',
      description: 'JSON of the request',
      placeholder: 'e.g. { "name": "note", "channel": "orders", "data": "hello" }',
      example: { name: 'note', channel: 'orders', data: 'hello' },
      showWhen: { method: ['POST'] },
      prominent: true,
    }),
};

export const signQuery = local({
  resource: 'query',
  name: 'sign',
  title: 'Sign Only',
  action: 'Sign request',
  summary: 'Compute the signed query of a request for another program to send within 10 minutes; nothing is sent',
  docs,
  parameters: requestParameters,
  compute: ({ method, path, query, body }, { credential, now }) => {
    const fullPath = apiPath(path, credential);
    const text = method === 'POST' ? bodyText(body) : undefined;
    const signed = signedQuery({ method, path: fullPath, query, body: text }, credential, now);
    return {
      method,
      url: `${credential.httpBase}${fullPath}?${writtenQuery(signed)}`,
      path: fullPath,
      query: signed,
      ...(text === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: text }),
    };
  },
});

export const sendQuery = operation({
  resource: 'query',
  name: 'send',
  title: 'Make Signed Request',
  action: 'Make signed request',
  summary: 'Make any request of the HTTP API, signed: for what has no operation of its own yet',
  docs,
  endpoint: 'GET /apps/{appId}/{path}',
  route: ({ method, path }, settings): Endpoint => `${method} ${apiPath(path, settings)}`,
  parameters: requestParameters,
  query: ({ query }) => query,
  body: ({ method, body }) => (method === 'POST' ? bodyJson(body) : undefined),
});

/** Helpers that put the app's path in front make `/apps/1/apps/1/…` of a full one: it is taken as it is. */
function apiPath(path: string, settings: PusherSettings): `/${string}` {
  const rooted: `/${string}` = `/${path.replace(/^\//, '')}`;
  return rooted.startsWith('/apps/') ? rooted : `/apps/${appIdFor(settings)}${rooted}`;
}

/** A caller's text stays to the letter: its MD5 is part of what is signed. */
function bodyText(body: JsonValue | undefined): string {
  return typeof body === 'string' ? body : JSON.stringify(body ?? {});
}

function bodyJson(body: JsonValue | undefined): JsonValue {
  const json = typeof body === 'string' ? jsonIn(body) : body;
  if (typeof body !== 'string' || json !== undefined) return json ?? {};
  throw invalid('Body', "'Body' is not JSON", 'The HTTP API takes JSON only.');
}

/** The query of a URL: here, unlike in what is signed, everything is percent-encoded. */
function writtenQuery(query: Readonly<Record<string, string | readonly string[]>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map((entry) => [`${name}[]`, entry])))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
}
