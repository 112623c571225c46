import { z } from 'zod';
import type { Values } from '../../../../hosts/node-red/saved';
import type { FlowNode } from '../../../support/node-red';
import { catching, debug, inject, type More, onCanvas } from '../flow';
import { Stage, StageNotOpened } from '../stage';

/** A webhook as the service has it, whichever generation. */
export interface KnownWebhook {
  readonly id: string;
  readonly target: string;
  readonly triggers: readonly string[];
  readonly secret: string;
}

/** What a generation calls what users do. */
export interface Triggers {
  readonly message: string;
  readonly postback: string;
  readonly read: string;
}

/** For what a node may have to try several times. */
const PATIENCE_MS = 60_000;
const outcomes = z.object({ payload: z.unknown(), error: z.unknown().optional() });

interface Waiting<T> {
  readonly match: (happening: T) => boolean;
  readonly deadlineMs?: number;
}

/** What the stand-ins of all generations have in common. */
export interface Service {
  readonly url: string;
  readonly app: { readonly id: string; readonly keyId: string; readonly secret: string };
  readonly webhooks: { readonly all: readonly object[] };
  readonly requests: readonly object[];
  fail(status: number, options: { readonly times: number; readonly match: RegExp }): void;
  limitRate(options: { readonly times: number; readonly match: RegExp; readonly retryAfter: number }): void;
  behave(): void;
  waitFor(kind: 'request', options: Waiting<{ readonly method: string }>): Promise<unknown>;
  waitFor(kind: 'delivery', options: Waiting<{ readonly status: number }>): Promise<unknown>;
  close(): Promise<void>;
}

/** With an account that leads to a stand-in whose webhooks register themselves. */
export abstract class RegisteringStage extends Stage {
  abstract readonly provider: string;
  abstract readonly service: Service;
  abstract readonly triggers: Triggers;

  abstract get webhooks(): readonly KnownWebhook[];
  abstract say(user: string, text: string): void;
  abstract press(user: string, payload: string): void;
  /** A user writes in an app on their phone. */
  abstract sayOnPhone(user: string, text: string): void;
  /** The business writes, by a call past Node-RED. */
  abstract answer(user: string, text: string): Promise<void>;
  /** Somebody else's webhook. */
  abstract addWebhook(target: string): Promise<void>;
  /** Somebody changes what a webhook is called for. */
  abstract changeTriggers(webhook: KnownWebhook, triggers: readonly string[]): Promise<void>;
  /** The last delivery that was taken at an address. */
  abstract lastDelivery(target: string): { readonly body: string; again(): Promise<void> } | undefined;

  /** Names of what was created beside a webhook to hold it. */
  abstract holders(): Promise<readonly string[]>;

  get origin(): string {
    return new URL(this.red.nodeUrl).origin;
  }

  /** How many requests the service has had. */
  get requests(): number {
    return this.service.requests.length;
  }

  addressOf(path: string): string {
    return `${this.red.nodeUrl}${path.slice(1)}`;
  }

  /** A webhook node that registers itself, unless told otherwise. */
  events(id: string, to: readonly string[], values: Values = {}, more: More = {}): FlowNode {
    const plain = { account: 'account', path: `/${this.provider}/${id}`, publicUrl: this.origin, outputs: 1, values };
    return onCanvas(id, `dovecote-${this.provider}-events`, to, { ...plain, ...more });
  }

  /** An action node between a button and a debug node; what fails is caught. */
  async deployAction(operation: string, values: Values, more: More = {}): Promise<void> {
    const plain = { account: 'account', output: 'payload', batch: null, limit: 50, split: false, concurrency: 1 };
    const act = onCanvas('act', `dovecote-${this.provider}`, ['out'], { ...plain, operation, values, ...more });
    await this.deploy([inject('go', ['act']), act, debug('out'), catching('catch', ['caught']), debug('caught')]);
  }

  /** What the action makes of `msg.payload`, or what was caught. */
  async act(payload: unknown): Promise<{ readonly payload?: unknown; readonly error?: unknown }> {
    const { sees } = this.red;
    const outcome = sees.debug(({ id }) => id === 'out' || id === 'caught', sees.now);
    await this.red.inject('go', { payload });
    return outcomes.parse((await outcome).value);
  }

  /** The result of one action. */
  async run(operation: string, values: Values, payload: unknown = {}, more: More = {}): Promise<unknown> {
    await this.deployAction(operation, values, more);
    const { payload: result, error } = await this.act(payload);
    if (error !== undefined) throw new StageNotOpened(`${operation}: ${JSON.stringify(error)}`);
    return result;
  }

  /** What a Catch node gets of an action that fails. */
  async failing(operation: string, values: Values, payload: unknown = {}): Promise<unknown> {
    await this.deployAction(operation, values);
    return (await this.act(payload)).error;
  }

  /** Those that call this Node-RED. */
  get own(): readonly KnownWebhook[] {
    return this.webhooks.filter(({ target }) => target.startsWith(this.origin));
  }

  /** Deploys, and waits until so many webhooks call this Node-RED. */
  async registered(nodes: readonly FlowNode[], count = 1): Promise<readonly KnownWebhook[]> {
    await this.deploy(nodes);
    await this.until(() => this.own.length === count);
    return this.own;
  }

  /** Resolves when an address is among those the service calls, or no longer. */
  async calling(address: string, isCalled: boolean): Promise<void> {
    await this.until(() => this.webhooks.some(({ target }) => target === address) === isCalled);
  }

  /** Looks again whenever something was changed at the service. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await this.service.waitFor('request', { match: ({ method }) => method !== 'GET', deadlineMs: PATIENCE_MS });
  }

  protected async call(method: string, path: string, body?: object): Promise<unknown> {
    const { keyId, secret } = this.service.app;
    const authorization = `Basic ${Buffer.from(`${keyId}:${secret}`).toString('base64')}`;
    const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const answer = await fetch(`${this.service.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new StageNotOpened(`${method} ${path} was answered ${String(answer.status)}: ${await answer.text()}`);
    return await answer.json();
  }

  protected async closeService(): Promise<void> {
    await this.service.close();
  }
}
