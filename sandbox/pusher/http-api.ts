import type { Answer } from '../http';
import { plainText } from '../http';
import type { ApiRequest } from './authentication';
import { authenticate } from './authentication';
import type { LiveApp } from './live-app';
import { triggerBatch, triggerEvent } from './publishing';
import { getChannel, listChannels, listUsers, terminateConnections } from './queries';
import { badRequest, notFound, Refusal } from './refusal';

interface Route {
  readonly method: string;
  /** Below `/apps/{id}`; the one group is the path parameter. */
  readonly path: RegExp;
  readonly handle: (live: LiveApp, request: ApiRequest, parameter: string) => Answer;
}

const routes: readonly Route[] = [
  { method: 'POST', path: /^\/events$/, handle: triggerEvent },
  { method: 'POST', path: /^\/batch_events$/, handle: triggerBatch },
  { method: 'GET', path: /^\/channels$/, handle: listChannels },
  { method: 'GET', path: /^\/channels\/([^/]+)$/, handle: getChannel },
  { method: 'GET', path: /^\/channels\/([^/]+)\/users$/, handle: listUsers },
  { method: 'POST', path: /^\/users\/([^/]+)\/terminate_connections$/, handle: terminateConnections },
];

/** Answers one request of the HTTP API. */
export function answerApi(request: ApiRequest, apps: readonly LiveApp[], now: number): Answer {
  try {
    return route(request, apps, now);
  } catch (error) {
    if (error instanceof Refusal) return plainText(error.status, error.message);
    return plainText(500, `Internal error: ${String(error)}`);
  }
}

function route(request: ApiRequest, apps: readonly LiveApp[], now: number): Answer {
  const [, appId = '', rest = ''] = /^\/apps\/([^/]+)(\/.*)$/.exec(request.path) ?? [];
  const found = routes.find(({ method, path }) => method === request.method && path.test(rest));
  if (found === undefined) throw notFound('Not found');
  const live = apps.find(({ app }) => app.id === appId);
  authenticate(request, live?.app, now);
  // The signature check refuses an unknown app; this only tells the compiler so.
  if (live === undefined) throw notFound('Not found');
  return found.handle(live, request, decoded(found.path.exec(rest)?.[1] ?? ''));
}

function decoded(parameter: string): string {
  try {
    return decodeURIComponent(parameter);
  } catch {
    throw badRequest('The path is not well percent-encoded');
  }
}
