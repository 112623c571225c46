import { z } from 'zod';
import type { Misbehaviour } from '../../../../../sandbox/misbehaviour';
import { type Execution, type N8n, node, poll, type StoredWorkflow, type WorkflowNode } from '../../../../support/n8n';
import { type Credentials, Workbench } from '../../workbench';

/** One request the service was sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly body: string;
  readonly status: number;
}

/** What the stand-ins of both generations have in common. */
export interface StandIn {
  readonly url: string;
  readonly app: { readonly id: string; readonly keyId: string; readonly secret: string };
  readonly requests: readonly Asked[];
  readonly webhooks: { readonly all: readonly object[] };
  readonly violations: readonly object[];
  misbehave(fault: Misbehaviour): void;
  behave(): void;
  say(user: string, text: string): unknown;
  close(): Promise<void>;
}

/** What one generation calls its nodes and its words. */
export interface Words {
  /** Title of the action node, and its name in workflows here. */
  readonly title: string;
  readonly action: string;
  readonly trigger: string;
  readonly credential: string;
  /** What is told when a user writes, when a button is pressed and when somebody reads. */
  readonly heard: string;
  readonly pressed: string;
  readonly read: string;
  /** All it takes to be told what users and the business write. */
  readonly everyMessage: readonly string[];
}

const webhook = z.object({
  id: z.string().optional(),
  _id: z.string().optional(),
  target: z.string(),
  triggers: z.array(z.string()),
  secret: z.string(),
});

/** A webhook as the service lists it. */
export interface Listed {
  readonly id: string;
  readonly target: string;
  readonly triggers: readonly string[];
  readonly secret: string;
}

/** An address that somebody else has registered; nobody listens there. */
export const ELSEWHERE = 'http://127.0.0.1:9/of-somebody-else';

/** A workflow with a trigger of ours, and the trigger's production address. */
export interface Listening {
  readonly workflow: StoredWorkflow;
  readonly trigger: WorkflowNode;
  readonly url: string;
}

/** The workbench and the stand-in its credential leads to, of either generation. */
export abstract class Room<S extends StandIn = StandIn> extends Workbench {
  abstract readonly words: Words;
  /** Where webhooks are made by hand. */
  protected abstract readonly webhooksPath: string;
  /** Secrets of the webhooks that our triggers registered, while they existed. */
  readonly #seen = new Set<string>();

  constructor(
    n8n: N8n,
    readonly sandbox: S,
    /** What a person would type into the credential. */
    readonly account: Readonly<Record<string, string>>,
    credential: Credentials,
  ) {
    super(n8n, credential);
  }

  /** Posts as anybody could: the bytes of a true delivery with this key, or with none. Gives the status. */
  abstract forge(url: string, key?: string): Promise<number>;
  /** Delivers the newest delivery to the address once more; gives the status. */
  abstract redeliver(url: string): Promise<number>;
  /** Resolves when a delivery to the address that mentions the text was answered; gives the status. */
  abstract answered(url: string, text: string): Promise<number>;
  /** The user presses a button with this payload. */
  abstract press(user: string, payload: string): void;
  /** The business writes to a user who has written before. */
  abstract write(user: string, text: string): Promise<void>;

  /** The action node; `operation` as `message.send`. */
  action(operation: string, parameters: WorkflowNode['parameters']): WorkflowNode {
    const [resource = '', name = ''] = operation.split('.');
    return this.node(this.words.title, this.words.action, { resource, operation: name, ...parameters });
  }

  /** Runs the action node once for each item, and wants it to succeed. */
  async succeed(operation: string, parameters: WorkflowNode['parameters'], items?: readonly object[]): Promise<Execution> {
    const run = await this.run(this.action(operation, parameters), items);
    expect([run.status, run.error]).toEqual(['success', undefined]);
    return run;
  }

  /** What the node made of one item. */
  async resultsOf(operation: string, parameters: WorkflowNode['parameters']) {
    return (await this.succeed(operation, parameters)).json(this.words.title);
  }

  /** What the service was asked during the work. */
  async requestsDuring(work: () => Promise<unknown>): Promise<readonly Asked[]> {
    const before = new Set(this.sandbox.requests);
    await work();
    return this.sandbox.requests.filter((request) => !before.has(request));
  }

  /** A workflow that begins with our trigger; it is not active yet. */
  async storeTrigger(parameters: object = {}, credentials = this.credential): Promise<Listening> {
    const { title, trigger: type } = this.words;
    const trigger = this.node('Trigger', type, { ...parameters }, credentials);
    const workflow = await this.store(`${title} events`, [trigger, node('End', 'n8n-nodes-base.noOp')]);
    return { workflow, trigger, url: this.n8n.webhookUrl(trigger, 'webhook') };
  }

  /** Does the work while a workflow with our trigger is active. */
  async listening(parameters: object, work: (listening: Listening) => Promise<void>): Promise<void> {
    const listening = await this.storeTrigger(parameters);
    await this.n8n.workflows.activate(listening.workflow);
    try {
      await work(listening);
    } finally {
      await this.n8n.workflows.deactivate(listening.workflow);
    }
  }

  /** The webhooks of the app, those of others among them. */
  get webhooks(): readonly Listed[] {
    const found = z.array(webhook).parse(this.sandbox.webhooks.all);
    return found.map(({ id, _id, target, triggers, secret }) => ({ id: id ?? _id ?? '', target, triggers, secret }));
  }

  /** Those of an address. */
  at(url: string): readonly Listed[] {
    const here = this.webhooks.filter(({ target }) => target === url);
    if (url !== ELSEWHERE) for (const { secret } of here) this.#seen.add(secret);
    return here;
  }

  /** Resolves when nothing is registered at the address. */
  async gone(url: string): Promise<void> {
    await poll(`the end of the webhook at ${url}`, () => Promise.resolve(this.at(url).length === 0 ? true : undefined));
  }

  /** Resolves when the address is told of exactly these. */
  async mended(url: string, triggers: readonly string[]): Promise<void> {
    const wanted = JSON.stringify([triggers]);
    const given = () => JSON.stringify(this.at(url).map((webhook) => webhook.triggers));
    await poll(`${wanted} at ${url}`, () => Promise.resolve(given() === wanted ? true : undefined), 60_000);
  }

  /** Somebody else's webhooks in the same app, until {@link removeOthers}. */
  async registerElsewhere(count = 1, target = ELSEWHERE): Promise<void> {
    for (let number = 0; number < count; number += 1) await this.tell('POST', this.webhooksPath, { target, triggers: [this.words.read] });
  }

  async removeOthers(): Promise<void> {
    for (const { id } of this.at(ELSEWHERE)) await this.tell('DELETE', `${this.webhooksPath}/${id}`);
  }

  /** What somebody with a program of their own does; fails where the service refuses. */
  async tell(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const { keyId, secret } = this.sandbox.app;
    const headers = {
      authorization: `Basic ${Buffer.from(`${keyId}:${secret}`).toString('base64')}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    const answer = await fetch(`${this.sandbox.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new TypeError(`${path} was answered ${answer.status}: ${text}`);
    return text === '' ? {} : JSON.parse(text);
  }

  /** What nobody may ever see. */
  get secrets(): readonly string[] {
    return [this.sandbox.app.secret, ...this.#seen];
  }

  async close(): Promise<void> {
    await this.sandbox.close();
  }
}
