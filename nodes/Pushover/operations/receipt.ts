import { ServiceError, toServiceError } from '../../../client/errors';
import { z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { encodedText } from '../../../language/path';
import { needToken } from '../credential/needs';
import { operation, task } from '../declare';
import { receipt } from '../fields/receipts';
import { form } from '../form';
import { limits } from '../limits';
import { receiptOf } from '../receipt';
import { answerOf, numberOrNull } from '../values';

const docs = 'https://pushover.net/api/receipts';

export const getReceipt = operation({
  resource: 'receipt',
  name: 'get',
  title: 'Get',
  action: 'Get receipt',
  summary: 'Get whether, when and by whom an emergency message was acknowledged. Pushover wants 5 seconds between two looks',
  docs: `${docs}#receipt`,
  endpoint: 'GET /1/receipts/{receipt}.json',
  parameters: { receipt: receipt() },
  query: (_, settings) => ({ token: needToken(settings) }),
  result: (answer, parameters) => receiptOf(parameters.receipt, answerOf(answer)),
});

export const cancelReceipt = operation({
  resource: 'receipt',
  name: 'cancel',
  title: 'Cancel',
  action: 'Cancel emergency message',
  summary: 'Stop repeating an emergency message, though nobody has acknowledged it',
  docs: `${docs}#cancel`,
  endpoint: 'POST /1/receipts/{receipt}/cancel.json',
  parameters: { receipt: receipt() },
  body: (_, settings) => form({ token: needToken(settings) }),
  result: (answer, parameters): JsonObject => ({ ...answerOf(answer), receipt: parameters.receipt }),
  repeatable: true,
});

export const cancelByTag = operation({
  resource: 'receipt',
  name: 'cancelByTag',
  title: 'Cancel by Tag',
  action: 'Cancel emergency messages by tag',
  summary: 'Stop repeating every emergency message that was sent with a tag',
  docs: `${docs}#cancel_by_tag`,
  endpoint: 'POST /1/receipts/cancel_by_tag/{tag}.json',
  parameters: {
    tag: z.string().min(1).meta({
      title: 'Tag',
      description: 'One of the tags that the messages were sent with',
      placeholder: 'e.g. pump-3',
      example: 'pump-3',
    }),
  },
  // Encoded here and as a whole: the general path would leave = and the like as they are.
  route: ({ tag }) => `POST /1/receipts/cancel_by_tag/${encodedText('Tag', tag)}.json`,
  body: (_, settings) => form({ token: needToken(settings) }),
  result: (answer, { tag }): JsonObject => ({ ...answerOf(answer), tag, canceled: numberOrNull(answerOf(answer).canceled) }),
  repeatable: true,
});

export const waitForReceipt = task({
  resource: 'receipt',
  name: 'wait',
  title: 'Wait for Acknowledgement',
  action: 'Wait for acknowledgement',
  summary: 'Look again and again until an emergency message is acknowledged or expired, or the time is up',
  docs: `${docs}#receipt`,
  parameters: {
    receipt: receipt(),
    interval: z
      .number()
      .min(limits.receiptPollSeconds)
      .max(3600)
      .default(10)
      .meta({
        title: 'Look Every (Seconds)',
        description: `Time between two looks, at least ${limits.receiptPollSeconds} seconds: Pushover asks for it`,
      }),
    atMost: z.number().min(0).max(86_400).default(600).meta({
      title: 'Wait at Most (Seconds)',
      description: 'When to go on without an acknowledgement',
      prominent: true,
    }),
  },
  perform: async ({ receipt: id, interval, atMost }, { run, wait }): Promise<JsonObject> => {
    for (let waited = 0; ; waited += interval) {
      const outcome = await look(run, id);
      const known = outcome instanceof ServiceError ? undefined : outcome;
      const ended = known && endOf(known);
      if (known && ended !== undefined) return { ...known, ended };
      if (waited + interval > atMost) {
        if (outcome instanceof ServiceError) throw outcome;
        return { ...outcome, ended: 'timeout' };
      }
      await wait(interval * 1000);
    }
  },
  shareBy: ({ receipt: id }) => id,
});

type Run = (id: string, parameters: Readonly<Record<string, unknown>>) => Promise<JsonValue>;

/** The receipt, or trouble that may pass: an outage of a minute must not end a wait of an hour. */
async function look(run: Run, id: string): Promise<JsonObject | ServiceError> {
  const [outcome] = await Promise.allSettled([run('receipt.get', { receipt: id })]);
  if (outcome.status === 'fulfilled') return answerOf(outcome.value);
  const error = toServiceError(outcome.reason);
  if (['network', 'timeout', 'unavailable'].includes(error.kind)) return error;
  throw error;
}

function endOf({ acknowledged, expired }: JsonObject): 'acknowledged' | 'expired' | undefined {
  if (acknowledged === true) return 'acknowledged';
  return expired === true ? 'expired' : undefined;
}
