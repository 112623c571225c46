import type { ClustaarExchange } from '../../../../sandbox/clustaar';

/** What the bot was told: the status, and the body as JSON. */
export function told({ status, reply }: ClustaarExchange): readonly [status: number, body: unknown] {
  return [status, JSON.parse(reply)];
}
