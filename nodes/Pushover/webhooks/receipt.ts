import { toServiceError } from '../../../client/errors';
import { secret, z } from '../../../language/fields';
import type { Refusal } from '../../../language/webhook';
import { webhook } from '../declare';
import { KEY } from '../patterns';
import { receiptOf, type Receipt } from '../receipt';
import { isObject } from '../../../language/reading';
import { LookUps } from './look-ups';
import { isCarried, sentFields } from './sent';

const BODY_LIMIT = 16 * 1024;

/** A callback, and whether Pushover itself confirmed it. */
export interface Acknowledgement extends Receipt {
  verified: boolean;
}

const lookUps = new LookUps();

export const receiptWebhook = webhook({
  name: 'receipt',
  title: 'On Acknowledgement',
  summary: 'Starts when somebody acknowledges an emergency message',
  setUp:
    "Give this address as 'Callback URL' when you send an emergency message, with ?token= and your URL token behind it. It must be reachable from the internet",
  docs: 'https://pushover.net/api/receipts#callback',
  bodyLimit: BODY_LIMIT,
  parameters: {
    urlToken: secret().optional().meta({
      title: 'URL Token',
      description:
        'Any secret words of yours. Calls whose address does not end with ?token= and these are refused: Pushover signs nothing, so without them anybody who knows the address can call it',
      prominent: true,
    }),
    verify: z.boolean().default(true).meta({
      title: 'Verify with Pushover',
      description:
        'Whether to look the receipt up at Pushover and to trust only what it says there. Needs the application token in the credential; without one the calls are taken as they come',
      prominent: true,
    }),
  },
  examples: [
    {
      receipt: ['rA1b2C3d4E5f6G7', 'h8I9j0K1l2M3n4o'].join(''),
      acknowledged: true,
      acknowledgedAt: 1_795_300_260,
      acknowledgedBy: ['uQiRzpo4DXghD', 'mr9QzzfQu27cmVRsG'].join(''),
      acknowledgedByDevice: 'phone',
      lastDeliveredAt: 1_795_300_200,
      expired: false,
      expiresAt: 1_795_303_800,
      calledBack: true,
      calledBackAt: 1_795_300_261,
      verified: true,
    },
  ],
  verify: (request, { parameters }) => {
    const { urlToken: expected } = parameters;
    return expected === undefined || isCarried(request, 'token', expected)
      ? undefined
      : { status: 403, reason: 'The URL token is not valid' };
  },
  parse: (request): Acknowledgement[] | Refusal => {
    const sent = sentFields(request);
    if (sent === undefined) return { status: 400, reason: 'The body is neither a form nor a JSON object' };
    const { receipt } = sent;
    if (typeof receipt !== 'string' || !KEY.test(receipt)) return { status: 400, reason: 'receipt is missing or not a receipt' };
    const read = receiptOf(receipt, sent);
    return read.acknowledged ? [{ ...read, verified: false }] : { status: 400, reason: 'acknowledged is missing' };
  },
  confirm: async ([event], { parameters, credential, now, run }): Promise<Acknowledgement[] | Refusal> => {
    if (event === undefined) return [];
    if (!parameters.verify || credential.token === undefined) return [event];
    if (!lookUps.allows(event.receipt, now.getTime())) return { status: 503, reason: 'Too many receipts to look up' };
    const [outcome] = await Promise.allSettled([run('receipt.get', { receipt: event.receipt })]);
    if (outcome.status === 'rejected') {
      const { kind } = toServiceError(outcome.reason);
      if (kind !== 'notFound' && kind !== 'invalid') return { status: 503, reason: 'The receipt cannot be verified at the moment' };
      lookUps.refused(now.getTime());
      return { status: 403, reason: 'Pushover does not know this receipt' };
    }
    const known = outcome.value;
    // Pushover calls again after a minute; by then a look-up that was too early says so, too.
    if (!isObject(known) || known.acknowledged !== true) return { status: 503, reason: 'The receipt is not acknowledged yet' };
    return [{ ...event, ...known, receipt: event.receipt, verified: true }];
  },
  identify: ({ receipt }) => receipt,
});
