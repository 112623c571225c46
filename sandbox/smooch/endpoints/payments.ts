import { badRequest, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { done, everyone, ok, partners } from '../http/routes';
import { opaque } from '../ids';
import type { App } from '../state/app';
import { pay } from '../state/pressing';
import { offeredAction } from '../state/talking';
import { knownUser } from './people';

/** Stripe, and the codes by which a phone finds the business: of v1, and still in the library for v1.1. */
export const paymentRoutes: readonly AppRoute[] = [
  { method: 'GET', path: '/stripe/account', scopes: partners, handle: (_request, app) => ok({ account: { appName: app.name } }) },
  { method: 'POST', path: '/appusers/{user}/stripe/customer', scopes: everyone, handle: updateCustomer },
  { method: 'POST', path: '/appusers/{user}/stripe/transaction', scopes: everyone, handle: transact },
  { method: 'GET', path: '/appusers/{user}/integrations/{channel}/qrcode', scopes: partners, handle: qrCode },
];

function updateCustomer(request: ApiRequest, app: App) {
  knownUser(request, app);
  request.body.text('token');
  return done;
}

/** Pays a buy action, once. */
function transact(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  request.body.optionalText('token');
  const offered = offeredAction(user, request.body.text('actionId'));
  if (offered === undefined) throw notFound('action');
  if (offered.action.type !== 'buy') throw badRequest('the action is no buy action');
  if (offered.action.state === 'paid') throw badRequest('the action is paid already');
  pay(app, user, offered);
  return done;
}

function qrCode(request: ApiRequest, app: App) {
  const channel = at(request, 'channel');
  knownUser(request, app);
  if (channel !== 'viber' && channel !== 'wechat') throw notFound(`QR code of ${channel}`);
  return ok({ url: `https://${channel}.example.com/qr/${opaque(9)}.png` });
}
