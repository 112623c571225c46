import { toServiceError } from '../../../client/errors';
import { choices, matching, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import type { Refusal } from '../../../language/webhook';
import { webhook } from '../declare';
import { KEY, WEB_ADDRESS } from '../patterns';
import { page, redirect } from './page';
import { isCarried, queryOf } from './sent';

const KINDS = { subscribed: 'Subscribed', unsubscribed: 'Unsubscribed', cancelled: 'Cancelled' };

/** A person who came back from Pushover's subscription page. */
export interface SubscriptionReturn extends JsonObject {
  action: 'subscribed' | 'unsubscribed' | 'cancelled';
  /** The key to send to; null where Pushover names none. */
  userKey: string | null;
  /** What else the address carried: your own customer number, say. */
  parameters: JsonObject;
  verified: boolean;
}

export const subscriptionWebhook = webhook({
  name: 'subscription',
  title: 'On Subscription',
  summary: 'Starts when a person comes back from the subscription page of Pushover: subscribed, unsubscribed, or with nothing changed',
  setUp:
    'Send people to https://pushover.net/subscribe/CODE?success=ADDRESS&failure=ADDRESS, where ADDRESS is this address with ?state= and your state behind it, URL-encoded. At Pushover the redirect URL of the subscription must be its beginning',
  docs: 'https://pushover.net/api/subscriptions#web',
  methods: ['GET'],
  bodyLimit: 1024,
  parameters: {
    state: z.string().min(8).meta({ kind: 'secret' }).meta({
      title: 'State',
      description:
        'Any secret words of yours, at least 8 characters. Visits whose address does not carry ?state= and these are refused: Pushover signs nothing',
      example: 'correct horse',
    }),
    kinds: choices(KINDS)
      .default(['subscribed', 'unsubscribed'])
      .meta({ title: 'Trigger On', description: 'What to let through; all of it where none is chosen', prominent: true }),
    verify: z.boolean().default(true).meta({
      title: 'Verify with Pushover',
      description: 'Whether to have Pushover check the key of a new subscriber. Needs the application token in the credential',
    }),
    redirectUrl: matching(z.string(), WEB_ADDRESS, 'must begin with http:// or https://').optional().meta({
      title: 'Redirect URL',
      description: 'Page of yours that the person sees next. Empty means a small page of our own',
      placeholder: 'e.g. https://example.com/thanks',
    }),
    pageText: z.string().default('You can close this page now.').meta({
      title: 'Page Text',
      description: 'What the small page says',
      placeholder: 'e.g. Thank you. You can close this page now.',
    }),
  },
  examples: [
    {
      action: 'subscribed',
      userKey: ['uQiRzpo4DXghD', 'mr9QzzfQu27cmVRsG'].join(''),
      parameters: { customer: '42' },
      verified: true,
    },
    { action: 'unsubscribed', userKey: null, parameters: { customer: '42' }, verified: false },
  ],
  verify: (request, { parameters: { state } }) =>
    isCarried(request, 'state', state) ? undefined : { status: 403, reason: 'The state is not valid' },
  parse: (request): SubscriptionReturn[] | Refusal => {
    const query = queryOf(request);
    const userKey = query.get('pushover_user_key');
    if (userKey !== null && !KEY.test(userKey)) return { status: 400, reason: 'pushover_user_key is not a user key' };
    const unsubscribed = query.get('pushover_unsubscribed') === '1';
    const action = unsubscribed ? 'unsubscribed' : userKey === null ? 'cancelled' : 'subscribed';
    const own = [...query].filter(([name]) => !OURS.has(name));
    return [{ action, userKey, parameters: Object.fromEntries(own), verified: false }];
  },
  confirm: async ([event], { parameters, credential, run }): Promise<SubscriptionReturn[] | Refusal> => {
    if (event === undefined) return [];
    if (!parameters.verify || credential.token === undefined || event.action !== 'subscribed') return [event];
    const [outcome] = await Promise.allSettled([run('user.validate', { user: event.userKey })]);
    if (outcome.status === 'fulfilled') return [{ ...event, verified: true }];
    const { kind } = toServiceError(outcome.reason);
    return kind === 'invalid' || kind === 'notFound'
      ? { status: 403, reason: 'Pushover does not know this user key' }
      : { status: 503, reason: 'The user key cannot be verified at the moment. Please try again' };
  },
  accepts: ({ action }, { parameters: { kinds } }) => kinds.length === 0 || kinds.includes(action),
  reply: (_, { parameters: { redirectUrl, pageText } }) => (redirectUrl === undefined ? page(pageText) : redirect(redirectUrl)),
});

const OURS: ReadonlySet<string> = new Set(['state', 'pushover_user_key', 'pushover_unsubscribed']);
