import type { Request, Response } from 'express';
import type { Node, NodeAPI, NodeMessage } from 'node-red';
import { invalid, ServiceError } from '../../../../client/errors';
import type { IncomingRequest } from '../../../../language/http';
import type { JsonObject } from '../../../../language/json';
import type { WebhookManifest } from '../../../../runner/manifest-types';
import type { Answering, ConfiguredWebhook } from '../../../../runner/webhook';
import type { SavedWebhook } from '../../saved';
import type { Account } from '../account/account';
import { resolveValues } from '../bindings/resolve';
import { guarded, onClose } from '../guard';
import { NodeError } from '../node-error';
import { paced, type Pace } from '../pace';
import type { Service } from '../service';
import { statuses } from '../status';
import { topicOf } from '../topic';
import { HeldRequest } from './held-request';
import { addressOf, register, unregister } from './registrar';
import { writeReply } from './reply';
import { routesOf } from './routes';

export interface WebhookParts {
  readonly RED: NodeAPI;
  readonly node: Node;
  readonly service: Service;
  /** Name of the declared webhook. */
  readonly webhook: string;
  readonly saved: SavedWebhook;
  readonly account: Account;
}

/** One webhook-in node, from deploy to close. */
export class WebhookNode {
  #ready: Promise<ConfiguredWebhook> | undefined;
  #serving: ConfiguredWebhook | undefined;
  #path = '';
  #failed = false;
  #closed = false;
  #emitted = 0;
  #refused = 0;
  readonly #held = new Set<HeldRequest>();
  readonly #status: Pace;

  constructor(private readonly parts: WebhookParts) {
    this.#status = paced(() => {
      this.#showCounts();
    });
  }

  start(): void {
    const { node, account } = this.parts;
    const leave = account.join(node);
    let release: (() => void) | undefined;
    try {
      release = this.#claim();
      this.#ready = this.#prepare();
      this.#ready.then(
        guarded(node, (ready) => this.#open(ready), account.conceal),
        (thrown: unknown) => {
          this.#fail(thrown);
        },
      );
    } catch (thrown) {
      this.#fail(thrown);
    }
    const close = async (removed: boolean): Promise<void> => {
      this.#closed = true;
      release?.();
      leave();
      this.#status.stop();
      for (const held of this.#held) held.release();
      node.status(statuses.clear);
      if (removed && this.#serving) await unregister(node.id, this.#serving);
    };
    onClose(node, close, account.conceal);
  }

  /** Takes the path, so that requests wait for the settings instead of being told that nothing is there. */
  #claim(): () => void {
    const { RED, saved } = this.parts;
    // The type says text; the setting may also be `false`.
    const root: unknown = Reflect.get(RED.settings, 'httpNodeRoot');
    if (root === false) throw invalid('Path', 'Node-RED serves no HTTP: httpNodeRoot is false', 'Change httpNodeRoot in settings.js.');
    if (saved.path.trim() === '') throw invalid('Path', "'Path' is missing", 'Open the node and enter one.');
    const routes = routesOf(RED.httpNode);
    this.#path = routes.fullPath(saved.path.trim());
    const release = routes.claim(this.#path, {
      bodyLimit: () => this.#serving?.bodyLimit ?? limitUntilReady,
      refused: () => {
        this.#countRefused();
      },
      handle: (incoming, request, response) => this.#handle(incoming, request, response),
    });
    if (!release) throw invalid('Path', `duplicate path ${this.#path}`, 'Another webhook node serves it: choose another path.');
    return release;
  }

  async #prepare(): Promise<ConfiguredWebhook> {
    const { RED, node, saved, account, webhook } = this.parts;
    const parameters = await resolveValues({ RED, node, msg: {} }, this.#manifest().fields, saved.values);
    const link = account.link();
    this.#serving = link.webhook(webhook).configured(parameters);
    return this.#serving;
  }

  /** Registers the address where the service can and the public one is known. Requests are served even where that fails. */
  async #open(configured: ConfiguredWebhook): Promise<void> {
    const { node, saved, account } = this.parts;
    if (this.#closed) return;
    this.#status.update();
    if (!this.#manifest().registers || saved.publicUrl === '') return;
    try {
      await register(node.id, configured, addressOf(saved.publicUrl, this.#path));
    } catch (thrown) {
      node.status(statuses.failed(thrown, account.conceal));
      throw NodeError.of(thrown, account.conceal);
    }
  }

  async #handle(incoming: IncomingRequest, request: Request, response: Response): Promise<void> {
    const ready = this.#failed ? undefined : await this.#ready?.catch(() => undefined);
    if (!ready) {
      writeReply(response, { status: 503, body: { message: 'The webhook is not set up' } });
      return;
    }
    const verdict = await ready.accept(incoming);
    // The service may have been asked meanwhile; what a closed node emits goes nowhere, so the caller is to come again.
    if (this.#closed) {
      writeReply(response, { status: 503, body: { message: 'The webhook was closed' } });
      return;
    }
    if (!verdict.ok) {
      this.#countRefused();
      if (verdict.status === 405) response.set('allow', this.#manifest().methods.join(', '));
      writeReply(response, verdict.reply);
      return;
    }
    const [event] = verdict.events;
    const answering = verdict.reply === undefined && event !== undefined ? ready.answering(event) : undefined;
    if (answering) this.#hold(response, answering);
    else writeReply(response, verdict.reply ?? { status: 200 });
    verdict.events.forEach((each, index) => {
      this.#emit(each, verdict.routes[index] ?? 0, answering ? { req: request, res: { _res: response } } : {});
    });
  }

  #hold(response: Response, answering: Answering): void {
    const late = (): void => {
      this.parts.node.warn(`No answer came within ${answering.timeoutMs} ms: the fallback was sent`);
    };
    this.#held.add(new HeldRequest(response, answering, late, (held) => this.#held.delete(held)));
  }

  /** A clone: what flows do to a message never reaches the next one. */
  #emit(event: JsonObject, output: number, extras: NodeMessage): void {
    const { RED, node } = this.parts;
    const msg: NodeMessage = { ...RED.util.cloneMessage({ payload: event, topic: topicOf(event) }), ...extras };
    node.send([...Array<null>(output).fill(null), msg]);
    this.#emitted += 1;
    this.#status.update();
  }

  #countRefused(): void {
    this.#refused += 1;
    this.#status.update();
  }

  #showCounts(): void {
    if (this.#failed) return;
    const refused = this.#refused === 0 ? '' : ` · ${this.#refused} ✗`;
    const emitted = this.#emitted === 0 ? '' : ` · ${this.#emitted}`;
    this.parts.node.status(statuses.listening(`${this.#path}${emitted}${refused}`));
  }

  #fail(thrown: unknown): void {
    const { node, account } = this.parts;
    if (this.#closed) return;
    this.#failed = true;
    node.status(statuses.failed(thrown, account.conceal));
    node.error(NodeError.of(thrown, account.conceal));
  }

  #manifest(): WebhookManifest {
    const { service, webhook } = this.parts;
    const manifest = service.manifest().webhooks.find(({ name }) => name === webhook);
    if (!manifest) throw new ServiceError({ kind: 'invalid', message: `${service.manifest().title} has no webhook '${webhook}'` });
    return manifest;
  }
}

/** Bytes; the webhook's own limit holds as soon as its settings are known. */
const limitUntilReady = 1024 * 1024;
