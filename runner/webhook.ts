import { invalid } from '../client/errors';
import { SeenIds } from '../client/seen';
import { z } from '../language/fields';
import type { Shape } from '../language/form';
import type { JsonObject } from '../language/json';
import type { Reply, Values } from '../language/operation';
import type { IncomingRequest, Registered, Webhook, WebhookContext, WebhookTask } from '../language/webhook';
import { checked } from '../language/validate';
import type { Parameters } from '../language/operation';
import type { Connection, RunOptions } from './connection';
import { accept, defaultBodyLimit, receive, type Seen, type Verdict } from './receive';
import { acceptAt, Registrations } from './registration';

/** A webhook-in with a credential and its settings. */
export interface ConnectedWebhook {
  /** Verifies and parses one request; never throws for a request, only for settings the declaration refuses. */
  receive(request: IncomingRequest, parameters?: Parameters): Verdict;
  /** Receives, and asks the service about what its deliveries do not prove. Never rejects for a request. */
  accept(request: IncomingRequest, parameters?: Parameters, address?: string): Promise<Verdict>;
  /** The settings for one node: checked once, used for every request. Each remembers repeats of its own: two nodes may get the same event. */
  configured(parameters: Parameters): ConfiguredWebhook;
  readonly hasRegistration: boolean;
}

export interface ConfiguredWebhook {
  receive(request: IncomingRequest): Verdict;
  /**
   * @param address - what the service called, where it is known: a registered webhook is verified with what the service says of it.
   * Default: the address registered last
   */
  accept(request: IncomingRequest, address?: string): Promise<Verdict>;
  /** Whether the service is told the address: it has an API for that, and these settings want it. */
  readonly registers: boolean;
  /** Finds, mends or creates the registration of this address; undefined where nothing is to be registered. */
  ensureRegistered(url: string): Promise<Registered | undefined>;
  /**
   * Removes the registration of this address, where these settings want one.
   * @param id - of a registration made earlier, which is removed whatever the settings are now
   */
  unregister(url: string, id?: string): Promise<void>;
  /** Names of the outputs, where each route has its own. */
  readonly outputs: readonly string[];
  /** Bytes of body to read at most. */
  readonly bodyLimit: number;
  /** Where the flow owes the answer to this event: how long it has, and what is sent otherwise. */
  answering(event: JsonObject): Answering | undefined;
}

export interface Answering {
  readonly timeoutMs: number;
  /** Headers of every reply to this request, the flow's own included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fallback: Reply;
}

/** Events remembered against repeats. */
export function newMemory(): Seen {
  return new SeenIds({ max: 10_000, ttlMs: 10 * 60_000 });
}

export function webhookOf<C>(connection: Connection<C>, name: string, seen: Seen): ConnectedWebhook {
  const webhook = connection.provider.webhooks.find((candidate) => candidate.name === name);
  if (!webhook) throw invalid('Webhook', `${connection.provider.title} has no webhook '${name}'`);
  const schema = z.strictObject(webhook.parameters);
  const configured = (parameters: Parameters, memory: Seen) => configure(connection, webhook, checked(schema, parameters), memory);
  let byDefault: ConfiguredWebhook | undefined;
  const settled = (parameters?: Parameters) =>
    parameters === undefined ? (byDefault ??= configured({}, seen)) : configured(parameters, seen);
  return {
    receive: (request, parameters) => settled(parameters).receive(request),
    accept: async (request, parameters, address) => await settled(parameters).accept(request, address),
    configured: (parameters) => configured(parameters, newMemory()),
    hasRegistration: webhook.registration !== undefined,
  };
}

function configure<C>(connection: Connection<C>, webhook: Webhook<Shape, C>, parameters: Values<Shape>, seen: Seen): ConfiguredWebhook {
  webhook.check?.(parameters, connection.credential);
  const context = (now?: Date): WebhookContext<Shape, C> => ({
    parameters,
    credential: connection.credential,
    now: now ?? connection.now(),
  });
  const task = (options: RunOptions, now?: Date): WebhookTask<Shape, C> => ({ ...context(now), ...connection.call(options) });
  const { registration } = webhook;
  const registers = registration !== undefined && (registration.wanted?.(parameters, connection.credential) ?? true);
  const registrations =
    registration && new Registrations({ registration, task: (signal) => task({ signal }), now: () => connection.now() });
  const attempt = async (request: IncomingRequest, registered?: Registered): Promise<Verdict> =>
    await accept(webhook, request, { ...task({}, request.receivedAt), registered }, seen);
  return {
    receive: (request) => receive(webhook, request, { ...context(request.receivedAt), registered: registrations?.at() }, seen),
    accept: async (request, address) =>
      registers && registrations
        ? await acceptAt(registrations, address, async (registered) => await attempt(request, registered))
        : await attempt(request),
    registers,
    ensureRegistered: async (url) => (registers ? await registrations?.ensure(url) : undefined),
    unregister: async (url, id) => {
      if (registers || id !== undefined) await registrations?.remove(url, id);
    },
    outputs: outputsOf(webhook, parameters),
    bodyLimit: webhook.bodyLimit ?? defaultBodyLimit,
    answering: (event) => answeringOf(webhook, event, context()),
  };
}

function answeringOf<C>({ answer }: Webhook<Shape, C>, event: JsonObject, context: WebhookContext<Shape, C>): Answering | undefined {
  if (!answer) return undefined;
  const headers = answer.headers?.(event, context) ?? {};
  const fallback = answer.fallback(event, context);
  return { timeoutMs: answer.timeoutMs(context), headers, fallback: { ...fallback, headers: { ...headers, ...fallback.headers } } };
}

function outputsOf<C>(webhook: Webhook<Shape, C>, parameters: Values<Shape>): string[] {
  const { routes } = webhook;
  const rows: unknown = routes && parameters[routes.parameter];
  if (!routes || !Array.isArray(rows)) return [];
  return rows.map((row: unknown, index) =>
    typeof row === 'object' && row !== null ? labelOf(Reflect.get(row, routes.label), index) : labelOf(undefined, index),
  );
}

function labelOf(label: unknown, index: number): string {
  return typeof label === 'string' && label !== '' ? label : `Route ${index + 1}`;
}
