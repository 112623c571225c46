import type { JsonRecord } from '../../json';
import type { Fields } from '../http/fields';
import { found, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, ok, wholeApp } from '../http/routes';
import { limits } from '../limits';
import { defined } from '../omit';
import type { App } from '../state/app';
import { known } from './integrations';

const OF_INTEGRATION = '/integrations/{integration}/menu';

export const menuRoutes: readonly AppRoute[] = [
  { method: 'GET', path: '/menu', scopes: wholeApp, handle: (_request, app) => ok({ menu: app.menu ?? { items: [] } }) },
  { method: 'PUT', path: '/menu', scopes: wholeApp, handle: setAppMenu },
  { method: 'DELETE', path: '/menu', scopes: wholeApp, handle: removeAppMenu },
  { method: 'GET', path: OF_INTEGRATION, scopes: wholeApp, handle: (request, app) => ok({ menu: own(request, app) }) },
  { method: 'POST', path: OF_INTEGRATION, scopes: wholeApp, handle: (request, app) => created({ menu: set(request, app) }) },
  { method: 'PUT', path: OF_INTEGRATION, scopes: wholeApp, handle: update },
  { method: 'DELETE', path: OF_INTEGRATION, scopes: wholeApp, handle: remove },
];

function setAppMenu({ body, generation }: ApiRequest, app: App) {
  const name = generation === 'v1' ? body.optionalText('name') : undefined;
  app.menu = defined({ name, ...readMenu(body) });
  return ok({ menu: app.menu });
}

function removeAppMenu(_request: ApiRequest, app: App) {
  app.menu = undefined;
  return done;
}

const own = (request: ApiRequest, app: App): JsonRecord => found(known(request, app).menu, notFound('menu of this integration'));

function set(request: ApiRequest, app: App): JsonRecord {
  const menu = readMenu(request.body);
  known(request, app).menu = menu;
  return menu;
}

function update(request: ApiRequest, app: App) {
  own(request, app);
  return ok({ menu: set(request, app) });
}

function remove(request: ApiRequest, app: App) {
  own(request, app);
  known(request, app).menu = undefined;
  return done;
}

function readMenu(body: Fields): JsonRecord {
  const inputEnabled = body.optionalGroup('settings')?.flag('inputEnabled');
  const items = body.groups('items', { least: 1, most: limits.menuItems }).map((item) => readItem(item, ['link', 'postback', 'submenu']));
  return defined({ items, settings: inputEnabled === undefined ? undefined : { inputEnabled } });
}

type ItemType = 'link' | 'postback' | 'submenu';

/** A submenu holds no submenus. */
function readItem(item: Fields, types: readonly ItemType[]): JsonRecord {
  const [type, text] = [item.choice('type', types), item.text('text')];
  if (type === 'link') return { type, text, uri: item.text('uri') };
  if (type === 'postback') return { type, text, payload: item.text('payload') };
  return { type, text, items: item.groups('items', { least: 1 }).map((inner) => readItem(inner, ['link', 'postback'])) };
}
