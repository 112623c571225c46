import type { Fields } from '../http/fields';
import { pageOf } from '../http/paging';
import type { ApiRequest } from '../http/request';
import type { AccountRoute, AppRoute } from '../http/routes';
import { created, done, ok, provisioning, wholeApp } from '../http/routes';
import { objectId } from '../ids';
import { defined } from '../omit';
import type { Account } from '../state/account';
import type { App } from '../state/app';
import { appView } from '../state/app';

export const appListRoutes: readonly AccountRoute[] = [
  { method: 'GET', path: '/apps', scopes: provisioning, handle: list },
  { method: 'POST', path: '/apps', scopes: provisioning, handle: create },
];

export const appRoutes: readonly AppRoute[] = [
  { method: 'GET', path: '', scopes: wholeApp, handle: (_request, app) => ok({ app: appView(app) }) },
  { method: 'PUT', path: '', scopes: wholeApp, handle: update },
  { method: 'DELETE', path: '', scopes: provisioning, handle: remove },
  { method: 'GET', path: '/sdks', scopes: provisioning, handle: (_request, app) => ok(sdkIds(app)) },
];

function list({ query }: ApiRequest, { apps }: Account) {
  const owner = query.optionalText('serviceAccountId');
  const wanted = apps.all.filter(({ serviceAccountId }) => owner === undefined || serviceAccountId === owner);
  const { entries, rest } = pageOf(wanted, query);
  return ok({ apps: entries.map(appView), ...rest });
}

function create({ body, caller }: ApiRequest, account: Account) {
  const [name, details] = [body.text('name'), readDetails(body)];
  const app = account.addApp(name, { serviceAccountId: caller.serviceAccountId });
  Object.assign(app, defined({ ...details }));
  return created({ app: appView(app) });
}

function update({ body }: ApiRequest, app: App) {
  const { settings, metadata } = readDetails(body);
  app.name = body.optionalText('name', { least: 1 }) ?? app.name;
  app.settings = { ...app.settings, ...settings };
  app.metadata = metadata ?? app.metadata;
  return ok({ app: appView(app) });
}

const FLAGS = ['maskCreditCardNumbers', 'useAnimalNames', 'echoPostback', 'ignoreAutoConversationStart'];

function readDetails(body: Fields): Partial<Pick<App, 'settings' | 'metadata'>> {
  const settings = body.optionalGroup('settings');
  const metadata = body.metadata();
  if (settings === undefined) return metadata === undefined ? {} : { metadata };
  const conversationRetentionSeconds = settings.optionalCount('conversationRetentionSeconds');
  const flags = Object.fromEntries(FLAGS.map((name) => [name, settings.flag(name)]));
  return { settings: defined({ conversationRetentionSeconds, ...flags }), ...(metadata === undefined ? {} : { metadata }) };
}

function remove(_request: ApiRequest, app: App) {
  app.account.apps.remove(app.id);
  return done;
}

/** Made when they are first asked for. */
function sdkIds({ integrations }: App): Readonly<Record<string, string>> {
  const idOf = (type: string): string => {
    const known = integrations.all.find((integration) => integration.type === type);
    return (known ?? integrations.put({ id: objectId(), type, fields: {}, menu: undefined, profile: {}, messageTemplates: new Map() })).id;
  };
  return { androidIntegrationId: idOf('android'), iosIntegrationId: idOf('ios'), webIntegrationId: idOf('web') };
}
