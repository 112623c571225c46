import type { Answer } from '../../http';
import { json } from '../../http';
import type { JsonRecord } from '../../json';
import { parseJson, isRecord } from '../../json';
import { bestMatch, decodedParts, type Match } from '../../routes';
import type { Arrived } from '../../server';
import { allRoutes } from '../endpoints';
import { limits } from '../limits';
import { Findings } from '../rules/rule';
import type { Service } from '../service';
import type { Violations } from '../violations';
import type { Caller } from './callers';
import { authenticate } from './callers';
import { parseDeepQuery, queryNames } from './deep-query';
import { badRequest, forbidden, notFound, Refusal, tooLarge } from './refusal';
import type { Route } from './routes';

export interface Call extends Pick<Arrived, 'method' | 'path' | 'search' | 'headers' | 'body'> {
  /** Where the caller reached the service, without a final slash. */
  readonly baseUrl: string;
}

interface Parts {
  readonly service: Service;
  readonly violations: Violations;
}

/** Answers one call. Everything that is refused is answered with the service's error body. */
export function answerCall(call: Call, parts: Parts): Answer {
  try {
    return route(call, parts);
  } catch (error) {
    const known = error instanceof Refusal ? error : new Refusal(500, [{ code: 'internal_error', title: String(error) }]);
    return json({ errors: known.errors }, known.status);
  }
}

function route(call: Call, { service, violations }: Parts): Answer {
  const match = find(call);
  // Without a route there is nothing to know but who asks.
  const caller = match?.route.scopes === undefined && match !== undefined ? NOBODY : identify(call, { service, violations });
  if (match === undefined) {
    violations.note('undocumented-endpoint', `${call.method} ${call.path} is no endpoint of the API`);
    throw notFound('resource');
  }
  const { scopes, query = [] } = match.route;
  if (scopes !== undefined && !scopes.includes(caller.owner.scope)) throw forbidden();
  for (const name of queryNames(call.search)) if (!query.includes(name)) violations.note('undocumented-query', name);
  const body = readBody(call, match.route, violations);
  const { method, path, search, headers, baseUrl } = call;
  const request = { method, path, search, headers, baseUrl, at: match.at, query: parseDeepQuery(search), body, rawBody: call.body, caller };
  return match.route.handle(request, service);
}

const NOBODY: Caller = { owner: { scope: 'integration' }, oauthToken: undefined };

function identify({ headers }: Call, { service, violations }: Parts): Caller {
  const credentials = {
    key: (id: string) => service.keys.get(id),
    token: (accessToken: string) => service.oauth.token(accessToken),
  };
  return authenticate(headers.authorization, credentials, { now: service.around.now(), violations });
}

const mediaType = ({ headers }: Call): string => (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** The body as the rules of the route let it through. */
function readBody(call: Call, { body: rules, upload, method, path }: Route, violations: Violations): JsonRecord {
  if (upload === true) {
    if (mediaType(call) === 'multipart/form-data') return {};
    violations.note('content-type', `An upload has to be multipart/form-data, not ${mediaType(call)}`);
    throw badRequest('The content type should be multipart/form-data');
  }
  if (rules === undefined) {
    if (call.body.length > 0) violations.note('body-without-need', `${method} ${path} takes no body`);
    return {};
  }
  if (call.body.length > limits.jsonBytes) throw tooLarge();
  if (call.body.length === 0 && rules.optional === true) return {};
  if (mediaType(call) !== 'application/json') {
    violations.note('content-type', `JSON has to be sent as application/json, not ${mediaType(call)}`);
    throw badRequest('The content type should be application/json');
  }
  const value = parseJson(call.body.toString('utf8'));
  if (!isRecord(value)) throw badRequest('Invalid JSON in request body');
  const findings = new Findings();
  rules.rule(value, '', findings);
  for (const name of findings.undocumented) violations.note('undocumented-field', name);
  for (const name of findings.unknownTriggers) violations.note('unknown-trigger', name);
  if (findings.errors.length > 0) throw badRequest(...findings.errors);
  return value;
}

function find({ method, path }: Call): Match<Route> | undefined {
  const parts = decodedParts(path.slice(1).split('/'));
  if (parts === undefined) throw badRequest('The path is not well percent-encoded');
  return bestMatch(
    allRoutes.filter((candidate) => candidate.method === method),
    parts,
  );
}
