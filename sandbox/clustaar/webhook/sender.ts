import type { Posted } from '../../http';
import { post } from '../../http';
import type { JsonRecord } from '../../json';
import type { ClustaarExchange } from '../happenings';
import type { Reply } from '../reply/envelope';
import { readReply } from '../reply/envelope';
import type { Problem } from '../reply/rules';
import type { Surroundings } from '../surroundings';
import type { ClustaarSpoiling, WebhookRequest, WebhookSettings } from './request';
import { webhookRequest } from './request';

export interface Sent {
  readonly exchange: ClustaarExchange;
  /** The reply, when the bot can execute it. */
  readonly reply: Reply | undefined;
}

/** Asks webhooks what to do, and reads their replies with a platform's severity. */
export class WebhookSender {
  readonly #settings: WebhookSettings;
  readonly #around: Surroundings;
  readonly #spoilings: ClustaarSpoiling[] = [];
  readonly #stop = new AbortController();
  /** Certificate authority of the receivers, when the platform does not know it. */
  ca: string | Buffer | undefined;

  constructor(settings: WebhookSettings, around: Surroundings) {
    this.#settings = settings;
    this.#around = around;
  }

  /** The next request of the bot is sent this way. */
  spoilNext(how: ClustaarSpoiling): void {
    this.#spoilings.push(how);
  }

  close(): void {
    this.#stop.abort();
  }

  /** Sends an event; fails never: what goes wrong is a problem of the exchange. */
  send(url: string, event: JsonRecord, how: ClustaarSpoiling | undefined = this.#spoilings.shift()): Promise<Sent> {
    return this.sendRequest(url, webhookRequest(event, this.#around.now(), this.#settings, how));
  }

  /** Sends a request as it is, as one who has captured it would. */
  async sendRequest(url: string, { method, headers, body, chunked }: WebhookRequest): Promise<Sent> {
    const before = performance.now();
    const answer = await this.#post(url, { method, headers, body, chunked });
    const tookMs = performance.now() - before;
    const read = 'failed' in answer ? [{ path: '', message: answer.failed }] : readAnswer(answer);
    const problems = 'actions' in read ? [] : read;
    const came: Posted = 'failed' in answer ? { status: 0, headers: {}, body: '' } : answer;
    const exchange: ClustaarExchange = {
      url,
      method,
      headers,
      body,
      chunked,
      status: came.status,
      reply: came.body,
      replyHeaders: came.headers,
      problems: problems.map(sentence),
      tookMs,
    };
    this.#around.feeds.exchange.record(exchange);
    return { exchange, reply: 'actions' in read ? read : undefined };
  }

  async #post(url: string, request: WebhookRequest): Promise<Posted | { readonly failed: string }> {
    const timeoutMs = this.#around.timings.webhookTimeoutMs;
    try {
      return await post(url, { ...request, timeoutMs, ca: this.ca, signal: this.#stop.signal });
    } catch (error) {
      if (this.#stop.signal.aborted) return { failed: 'the sandbox closed' };
      // The only other signal is the time limit's.
      const isLate = String(error).startsWith('AbortError');
      return { failed: isLate ? `no answer came within ${timeoutMs} ms` : `the webhook could not be reached: ${String(error)}` };
    }
  }
}

const readAnswer = ({ status, headers, body }: Posted): Reply | readonly Problem[] =>
  readReply({ status, contentType: headers['content-type'], body });

const sentence = ({ path, message }: Problem): string => (path === '' ? message : `${path} ${message}`);
