import { invalid } from '../../../client/errors';
import { z } from '../../../language/fields';
import type { Shape } from '../../../language/form';
import type { JsonObject } from '../../../language/metadata';
import type { Parameters, Reply } from '../../../language/operation';
import type { Provider } from '../../../language/provider';
import { checked } from '../../../language/validate';
import type { Webhook, WebhookContext } from '../../../language/webhook';
import { Connection } from '../../../runner/connection';
import { defaultBodyLimit } from '../../../runner/receive';

/** A connection without the type of its credential, which no host needs to know. */
export interface Link extends Pick<
  Connection<unknown>,
  'run' | 'runMany' | 'iterate' | 'choices' | 'reply' | 'webhook' | 'stream' | 'test'
> {
  /** What serving a webhook takes beyond receiving it. */
  serving(webhook: string, parameters: Parameters): Serving;
}

export interface Serving {
  /** Bytes of body to read at most. */
  readonly bodyLimit: number;
  /** Where the flow answers: how long it has, and what is sent otherwise. */
  readonly answer?: (event: JsonObject) => Answering;
}

export interface Answering {
  readonly timeoutMs: number;
  readonly fallback: Reply;
  /** Headers of every reply to this request. */
  readonly headers: Readonly<Record<string, string>>;
}

export function linkOf<C>(provider: Provider<C>, credential: Parameters): Link {
  const connection = new Connection(provider, credential);
  return {
    run: (...given) => connection.run(...given),
    runMany: (...given) => connection.runMany(...given),
    iterate: (...given) => connection.iterate(...given),
    choices: (...given) => connection.choices(...given),
    reply: (...given) => connection.reply(...given),
    webhook: (name) => connection.webhook(name),
    stream: (name) => connection.stream(name),
    test: (options) => connection.test(options),
    serving: (name, parameters) => servingOf(connection, webhookNamed(provider, name), parameters),
  };
}

function webhookNamed<C>({ webhooks, title }: Provider<C>, name: string): Webhook<Shape, C> {
  const webhook = webhooks.find((candidate) => candidate.name === name);
  if (!webhook) throw invalid('Webhook', `${title} has no webhook '${name}'`);
  return webhook;
}

function servingOf<C>(connection: Connection<C>, webhook: Webhook<Shape, C>, parameters: Parameters): Serving {
  const { answer, bodyLimit = defaultBodyLimit } = webhook;
  if (!answer) return { bodyLimit };
  const values = checked(z.strictObject(webhook.parameters), parameters);
  return {
    bodyLimit,
    answer: (event) => {
      const context: WebhookContext<Shape, C> = { parameters: values, credential: connection.credential, now: connection.now() };
      return {
        timeoutMs: answer.timeoutMs(context),
        fallback: answer.fallback(event, context),
        headers: answer.headers?.(event, context) ?? {},
      };
    },
  };
}
