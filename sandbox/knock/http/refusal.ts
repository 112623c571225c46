/** One entry of the `errors` of a 422. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly type: string;
}

/** An HTTP answer other than success. Codes are Knock's where it documents one; the words are the sandbox's own. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly type: string;
  readonly errors: readonly FieldError[] | undefined;

  constructor(status: number, code: string, message: string, errors?: readonly FieldError[]) {
    super(message);
    this.status = status;
    this.code = code;
    this.type = typeFor(status);
    this.errors = errors;
  }

  get body(): object {
    const { code, message, status, type, errors } = this;
    return { code, message, status, type, ...(errors === undefined ? {} : { errors }) };
  }
}

function typeFor(status: number): string {
  if (status === 401 || status === 403) return 'authentication_error';
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'api_error' : 'invalid_request_error';
}

export const invalid = (field: string, message: string, type = 'invalid'): Refusal =>
  new Refusal(422, 'invalid_params', `${field} ${message}`, [{ field, message, type }]);

export const required = (field: string): Refusal => invalid(field, 'is required', 'required');
export const badRequest = (code: string, message: string): Refusal => new Refusal(400, code, message);
export const unauthorized = (code: string, message: string): Refusal => new Refusal(401, code, message);
export const forbidden = (code: string, message: string): Refusal => new Refusal(403, code, message);
export const notFound = (what: string): Refusal => new Refusal(404, 'resource_missing', `The ${what} could not be found`);
