import type { Request, Response } from 'express';
import type { Node, NodeAPI, NodeMessage, NodeStatus } from 'node-red';
import { invalid, ServiceError } from '../../../../client/errors';
import type { Parameters } from '../../../../language/operation';
import type { IncomingRequest } from '../../../../language/http';
import type { JsonObject } from '../../../../language/json';
import type { Store } from '../../../../language/stream-handlers';
import type { WebhookManifest } from '../../../../runner/manifest-types';
import type { Answering, ConfiguredWebhook } from '../../../../runner/webhook';
import type { SavedWebhook } from '../../saved';
import { accountOf, type Account } from '../account/account';
import { resolveValues } from '../bindings/resolve';
import { storeOf } from '../file-store';
import { guarded, onClose } from '../guard';
import { NodeError } from '../node-error';
import type { Service } from '../service';
import { statuses } from '../status';
import { topicOf } from '../topic';
import { HeldRequest } from './held-request';
import { addressOf, WebhookRegistration } from './registration';
import { writeReply } from './reply';
import { routesOf } from './routes';
import { WebhookStatus } from './webhook-status';

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
  /** Shown where the service cannot be told the address, because nobody said it. */
  #lack: NodeStatus | undefined;
  #parameters: Parameters = {};
  #path = '';
  /** What the service calls, where that is known. */
  #address: string | undefined;
  #failed = false;
  #closed = false;
  readonly #held = new Set<HeldRequest>();
  readonly #status: WebhookStatus;

  constructor(private readonly parts: WebhookParts) {
    this.#status = new WebhookStatus(parts.node);
  }

  start(): void {
    const { node, account } = this.parts;
    const leave = account.join(node);
    const store = storeOf(this.parts.RED, node);
    let registration: WebhookRegistration | undefined;
    let release: (() => void) | undefined;
    try {
      release = this.#claim();
      registration = this.#manifest().registers ? this.#registering(store) : undefined;
      this.#ready = this.#prepare();
      this.#ready.then(
        guarded(
          node,
          (ready) => {
            this.#open(ready, registration);
          },
          account.conceal,
        ),
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
      this.#status.stop(statuses.clear);
      for (const held of this.#held) held.release();
      try {
        await registration?.close(removed);
      } finally {
        if (removed) store.remove();
      }
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
    this.#address = saved.publicUrl === '' ? undefined : addressOf(saved.publicUrl, this.#path);
    const release = routes.claim(this.#path, {
      bodyLimit: () => this.#serving?.bodyLimit ?? limitUntilReady,
      refused: () => {
        this.#status.countRefused();
      },
      handle: (incoming, request, response) => this.#handle(incoming, request, response),
    });
    if (!release) throw invalid('Path', `duplicate path ${this.#path}`, 'Another webhook node serves it: choose another path.');
    return release;
  }

  async #prepare(): Promise<ConfiguredWebhook> {
    const { RED, node, saved, account } = this.parts;
    this.#parameters = await resolveValues({ RED, node, msg: {} }, this.#manifest().fields, saved.values);
    this.#serving = this.#configured(account);
    return this.#serving;
  }

  #configured(account: Account): ConfiguredWebhook {
    return account.link().webhook(this.parts.webhook).configured(this.#parameters);
  }

  #registering(store: Store): WebhookRegistration {
    const { RED, node, saved, account } = this.parts;
    return new WebhookRegistration({
      ...{ nodeId: node.id, address: this.#address, account: saved.account, store },
      webhookOf: (id) => (id === saved.account && this.#serving) || this.#configured(accountOf(RED, id)),
      onDone: () => {
        this.#status.trouble(this.#lack);
      },
      onTrouble: (error) => {
        // Said once, not at each try.
        if (this.#status.trouble(statuses.failed(error, account.conceal))) node.error(NodeError.of(error, account.conceal));
      },
      onLeftBehind: (address, error) => {
        node.warn(`The former address ${address} is still registered: ${NodeError.of(error, account.conceal).message}`);
      },
    });
  }

  /** Requests are served even where the address cannot be registered. */
  #open(configured: ConfiguredWebhook, registration: WebhookRegistration | undefined): void {
    if (this.#closed) return;
    this.#status.listening(this.#path);
    if (configured.registers && this.#address === undefined) {
      this.#lack = statuses.unannounced(`${this.#path} · Public URL?`);
      this.#status.trouble(this.#lack);
      this.parts.node.warn('Nothing was registered: enter the Public URL under which this Node-RED can be reached from the internet');
    }
    registration?.start(configured.registers);
  }

  async #handle(incoming: IncomingRequest, request: Request, response: Response): Promise<void> {
    const ready = this.#failed ? undefined : await this.#ready?.catch(() => undefined);
    if (!ready) {
      writeReply(response, { status: 503, body: { message: 'The webhook is not set up' } });
      return;
    }
    const verdict = await ready.accept(incoming, this.#address);
    // The service may have been asked meanwhile; what a closed node emits goes nowhere, so the caller is to come again.
    if (this.#closed) {
      writeReply(response, { status: 503, body: { message: 'The webhook was closed' } });
      return;
    }
    if (!verdict.ok) {
      this.#status.countRefused();
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
    this.#status.countEmitted();
  }

  #fail(thrown: unknown): void {
    const { node, account } = this.parts;
    if (this.#closed) return;
    this.#failed = true;
    this.#status.stop(statuses.failed(thrown, account.conceal));
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
