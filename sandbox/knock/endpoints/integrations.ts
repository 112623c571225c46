import { optionalRecord, text } from '../http/inputs';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { ok } from '../http/routes';

export const integrationRoutes: readonly Route[] = [
  { method: 'POST', path: '/integrations/census/custom-destination', tier: 3, handle: answerCall },
  { method: 'POST', path: '/integrations/hightouch/embedded-destination', tier: 3, handle: answerCall },
];

/** A JSON-RPC call. What the methods answer is not documented: the sandbox names the method it understood. */
function answerCall({ body }: ApiRequest) {
  text(body, 'jsonrpc');
  optionalRecord(body, 'params');
  return ok({ id: text(body, 'id'), result: { success: true, method: text(body, 'method') } });
}
