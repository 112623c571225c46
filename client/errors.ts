import { types } from 'node:util';

/** What went wrong, in the words every provider and host shares. */
export type ErrorKind =
  | 'auth'
  | 'permission'
  | 'notFound'
  | 'invalid'
  | 'conflict'
  | 'rateLimited'
  | 'unavailable'
  | 'timeout'
  | 'network'
  | 'protocol'
  | 'cancelled';

/** The parts of a {@link ServiceError}. None of them may hold a secret: hosts show and store them. */
export interface ErrorParts {
  readonly kind: ErrorKind;
  /** What happened, one sentence without a final period. */
  readonly message: string;
  /** How to mend it, written for the person at the canvas. */
  readonly advice?: string | undefined;
  /** HTTP status of the answer, when there was one. */
  readonly status?: number | undefined;
  /** The service's own code: `4009`, `resource_missing`. */
  readonly providerCode?: string | undefined;
  /** The service's id of the request, to quote to its support. */
  readonly requestId?: string | undefined;
  /** Milliseconds the service asked us to wait. */
  readonly retryAfterMs?: number | undefined;
  /** The field at fault, by its title in the form. */
  readonly field?: string | undefined;
  /** The body of the service's answer, shortened; only where the service never echoes secrets. */
  readonly body?: string | undefined;
}

/** The one error of the client: `code` is stable for programs, `message` and `advice` are for people. */
export class ServiceError extends Error {
  readonly kind: ErrorKind;
  /** For `catch` branches in flows: `HTTP_404`, `PUSHER_4009`, else the kind in capitals (`TIMEOUT`). */
  readonly code: string;
  readonly advice: string | undefined;
  readonly status: number | undefined;
  readonly providerCode: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly field: string | undefined;
  readonly body: string | undefined;

  constructor(parts: ErrorParts, code?: string) {
    super(parts.message);
    this.name = 'ServiceError';
    this.kind = parts.kind;
    this.advice = parts.advice;
    this.status = parts.status;
    this.providerCode = parts.providerCode;
    this.requestId = parts.requestId;
    this.retryAfterMs = parts.retryAfterMs;
    this.field = parts.field;
    this.body = parts.body;
    this.code = code ?? (parts.status === undefined ? parts.kind.replace(/[A-Z]/g, '_$&').toUpperCase() : `HTTP_${parts.status}`);
  }
}

/** The parts of an error, to make another from. */
export function partsOf({ kind, message, advice, status, providerCode, requestId, retryAfterMs, field, body }: ServiceError): ErrorParts {
  return { kind, message, advice, status, providerCode, requestId, retryAfterMs, field, body };
}

/** An input the service would refuse, found before any request. `field` is the title shown in the form. */
export function invalid(field: string, message: string, advice?: string): ServiceError {
  return new ServiceError({ kind: 'invalid', message, field, advice }, 'INVALID');
}

/** Any thrown value as a {@link ServiceError}; foreign errors keep their message only, never their cause. */
export function toServiceError(thrown: unknown): ServiceError {
  if (thrown instanceof ServiceError) return thrown;
  // Not instanceof alone: hosts and test runners load code into realms of their own.
  const message = thrown instanceof Error || types.isNativeError(thrown) ? thrown.message : String(thrown);
  return new ServiceError({ kind: 'protocol', message });
}
