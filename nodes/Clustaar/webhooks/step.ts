import { invalid } from '../../../client/errors';
import { choice, json, z } from '../../../language/fields';
import { header } from '../../../language/webhook';
import { webhook } from '../declare';
import { limits } from '../limits';
import { fallbackReply } from '../reply/fallback';
import { checkedActions } from '../reply/response';
import { isObject } from '../../../language/reading';
import { rawOf, stepEventOf } from './event';
import { bare, clicked, wrote } from './examples';
import { refusals } from './refusals';
import { routeOf, routes } from './routes';
import { checkAge, checkSignature, checkUser, readBody } from './verification';

const DEFAULT_ANSWER_S = 8;

export const stepWebhook = webhook({
  name: 'step',
  title: 'On Step Reached',
  summary: 'Starts when a conversation reaches a step of the bot that uses the webhook. The bot waits for the answer of the flow',
  setUp:
    'Paste this address into the webhook settings of the bot, with the private key, the user name and the password of the credential, and switch the webhook on at each step. It must be reachable from the internet, with https',
  docs: 'https://developers.clustaar.io',
  parameters: {
    routes,
    fallback: choice({ echo: "Run the Step's Own Actions", nothing: 'Do Nothing', actions: 'Run Other Actions' })
      .default('echo')
      .meta({ title: 'Without an Answer', description: 'What the bot does when the flow gives no answer in time', prominent: true }),
    fallbackActions: json()
      .refine((value) => Array.isArray(value) && value.every((action) => isObject(action)), { error: 'must be a JSON list of actions' })
      .optional()
      .meta({
        title: 'Other Actions',
        description: 'What the bot does then, as a JSON list of actions',
        placeholder: 'e.g. [{ "type": "send_text_action", "alternatives": ["One moment, please"] }]',
        example: [{ type: 'send_text_action', alternatives: ['One moment, please'] }],
        showWhen: { fallback: ['actions'] },
        prominent: true,
      }),
    answerWithin: z.number().min(0.1).max(300).default(DEFAULT_ANSWER_S).meta({
      title: 'Answer Within (Seconds)',
      description: 'Time the flow has. How long the bot waits is not documented: below 5 seconds is safe',
    }),
    signature: choice({ checked: 'Checked', none: 'No Signature Check' }).default('checked').meta({
      title: 'Signature',
      description:
        'Whether requests must be signed with the private key. Without the check anybody who knows the address, and the password where there is one, can call it',
    }),
    maximumAge: z.number().min(0).max(86_400).default(limits.requestAge).meta({
      title: 'Maximum Age (Seconds)',
      description:
        'How far the Date of a request may be from the clock of this machine, before or after; 0 takes any. It protects nothing without the signature, which covers the Date',
    }),
    refuseRepeats: z.boolean().default(false).meta({
      title: 'Ignore Repeats',
      description:
        'Whether a request with a signature that was seen lately starts nothing and is answered with no actions. It keeps others from sending a captured request again',
    }),
  },
  examples: [wrote, clicked, bare],
  check: ({ signature, fallback, fallbackActions }, { privateKey }) => {
    if (signature === 'checked' && privateKey === undefined) {
      throw invalid(
        'Private Key',
        "'Private Key' is missing in the credential, so that no signature can be checked",
        "Copy it from the webhook settings of the bot, or choose 'No Signature Check' here.",
      );
    }
    if (fallback !== 'actions') return;
    if (fallbackActions === undefined) {
      throw invalid(
        'Other Actions',
        "'Other Actions' is empty",
        'Write them as a JSON list, or choose another way to go on without an answer.',
      );
    }
    checkedActions(fallbackActions, 'Other Actions');
  },
  verify: (request, { credential: { privateKey, username, password }, parameters: { maximumAge, signature }, now }) => {
    const date = header(request, 'date');
    const refusal = checkAge(date, maximumAge, now);
    if (refusal) return refusal;
    if (signature === 'checked') {
      const wrong = checkSignature(privateKey ?? '', header(request, 'x-hub-signature'), date, request.rawBody);
      if (wrong || privateKey === undefined) return wrong ?? refusals.signatureWrong;
    }
    return username === undefined || password === undefined ? undefined : checkUser(username, password, header(request, 'authorization'));
  },
  parse: ({ rawBody }) => {
    const body = readBody(rawBody);
    return body ? [stepEventOf(body)] : refusals.unreadable;
  },
  routes: {
    parameter: 'routes',
    label: 'name',
    route: (event, { parameters }) => routeOf(parameters.routes, rawOf(event)),
  },
  // The signature covers the Date and every byte of the body.
  identifyDelivery: (request, { parameters: { refuseRepeats } }) => (refuseRepeats ? header(request, 'x-hub-signature') : undefined),
  reply: () => ({ status: 200, body: { actions: [] } }),
  answer: {
    operation: 'conversation.reply',
    timeoutMs: ({ parameters: { answerWithin } }) => answerWithin * 1000,
    fallback: (event, { parameters: { fallback, fallbackActions } }) => fallbackReply(event, fallback, fallbackActions),
  },
});
