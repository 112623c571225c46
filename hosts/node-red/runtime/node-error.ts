import { toServiceError, type ServiceError } from '../../../client/errors';

/** Takes what is secret out of a text. */
export type Conceal = (text: string) => string;

/**
 * An error as Catch nodes, the log and the debug sidebar show it. Node-RED hands on `code` and `cause` where they are own properties,
 * and clones them into the flow: nothing in them is secret.
 */
export class NodeError extends Error {
  /** Node-RED shows `toString()`: without a name the sentence stands alone. */
  override readonly name = '';
  readonly code: string;

  /** Any thrown value; what is a NodeError already stays as it is. */
  static of(thrown: unknown, conceal: Conceal): NodeError {
    return thrown instanceof NodeError ? thrown : new NodeError(thrown, conceal);
  }

  private constructor(thrown: unknown, conceal: Conceal) {
    const error = toServiceError(thrown);
    super(conceal(sentences(error)), { cause: causeOf(error, conceal) });
    this.code = error.code;
    if (thrown instanceof Error && thrown.stack !== undefined) this.stack = conceal(thrown.stack);
  }
}

/** What can be said of an error beside its message, as plain JSON. */
export interface ErrorCause {
  readonly kind: string;
  readonly status?: number;
  readonly providerCode?: string;
  readonly requestId?: string;
  /** Milliseconds. */
  readonly retryAfterMs?: number;
  /** Title of the field at fault. */
  readonly field?: string;
  readonly advice?: string;
  readonly body?: string;
}

export function causeOf(error: ServiceError, conceal: Conceal): ErrorCause {
  const { kind, status, providerCode, requestId, retryAfterMs, field, advice, body } = error;
  return {
    kind,
    ...(status === undefined ? {} : { status }),
    ...(providerCode === undefined ? {} : { providerCode }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(field === undefined ? {} : { field }),
    ...(advice === undefined ? {} : { advice }),
    ...(body === undefined ? {} : { body: conceal(body) }),
  };
}

/** "'Event' is missing. What subscribers listen for." */
function sentences({ message, advice }: ServiceError): string {
  return [message, ...(advice === undefined ? [] : [advice])].map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
}
