import type { Answer } from '../../http';
import { parseRecord } from '../../json';
import { bestMatch, decodedParts, type Match } from '../../routes';
import type { Environment } from '../state/environment';
import type { Access } from './callers';
import { authenticate, authorize } from './callers';
import { parsePlugQuery } from './plug-query';
import type { RateLimits } from './rate-limits';
import { badRequest, notFound, Refusal } from './refusal';
import type { ApiRequest } from './request';
import type { Route } from './routes';

export interface IncomingCall {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: ApiRequest['headers'];
  readonly body: Buffer;
  readonly requestId: string;
}

interface Parts {
  readonly routes: readonly Route[];
  readonly environment: Environment;
  readonly access: Access;
  readonly limits: RateLimits;
}

/** Answers one call. Everything that is refused is answered with Knock's error body. */
export function answerCall(call: IncomingCall, parts: Parts): Answer {
  try {
    return route(call, parts);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal_error', `Internal error: ${String(error)}`);
    return { status: refusal.status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(refusal.body) };
  }
}

function route(call: IncomingCall, { routes, environment, access, limits }: Parts): Answer {
  const caller = authenticate(call.headers, access, environment.around.now());
  const match = find(routes, call);
  if (match === undefined) throw notFound('endpoint');
  authorize(caller, match.route, match.at);
  limits.count(match.route, caller, match.at);
  return match.route.handle(
    {
      ...call,
      at: match.at,
      query: parsePlugQuery(call.search),
      body: readBody(call.body),
      caller,
      skipped: (field, ids) => limits.skipped(field, ids),
    },
    environment,
  );
}

function readBody(body: Buffer): ApiRequest['body'] {
  if (body.length === 0) return {};
  const parsed = parseRecord(body.toString('utf8'));
  if (parsed === undefined) throw badRequest('invalid_json', 'The body is not a JSON object');
  return parsed;
}

function find(routes: readonly Route[], { method, path }: IncomingCall): Match<Route> | undefined {
  if (!path.startsWith('/v1/')) return undefined;
  const parts = decodedParts(path.slice('/v1/'.length).split('/'));
  if (parts === undefined) throw badRequest('invalid_path', 'The path is not well percent-encoded');
  return bestMatch(
    routes.filter((candidate) => candidate.method === method),
    parts,
  );
}
