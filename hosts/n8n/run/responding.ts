import type { Response } from 'express';
import type { Reply } from '../../../language/http';

/** Sends a reply of ours and ends the request. Text goes out as it is, anything else as JSON. */
export function send(response: Response, reply: Reply): void {
  const { status, body } = reply;
  response.status(status).set(headersOf(reply));
  if (body === undefined) response.end();
  else if (typeof body === 'string') response.send(body);
  else response.json(body);
}

/** The headers of a reply. Text is plain unless it says otherwise: Express would call it HTML, and some of it comes from the request. */
export function headersOf({ headers = {}, body }: Reply): Readonly<Record<string, string>> {
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return typeof body !== 'string' || isTyped ? headers : { ...headers, 'content-type': 'text/plain; charset=utf-8' };
}

/**
 * Sends `fallback` when the workflow has not answered after `timeoutMs`, or when n8n is about to say for it that it ended without an answer.
 * n8n's own reply, if it comes later, goes nowhere: one request gets one reply.
 */
export function answerInTime(
  response: Response,
  timeoutMs: number,
  isAnswer: (status: number, body: unknown) => boolean,
  fallback: Reply,
): void {
  const timer = setTimeout(() => {
    if (!response.headersSent) sendFallback();
  }, timeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
  });

  const json = response.json.bind(response);
  function sendFallback(): void {
    clearTimeout(timer);
    response.json = json;
    send(response, fallback);
    silence(response);
  }
  response.json = (body: unknown) => {
    if (isAnswer(response.statusCode, body)) return json(body);
    sendFallback();
    return response;
  };
}

/** Express throws where anything is set or sent after the end; n8n would report that as a failure of the workflow. */
function silence(response: Response): void {
  const nothing = () => response;
  Object.assign(response, {
    json: nothing,
    send: nothing,
    setHeader: nothing,
    setHeaders: nothing,
    removeHeader: nothing,
    end: nothing,
    write: () => true,
  });
}
