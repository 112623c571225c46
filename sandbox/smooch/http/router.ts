import type { Answer } from '../../http';
import { json } from '../../http';
import type { Arrived } from '../../server';
import { routesOfAccount, routesOfApp } from '../endpoints';
import type { Rule } from '../happenings';
import type { Account } from '../state/account';
import type { App } from '../state/app';
import { readContentOf } from './bodies';
import type { Caller } from './callers';
import { authenticate, authorize } from './callers';
import { Fields } from './fields';
import type { Match } from '../../routes';
import type { Place } from './matching';
import { match, placeOf } from './matching';
import { forbidden, found, missing, notFound, Refusal, tooLarge } from './refusal';
import type { ApiRequest } from './request';
import type { AccountRoute, AppRoute } from './routes';

export interface Call extends Arrived {
  readonly origin: string;
  readonly report: (rule: Rule, detail: string) => void;
}

/** Answers one call. Everything that is refused is answered with the documented error body. */
export function answerCall(call: Call, account: Account): Answer {
  try {
    if (call.method === 'GET' && call.path.startsWith('/media/')) return serveMedia(call.path, account);
    return route(call, account);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal_error', String(error));
    return json(refusal.body, refusal.status);
  }
}

/** Uploaded files are public. */
function serveMedia(path: string, { apps }: Account): Answer {
  for (const { attachments } of apps.all) {
    const attachment = attachments.at(path);
    if (attachment !== undefined) return { status: 200, headers: { 'content-type': attachment.type }, body: attachment.data };
  }
  throw notFound('attachment');
}

function route(call: Call, account: Account): Answer {
  const place = found(placeOf(call.path), notFound('endpoint'));
  const { authorization } = call.headers;
  const caller = authenticate({ authorization, generation: place.generation, report: call.report }, account);
  const ofAccount = place.appId === undefined ? match(routesOfAccount, call.method, place) : undefined;
  if (ofAccount !== undefined) {
    authorize(caller, ofAccount.route.scopes);
    return handle(call, { place, caller, ofRoute: ofAccount }, (request) => ofAccount.route.handle(request, account));
  }
  const ofApp = found(match(routesOfApp, call.method, place), notFound('endpoint'));
  // Only a whole path names the app itself.
  if (ofApp.route.path === '' && place.appId === undefined) throw notFound('endpoint');
  const app = appOf(caller, { place, report: call.report }, account);
  authorize(caller, ofApp.route.scopes);
  return handle(call, { place, caller, ofRoute: ofApp }, (request) => ofApp.route.handle(request, app));
}

/** The app of the path; without one that of an app's JWT, and of nothing else. */
function appOf(caller: Caller, { place: { appId }, report }: { place: Place; report: Call['report'] }, { apps }: Account): App {
  if (caller.appId !== undefined && appId !== undefined && caller.appId !== appId)
    throw forbidden('The credentials are those of another app');
  if (appId !== undefined) return found(apps.get(appId), missing('app'));
  if (caller.appId === undefined || caller.by !== 'jwt') {
    report('app-id', `${caller.by} of the scope ${caller.scope} needs /apps/{appId} in the path`);
    throw notFound('endpoint');
  }
  return found(apps.get(caller.appId), missing('app'));
}

interface Matched {
  readonly place: Place;
  readonly caller: Caller;
  readonly ofRoute: Match<AppRoute | AccountRoute>;
}

/** Reads the call, has it handled, and reports what nobody asked for. */
function handle(call: Call, { place, caller, ofRoute }: Matched, act: (request: ApiRequest) => Answer): Answer {
  const { headers, origin, path, report, unreadable } = call;
  if (unreadable !== undefined)
    throw unreadable.status === 413 ? tooLarge(unreadable.message) : new Refusal(400, 'bad_request', unreadable.message);
  const { body, files } = readContentOf({ body: call.body, contentType: headers['content-type'] ?? '', report }, ofRoute.route);
  const query = new Fields(Object.fromEntries(new URLSearchParams(call.search)));
  const answer = act({ generation: place.generation, at: ofRoute.at, query, body, files, caller, origin, path, report });
  for (const name of body.unread) report('unknown-field', name);
  for (const name of query.unread) report('unknown-parameter', name);
  return answer;
}
