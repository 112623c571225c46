import type { JsonRecord } from '../../json';
import { badRequest, conflict, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, ok, wholeApp } from '../http/routes';
import { objectId } from '../ids';
import { defined } from '../omit';
import type { App } from '../state/app';
import type { Integration } from '../state/integrations';
import { known } from './integrations';

/** What only integrations of the type whatsapp have: a profile and message templates. The profile's photo is an upload. */
export const integrationProfileRoutes: readonly AppRoute[] = [
  {
    method: 'GET',
    path: '/integrations/{integration}/profile',
    scopes: wholeApp,
    handle: (request, app) => ok({ profile: whatsApp(request, app).profile }),
  },
  { method: 'PUT', path: '/integrations/{integration}/profile', scopes: wholeApp, handle: updateProfile },
  { method: 'GET', path: '/integrations/{integration}/messageTemplates', scopes: wholeApp, handle: listTemplates },
  { method: 'POST', path: '/integrations/{integration}/messageTemplates', scopes: wholeApp, handle: createTemplate },
  { method: 'DELETE', path: '/integrations/{integration}/messageTemplates/{name}', scopes: wholeApp, handle: removeTemplate },
];

function whatsApp(request: ApiRequest, app: App): Integration {
  const integration = known(request, app);
  if (integration.type !== 'whatsapp') throw badRequest('only integrations of the type whatsapp have this');
  return integration;
}

const LENGTHS = { about: 139, address: 256, description: 256, email: 128, photoUrl: 2048, vertical: 128 } as const;

function updateProfile(request: ApiRequest, app: App) {
  const integration = whatsApp(request, app);
  const texts = Object.entries(LENGTHS).map(([name, most]) => [name, request.body.optionalText(name, { most })] as const);
  const websites = request.body.optionalTexts('websites', { most: 2 });
  integration.profile = { ...integration.profile, ...defined({ ...Object.fromEntries(texts), websites }) };
  return done;
}

function listTemplates(request: ApiRequest, app: App) {
  const { messageTemplates } = whatsApp(request, app);
  const { query } = request;
  const status = query.optionalText('status');
  // Accepted and without effect: so few are never more than one page.
  for (const name of ['limit', 'after']) query.optionalText(name);
  const views = [...messageTemplates.values()].map(({ view }) => view);
  return ok({ messageTemplates: views.filter((view) => status === undefined || view.status === status) });
}

function createTemplate(request: ApiRequest, app: App) {
  const { messageTemplates } = whatsApp(request, app);
  const { body } = request;
  const name = body.text('name');
  const [category, language, components] = [body.text('category'), body.text('language'), body.optionalList('components')];
  if (components === undefined) throw badRequest('components is required');
  if (messageTemplates.has(name)) throw conflict('There is a message template of that name already');
  const view: JsonRecord = { id: objectId(), name, category, language, components, status: 'PENDING' };
  messageTemplates.set(name, { id: name, view });
  return created({ messageTemplate: view });
}

function removeTemplate(request: ApiRequest, app: App) {
  if (!whatsApp(request, app).messageTemplates.delete(at(request, 'name'))) throw notFound('message template');
  return done;
}
