/** An answer other than success. Codes are the documented ones; the words are the sandbox's own. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.status = status;
    this.code = code;
  }

  get body(): object {
    return errorBody(this.code, this.message);
  }
}

export const errorBody = (code: string, description: string): object => ({ error: { code, description } });

export const badRequest = (description: string): Refusal => new Refusal(400, 'bad_request', description);
export const unauthorized = (): Refusal => new Refusal(401, 'unauthorized', 'Authorization is required');
export const invalidAuth = (description: string): Refusal => new Refusal(401, 'invalid_auth', description);
export const forbidden = (description: string): Refusal => new Refusal(403, 'forbidden', description);
export const conflict = (description: string): Refusal => new Refusal(409, 'conflict', description);
export const tooLarge = (description: string): Refusal => new Refusal(413, 'payload_too_large', description);
export const locked = (description: string): Refusal => new Refusal(423, 'locked', description);

type Missing = 'app' | 'user' | 'conversation' | 'integration';

/** Things with a code of their own. */
export const missing = (thing: Missing): Refusal => new Refusal(404, `${thing}_not_found`, `The ${thing} could not be found`);
export const notFound = (thing: string): Refusal => new Refusal(404, 'not_found', `The ${thing} could not be found`);

/** The value, or the refusal is thrown. */
export function found<T>(value: T | undefined, refusal: Refusal): T {
  if (value === undefined) throw refusal;
  return value;
}
