import type { Response } from 'express';
import type { Answering } from '../../../runner/webhook';
import { answerInTime } from './responding';

/** What n8n says when a workflow failed before it answered. */
const FAILED = 'Error in workflow';

/** Leaves the answer to the workflow, but not for ever: the declaration says how long, and what is said instead. */
export function leaveToWorkflow(response: Response, { timeoutMs, headers, fallback }: Answering, mode: unknown): void {
  response.set(headers);
  answerInTime(response, timeoutMs, mode === 'lastNode' ? isLastNodeAnswer : isNodeAnswer, fallback);
}

/** The last node's item goes out with 200; every other status is n8n's own, about a workflow that failed or gave nothing. */
function isLastNodeAnswer(status: number, body: unknown): boolean {
  return status < 300 && !saysNothing(body);
}

/** A node answers as it likes; n8n speaks for a workflow that failed, and sends nothing for one that never answered. */
function isNodeAnswer(status: number, body: unknown): boolean {
  return body !== undefined && !(status >= 500 && isOfN8n(body));
}

function isOfN8n(body: unknown): boolean {
  const message = messageOf(body);
  return message === FAILED || (message !== undefined && typeof body === 'object' && body !== null && 'code' in body);
}

function saysNothing(body: unknown): boolean {
  return body === undefined || messageOf(body)?.startsWith('Workflow executed successfully but') === true;
}

function messageOf(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string' ? body.message : undefined;
}
