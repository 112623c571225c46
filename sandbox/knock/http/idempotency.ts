import { createHash } from 'node:crypto';
import type { Answer } from '../../http';
import { limits } from '../limits';
import { invalid, Refusal } from './refusal';
import type { ApiRequest } from './request';

interface Reply {
  readonly answer: Answer;
  readonly fingerprint: string;
  readonly requestId: string;
  readonly at: number;
}

/** Remembers for a day what was answered under an `Idempotency-Key`. Failures are not remembered. */
export class IdempotentReplies {
  readonly #byKey = new Map<string, Reply>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  answer(request: ApiRequest, act: () => Answer): Answer {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') return act();
    if (key.length > limits.idempotencyKeyLength)
      throw invalid('Idempotency-Key', `is longer than ${limits.idempotencyKeyLength} characters`, 'length');
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([request.method, request.path, request.body]))
      .digest('hex');
    const known = this.#byKey.get(key);
    if (known !== undefined && this.#now() - known.at < limits.idempotencyMs) return replay(known, fingerprint);
    const answer = act();
    this.#byKey.set(key, { answer, fingerprint, requestId: request.requestId, at: this.#now() });
    return answer;
  }
}

function replay({ answer, fingerprint, requestId }: Reply, sent: string): Answer {
  if (fingerprint !== sent) throw new Refusal(400, 'invalid_params', 'The idempotency key was used with different parameters');
  return { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true', 'original-x-request-id': requestId } };
}
