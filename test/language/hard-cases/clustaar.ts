import { search } from 'jmespath';
import { equalSignature, hmac, withinWindow } from '../../../client/signatures';
import { choice, json, secret, z } from '../../../language/fields';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { credential, declarations } from '../../../language/provider';
import { header, type Refusal } from '../../../language/webhook';

/** Clustaar: a webhook-in with routes as outputs, and a reply built from sortable rows. */
const clustaarCredential = credential({
  name: 'clustaarWebhookApi',
  title: 'Clustaar Webhook API',
  summary: 'The private key is on the webhook page of the bot',
  docs: 'https://docs.clustaar.com',
  fields: { privateKey: secret().meta({ title: 'Private Key' }) },
  resolve: (fields) => fields,
  test: () => ({ operation: 'step.answer', parameters: { actions: [] } }),
});

const { answer, webhook, provider } = declarations(clustaarCredential);
const docs = 'https://docs.clustaar.com';

const path = z
  .string()
  .min(1)
  .refine((text) => mistakeIn(text) === undefined, { error: (issue) => `is no JMESPath: ${mistakeIn(String(issue.input)) ?? ''}` })
  .meta({ title: 'Path', kind: 'expression', placeholder: 'e.g. data.session.values.city' });

const filter = z.discriminatedUnion('test', [
  z.object({ test: z.literal('stepId'), id: z.string().min(1).meta({ title: 'Step ID' }) }).meta({ title: 'Step Is' }),
  z.object({ test: z.literal('equals'), path, value: json().meta({ title: 'Value' }) }).meta({ title: 'Value Equals' }),
  z.object({ test: z.literal('exists'), path }).meta({ title: 'Value Exists' }),
]);

const routes = z
  .array(
    z.object({
      name: z.string().min(1).meta({ title: 'Output Name' }),
      filters: z.array(filter).default([]).meta({ title: 'Filters', description: 'All must hold' }),
    }),
  )
  .min(1)
  .meta({ title: 'Routes', description: 'The first that matches takes the event', sortable: true });

const unsigned: Refusal = {
  status: 400,
  reason: 'The signature does not fit',
  body: {
    title: 'Invalid header value',
    description: 'The value provided for the "X-Hub-Signature" header is invalid. The request\'s signature is invalid.',
  },
};
const tooOld: Refusal = {
  status: 400,
  reason: 'Request is too old',
  body: { title: '400 Bad Request', description: 'Request is too old' },
};
const noRoute: Refusal = { status: 404, reason: 'No route takes this event', body: { title: '404 Not Found' } };
const unreadable: Refusal = { status: 400, reason: 'The body is not a JSON object', body: { title: '400 Bad Request' } };

const stepReached = webhook({
  name: 'stepReached',
  title: 'Step Reached',
  summary: 'A conversation has reached a step of the bot',
  setUp: 'Paste this address as the webhook of the bot',
  docs,
  parameters: { routes, maximumAge: z.number().positive().default(10).meta({ title: 'Maximum Age in Seconds' }) },
  examples: [{ topic: 'conversation.step_reached', data: { step: { id: 's1', actions: [] } } }],
  verify: (request, { credential: { privateKey }, parameters, now }) => {
    const date = header(request, 'date') ?? '';
    if (!withinWindow(Date.parse(date), now.getTime(), parameters.maximumAge * 1000)) return tooOld;
    const signed = Buffer.concat([Buffer.from(`date=${date}\n`), request.rawBody]);
    return equalSignature(`sha1=${hmac('sha1', privateKey, signed)}`, header(request, 'x-hub-signature')) ? undefined : unsigned;
  },
  parse: (request) => {
    const event = jsonIn(Buffer.from(request.rawBody).toString('utf8'));
    return typeof event === 'object' && event !== null && !Array.isArray(event) ? [event] : unreadable;
  },
  routes: {
    parameter: 'routes',
    label: 'name',
    route: (event, { parameters }) => {
      const index = parameters.routes.findIndex((route) => route.filters.every((test) => matches(test, event)));
      return index < 0 ? noRoute : index;
    },
  },
  answer: {
    operation: 'step.answer',
    timeoutMs: () => 8000,
    fallback: () => ({ status: 200, body: { actions: [] } }),
  },
});

const button = z.object({ title: z.string().min(1).meta({ title: 'Title' }), stepId: z.string().min(1).meta({ title: 'Goes to Step' }) });

const action = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('send_text_action'),
      alternatives: z.array(z.string().min(1)).min(1).meta({ title: 'Texts', description: 'One is chosen by chance' }),
    })
    .meta({ title: 'Send Text' }),
  z
    .object({
      type: z.literal('send_quick_replies_action'),
      message: z.string().min(1).meta({ title: 'Message' }),
      buttons: z.array(button).min(1).meta({ title: 'Buttons', sortable: true }),
    })
    .meta({ title: 'Send Quick Replies' }),
  z.object({ type: z.literal('wait_action'), duration: z.number().positive().meta({ title: 'Seconds' }) }).meta({ title: 'Wait' }),
  z.object({ type: z.literal('raw'), action: json().meta({ title: 'Action' }) }).meta({ title: 'Other, as JSON' }),
]);

const reply = answer({
  resource: 'step',
  name: 'answer',
  title: 'Answer',
  action: 'Answer a step',
  summary: 'Replaces the actions of the step',
  docs,
  webhook: 'stepReached',
  parameters: {
    actions: z.array(action).meta({ title: 'Actions', description: 'Run in this order', sortable: true }),
    session: json().optional().meta({ title: 'Session Values', fromEvent: 'data.session.values' }),
    mode: choice({ replace: 'Replace', keep: 'Keep' }).default('replace').meta({ title: 'Step Actions' }),
  },
  reply: (p) => ({
    status: 200,
    body: { actions: p.actions.map(actionOf), ...(p.session === undefined ? {} : { session: { values: p.session } }) },
  }),
});

function actionOf(row: z.output<typeof action>): JsonValue {
  if (row.type === 'raw') return row.action;
  if (row.type !== 'send_quick_replies_action') return row;
  const buttons = row.buttons.map(({ title, stepId }) => ({
    type: 'quick_reply',
    title,
    action: { type: 'go_to_action', target: { type: 'step', id: stepId } },
  }));
  return { type: row.type, message: row.message, buttons };
}

function matches(test: z.output<typeof filter>, event: JsonObject): boolean {
  if (test.test === 'stepId') return search(event, 'data.step.id') === test.id;
  const found: unknown = search(event, test.path);
  return test.test === 'exists' ? found !== null : JSON.stringify(found) === JSON.stringify(test.value);
}

function mistakeIn(text: string): string | undefined {
  try {
    search({}, text);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'it cannot be read';
  }
}

export const clustaar = provider({
  id: 'clustaar',
  title: 'Clustaar',
  summary: 'Bots',
  docs,
  color: '#b7f0c9',
  aliases: [],
  resources: { step: { title: 'Step', description: '' } },
  operations: [reply],
  webhooks: [stepReached],
  streams: [],
  baseUrl: () => 'https://api.clustaar.io',
  sign: (draft) => draft,
  german: {},
});
