import type { JsonRecord } from '../../json';
import { readContent } from '../content/message';
import type { Fields } from '../http/fields';
import { pageOf } from '../http/paging';
import { conflict, found, notFound } from '../http/refusal';
import type { ApiRequest, Generation } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, ok, wholeApp } from '../http/routes';
import { objectId } from '../ids';
import { defined } from '../omit';
import type { App, Template } from '../state/app';
import { templateView } from '../state/app';

export const templateRoutes: readonly AppRoute[] = [
  { method: 'GET', path: '/templates', scopes: wholeApp, handle: list },
  { method: 'POST', path: '/templates', scopes: wholeApp, handle: create },
  {
    method: 'GET',
    path: '/templates/{template}',
    scopes: wholeApp,
    handle: (request, app) => ok({ template: templateView(known(request, app)) }),
  },
  { method: 'PUT', path: '/templates/{template}', scopes: wholeApp, handle: update },
  { method: 'DELETE', path: '/templates/{template}', scopes: wholeApp, handle: remove },
];

const known = (request: ApiRequest, { templates }: App): Template => found(templates.get(at(request, 'template')), notFound('template'));

function list({ query }: ApiRequest, { templates }: App) {
  const { entries, rest } = pageOf(templates.all, query);
  return ok({ templates: entries.map(templateView), ...rest });
}

function create({ body, generation }: ApiRequest, { templates }: App) {
  const name = freeName(body.text('name'), templates.all);
  const template = templates.put({ id: objectId(), name, message: readMessage(body.group('message'), generation) });
  return created({ template: templateView(template) });
}

function update(request: ApiRequest, app: App) {
  const { body, generation } = request;
  const template = known(request, app);
  const [name, message] = [body.optionalText('name', { least: 1 }), body.optionalGroup('message')];
  const others = app.templates.all.filter((other) => other !== template);
  template.message = message === undefined ? template.message : readMessage(message, generation);
  template.name = name === undefined ? template.name : freeName(name, others);
  return ok({ template: templateView(template) });
}

/** The shorthand in texts finds a template by its name. */
function freeName(name: string, others: readonly Template[]): string {
  if (others.some((other) => other.name === name)) throw conflict('There is a template of that name already');
  return name;
}

const readMessage = (message: Fields, generation: Generation): JsonRecord =>
  defined({ role: message.optionalChoice('role', ['appMaker']), ...readContent(message, generation) });

function remove(request: ApiRequest, app: App) {
  app.templates.remove(known(request, app).id);
  return done;
}
