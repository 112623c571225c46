import type { INodeExecutionData, IWebhookResponseData } from 'n8n-workflow';
import { toServiceError } from '../../../client/errors';
import { redact } from '../../../client/redact';
import type { JsonObject } from '../../../language/json';
import type { Reply } from '../../../language/http';
import type { Verdict } from '../../../runner/verdict';
import type { WebhookContext } from '../contexts';
import { names } from '../names';
import { triggerParameter } from '../values/parameters';
import { leaveToWorkflow } from './answering';
import { incomingOf } from './incoming';
import { isTest, type Instance, type Instances } from './instances';
import { headersOf, send } from './responding';

/** Nothing to start, and the answer is out: n8n must not send another. */
const answered: IWebhookResponseData = { noWebhookResponse: true };

/** Verifies and parses one request. Always answers, and never throws: that would count as a failed execution. */
export async function receiveWebhook<C>(context: WebhookContext, instances: Instances<C>, name: string): Promise<IWebhookResponseData> {
  try {
    return await received(context, instances, name);
  } catch (thrown) {
    const { message } = toServiceError(thrown);
    context.logger.error(`The webhook of '${context.getNode().name}' could not take a request: ${redact(message)}`);
    const response = context.getResponseObject();
    if (!response.headersSent) send(response, { status: 500, body: { message: 'This webhook is not set up' } });
    return answered;
  }
}

async function received<C>(context: WebhookContext, instances: Instances<C>, name: string): Promise<IWebhookResponseData> {
  const response = context.getResponseObject();
  const request = await incomingOf(context.getRequestObject());
  if (!request) {
    send(response, { status: 415, body: { message: 'The body cannot be verified in this form' } });
    return answered;
  }
  const instance = await instances.get(context, name);
  const verdict = await instance.configured.accept(request, addressOf(context));
  const [first] = verdict.ok ? verdict.events : [];
  if (!verdict.ok || first === undefined) {
    send(response, verdict.reply ?? { status: 200 });
    return answered;
  }
  const workflowData = outputsOf(verdict, instance);
  const answering = verdict.reply ? undefined : instance.configured.answering(first);
  if (answering) {
    leaveToWorkflow(response, answering, triggerParameter(context, names.responseMode));
    return { workflowData };
  }
  return { workflowData, ...replyThrough(context, verdict.reply ?? { status: 200 }) };
}

/**
 * The address that was called. While the editor listens for a test event, an older n8n names the one of production:
 * then it is the one that was registered last, by this process and in this mode.
 */
function addressOf(context: WebhookContext): string | undefined {
  if (context.getWebhookResourceUrl) return context.getWebhookResourceUrl('default');
  return isTest(context) ? undefined : context.getNodeWebhookUrl('default');
}

/**
 * n8n sends a reply itself once the execution is stored, so that a service repeats what n8n could not take.
 * It knows one status only: any other, such as a redirect, goes out at once.
 */
function replyThrough(context: WebhookContext, reply: Reply): IWebhookResponseData {
  const { status, body = '' } = reply;
  const response = context.getResponseObject();
  if (status === 200) {
    response.set(headersOf(reply));
    return { webhookResponse: body };
  }
  send(response, reply);
  return answered;
}

/** One item an event, on the output its route says. */
function outputsOf<C>(verdict: Verdict & { ok: true }, { configured }: Instance<C>): INodeExecutionData[][] {
  const outputs: INodeExecutionData[][] = Array.from({ length: Math.max(1, configured.outputs.length) }, () => []);
  verdict.events.forEach((event: JsonObject, index) => outputs[verdict.routes[index] ?? 0]?.push({ json: event }));
  return outputs;
}
