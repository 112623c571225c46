import type { ServerResponse } from 'node:http';
import { invalid, ServiceError } from '../../../../client/errors';
import type { Reply } from '../../../../language/http';
import type { Answering } from '../../../../runner/webhook';
import { isRecord } from '../values';
import { setHeaders, writeReply } from './reply';

/**
 * A request whose reply is left to the flow: an answer operation of ours or the core's http response node writes it.
 * When the time is up, or {@link release} is called, the fallback goes out: the caller always gets exactly one reply.
 */
export class HeldRequest {
  readonly #deadline: NodeJS.Timeout;

  constructor(
    private readonly response: ServerResponse,
    private readonly answering: Answering,
    whenLate: () => void,
    whenOver: (held: HeldRequest) => void,
  ) {
    // Set now, so that a reply by another node carries them too.
    setHeaders(response, answering.headers);
    this.#deadline = setTimeout(() => {
      this.release();
      whenLate();
    }, answering.timeoutMs);
    // Fires for every end: answered, or given up by the caller.
    response.once('close', () => {
      clearTimeout(this.#deadline);
      whenOver(this);
    });
  }

  /** Sends the fallback where nothing was sent yet. */
  release(): void {
    clearTimeout(this.#deadline);
    writeReply(this.response, this.answering.fallback);
  }
}

/** Replies to the request a message carries. Throws when it carries none, or one that was answered already. */
export function answerHeld(msg: unknown, reply: Reply): void {
  const response = responseOf(msg);
  if (!response)
    throw invalid('Message', 'The message carries no request to answer', 'Keep msg.res on the way from the webhook to this node.');
  if (response.headersSent || response.destroyed) {
    const advice = 'Answer once, and before the time limit of the webhook node';
    throw new ServiceError({ kind: 'conflict', message: 'The request was answered already', advice }, 'ANSWERED_ALREADY');
  }
  writeReply(response, reply);
}

/** Where webhook nodes, and the core's own http in node, put the response. */
function responseOf(msg: unknown): ServerResponse | undefined {
  const holder = isRecord(msg) && isRecord(msg.res) ? msg.res._res : undefined;
  return isResponse(holder) ? holder : undefined;
}

function isResponse(value: unknown): value is ServerResponse {
  return typeof value === 'object' && value !== null && 'headersSent' in value && 'setHeader' in value && 'end' in value;
}
