import type { Answer } from '../../http';
import { plainText } from '../../http';
import { invalid, ok } from '../http/answers';
import type { Call } from './call';
import { appOf, userOf } from './call';
import type { Service } from '../service';

/** `POST /1/subscriptions/migrate.json` */
export function migrateSubscription(service: Service, call: Call): Answer {
  const app = appOf(service, call);
  const code = call.parameters.text('subscription');
  if (!app.subscriptions.some((subscription) => subscription.code === code)) {
    throw invalid('subscription', 'invalid', 'subscription code is invalid');
  }
  return ok({ subscribed_user_key: service.directory.subscribe(userOf(service, call)) });
}

/** `GET /subscribe/{code}`: the page a person is sent to, who decides at once and is sent back. */
export function subscriptionPage(service: Service, { parameters, path: [code = ''] }: Call): Answer {
  const subscription = service.directory.subscription(code);
  if (subscription === undefined) return plainText(404, 'There is no such subscription');
  const success = parameters.text('success');
  if (!URL.canParse(success)) return plainText(400, 'The success address is no address');
  if (!success.startsWith(subscription.redirect ?? '')) return plainText(400, 'The success address does not begin as the application says');
  const { outcome, email, withKey = true } = service.subscribers.next();
  if (outcome === 'cancels') {
    const failure = parameters.text('failure');
    return URL.canParse(failure) ? redirect(failure) : plainText(200, 'Cancelled');
  }
  const account = email === undefined ? service.directory.accounts[0] : service.directory.accountByEmail(email);
  if (account === undefined) return plainText(500, 'Nobody is there to subscribe');
  const key = withKey || outcome === 'subscribes' ? { pushover_user_key: service.directory.subscribe(account) } : {};
  return redirect(withQuery(success, outcome === 'unsubscribes' ? { pushover_unsubscribed: '1', ...key } : key));
}

const redirect = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });

/** Adds to the query and leaves the rest of the address as it was written. */
function withQuery(address: string, more: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(more)) url.searchParams.append(name, value);
  return url.href;
}
