import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { header, type IncomingRequest, type Refusal } from '../../../language/webhook';
import { channelKind, NAME, SOCKET_ID } from '../channels';
import { isCallback } from '../jsonp';
import { limits } from '../limits';
import { mediaType } from '../media-type';
import { isObject } from '../../../language/reading';

/** What a client asks an authorization endpoint for. */
export interface AuthRequest extends JsonObject {
  kind: 'channel' | 'user';
  socketId: string;
  /** Everything else that was sent along. */
  parameters: JsonObject;
  headers: JsonObject;
}

export type ReadAuthRequest = { readonly ok: true; readonly event: AuthRequest } | { readonly ok: false; readonly refusal: Refusal };

/** Reads a form, JSON or JSONP request; says why where it has none of the forms that clients send. Never throws. */
export function readAuthRequest(request: IncomingRequest, jsonp: boolean): ReadAuthRequest {
  const sent = sentParameters(request, jsonp);
  if ('reason' in sent) return { ok: false, refusal: sent };
  const { parameters } = sent;
  const socketId = parameters.socket_id;
  const channelName = parameters.channel_name;
  const callback = sent.jsonp ? parameters.callback : undefined;
  if (typeof socketId !== 'string' || !SOCKET_ID.test(socketId)) return bad('socket_id is missing or not a socket id');
  if (sent.jsonp && (typeof callback !== 'string' || !isCallback(callback))) return bad('callback is not the name of a function');
  const shared = {
    socketId,
    parameters: without(parameters, ['socket_id', 'channel_name', ...(sent.jsonp ? ['callback'] : [])]),
    headers: plainHeaders(request),
    ...(callback === undefined ? {} : { callback }),
  };
  if (channelName === undefined) return { ok: true, event: { kind: 'user', ...shared } };
  if (typeof channelName !== 'string' || channelName.length > limits.channelName || !NAME.test(channelName)) {
    return bad('channel_name is not a channel name');
  }
  if (channelKind(channelName) === 'public') return bad('channel_name is a public channel, which needs no authorization');
  return { ok: true, event: { kind: 'channel', channelName, channelKind: channelKind(channelName), ...shared } };
}

interface Sent {
  readonly parameters: JsonObject;
  readonly jsonp: boolean;
}

function sentParameters(request: IncomingRequest, jsonp: boolean): Sent | Refusal {
  if (request.method.toUpperCase() === 'GET') {
    if (!jsonp) return { status: 405, reason: 'Use POST' };
    return { parameters: fieldsOf(request.url.split('?', 2)[1] ?? ''), jsonp: true };
  }
  const text = Buffer.from(request.rawBody).toString('utf8');
  switch (mediaType(request)) {
    case 'application/x-www-form-urlencoded':
      return { parameters: fieldsOf(text), jsonp: false };
    case 'application/json': {
      const json = jsonIn(text);
      return isObject(json) ? { parameters: json, jsonp: false } : { status: 400, reason: 'The body is not a JSON object' };
    }
    default:
      return { status: 415, reason: 'Send a form or JSON' };
  }
}

function fieldsOf(text: string): Record<string, JsonValue> {
  return Object.fromEntries(new URLSearchParams(text));
}

function without(parameters: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)));
}

/** For flows that know the user by a header; those sent twice are left out. */
function plainHeaders(request: IncomingRequest): JsonObject {
  const headers: JsonObject = {};
  for (const name of Object.keys(request.headers)) {
    const value = header(request, name);
    if (value !== undefined) headers[name.toLowerCase()] = value;
  }
  return headers;
}

function bad(reason: string): ReadAuthRequest {
  return { ok: false, refusal: { status: 400, reason } };
}
