import { NodeApiError, NodeOperationError, type IDataObject, type INode } from 'n8n-workflow';
import { toServiceError, type ErrorKind, type ServiceError } from '../../../client/errors';

export type N8nError = NodeApiError | NodeOperationError;

/** An error as n8n shows it: what happened, how to mend it, and whether waiting helps. Errors that n8n made stay as they are. */
export function nodeError(node: INode, thrown: unknown, itemIndex?: number): N8nError {
  if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
  const error = toServiceError(thrown);
  const made = isInput(error) ? inputError(node, error, itemIndex) : apiError(node, error, itemIndex);
  // n8n replaces messages that happen to hold words like "enoent" by texts of its own.
  made.message = error.message;
  return made;
}

/**
 * The same for whoever activates a workflow. Of what a live trigger refuses n8n shows the message alone; of what a webhook refuses
 * n8n 1 shows the description where there is one, and n8n 2 both. So the message says it all, and there is no description.
 */
export function activationError(node: INode, thrown: unknown): N8nError {
  const error = nodeError(node, thrown);
  const { message, description } = error;
  if (!description) return error;
  error.message = `${message.replace(/\.$/, '')}. ${description}`;
  error.description = undefined;
  return error;
}

/** Everything known of a failure, for flows that go on with it. */
export function failureJson(error: ServiceError): IDataObject {
  const { message, advice, status, code, kind, providerCode, requestId, retryAfterMs, field } = error;
  const all = {
    error: message,
    description: advice,
    httpCode: httpCodeOf(status),
    code,
    kind,
    providerCode,
    requestId,
    retryAfterMs,
    field,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Found before anything was sent: a parameter is to blame. */
function isInput({ kind, status }: ServiceError): boolean {
  return kind === 'invalid' && status === undefined;
}

function inputError(node: INode, { message, advice }: ServiceError, itemIndex: number | undefined): NodeOperationError {
  return new NodeOperationError(node, message, {
    ...(itemIndex === undefined ? {} : { itemIndex }),
    ...(advice === undefined ? {} : { description: advice }),
  });
}

function apiError(node: INode, error: ServiceError, itemIndex: number | undefined): NodeApiError {
  const { message, advice, status, code } = error;
  const httpCode = httpCodeOf(status);
  const options = {
    message,
    // An older n8n ignores it.
    failure: failureOf(error),
    ...(advice === undefined ? {} : { description: advice }),
    ...(httpCode === undefined ? {} : { httpCode }),
    ...(itemIndex === undefined ? {} : { itemIndex }),
  };
  return new NodeApiError(node, { message, errorCode: code }, options);
}

/** n8n's own words for why an operation failed, and the wait that was asked for. */
function failureOf({ kind, retryAfterMs }: ServiceError): { cause: string; retryAfterMs?: number } {
  const cause = causes[kind];
  const timed = cause === 'rate-limited' || cause === 'temporarily-unavailable';
  return { cause, ...(timed && retryAfterMs !== undefined ? { retryAfterMs } : {}) };
}

const causes: Readonly<Record<ErrorKind, string>> = {
  auth: 'credential-invalid',
  permission: 'configuration-invalid',
  notFound: 'configuration-invalid',
  invalid: 'configuration-invalid',
  conflict: 'configuration-invalid',
  rateLimited: 'rate-limited',
  unavailable: 'temporarily-unavailable',
  timeout: 'temporarily-unavailable',
  network: 'temporarily-unavailable',
  cancelled: 'temporarily-unavailable',
  protocol: 'node-defect',
};

function httpCodeOf(status: number | undefined): string | undefined {
  return status === undefined ? undefined : String(status);
}
