/** An answer other than success. Clustaar documents no codes: statuses are the usual ones, words the sandbox's own. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }

  get body(): object {
    return { error: { status: this.status, message: this.message } };
  }
}

export const invalid = (field: string, message: string): Refusal => new Refusal(422, `${field} ${message}`);
export const badRequest = (message: string): Refusal => new Refusal(400, message);
export const notFound = (what: string): Refusal => new Refusal(404, `There is no ${what}`);
