import { invalid } from '../client/errors';
import type { FormPart, HttpRequest } from '../client/transport';
import type { Shape } from '../language/form';
import { Multipart, type Body, type Query, type RequestOperation, type Values } from '../language/operation';
import { encodedText, fillPath, splitEndpoint, type Endpoint } from '../language/path';
import type { Draft, Provider } from '../language/provider';
import { secretsIn } from './secrets';

/** The pieces of a request that differ between single, paged and batched sending. */
export interface Pieces {
  readonly endpoint: Endpoint;
  /** Absent: the provider's. */
  readonly baseUrl?: string | undefined;
  readonly pathValues: readonly Readonly<Record<string, unknown>>[];
  readonly query?: Query | undefined;
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: Body;
  /** The caller's own decision on repeats; absent: the operation's. */
  readonly repeatable?: boolean | undefined;
  /** What a failure may not show, beside the secrets of the credential. */
  readonly secrets?: () => readonly string[];
}

/** The pieces of one input of a request operation. */
export function piecesOf<C>(operation: RequestOperation<Shape, C>, parameters: Values<Shape>, credential: C): Pieces {
  operation.check?.(parameters, credential);
  return {
    endpoint: operation.route?.(parameters, credential) ?? operation.endpoint,
    baseUrl: operation.baseUrl?.(parameters, credential),
    pathValues: [operation.path?.(parameters, credential) ?? {}, parameters, ...(isRecord(credential) ? [credential] : [])],
    query: operation.query?.(parameters, credential),
    headers: operation.headers?.(parameters, credential),
    body: operation.body?.(parameters, credential),
    repeatable: operation.mayRepeat?.(parameters, credential),
    secrets: () => secretsIn(operation.parameters, parameters),
  };
}

/** What will be sent, signed at `now`. Made anew for every attempt, because signatures age. */
export function signedRequest<C>(provider: Provider<C>, pieces: Pieces, credential: C, now: Date): HttpRequest {
  const { method, template } = splitEndpoint(pieces.endpoint);
  const body = writtenBody(pieces.body);
  const draft: Draft = {
    method,
    baseUrl: pieces.baseUrl ?? provider.baseUrl(credential),
    path: fillPath(template, pieces.pathValues),
    query: pieces.query ?? {},
    headers: { accept: 'application/json', ...body.headers, ...(pieces.headers && definedOnly(pieces.headers)) },
    body: body.content,
  };
  const signed = provider.sign(draft, credential, now);
  return { method: signed.method, url: urlOf(signed), headers: signed.headers, body: signed.body };
}

function writtenBody(body: Body): { headers: Record<string, string>; content: string | FormPart[] | undefined } {
  if (body === undefined) return { headers: {}, content: undefined };
  if (body instanceof URLSearchParams)
    return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, content: body.toString() };
  if (body instanceof Multipart) return { headers: {}, content: [...body.parts] };
  return { headers: { 'content-type': 'application/json' }, content: JSON.stringify(body) };
}

/** Query values in the order given; undefined and empty ones are left out. */
export function queryEntries(query: Query): [string, string][] {
  const entries: [string, string][] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    if (typeof value === 'object') for (const entry of value) entries.push([`${name}[]`, entry]);
    else entries.push([name, String(value)]);
  }
  return entries;
}

function urlOf(draft: Draft): string {
  let query = '';
  for (const [name, value] of queryEntries(draft.query)) {
    query += `${query === '' ? '' : '&'}${encodedText(name, name)}=${encodedText(name, value)}`;
  }
  const url = `${draft.baseUrl}${draft.path}${query === '' ? '' : `?${query}`}`;
  if (!/^https?:\/\/[^/]/.test(url))
    throw invalid('Host', 'The address of the service is not complete', 'Check the host or cluster in the credential');
  return url;
}

function definedOnly(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
