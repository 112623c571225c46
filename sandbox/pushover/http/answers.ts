import { randomUUID } from 'node:crypto';
import type { Answer } from '../../http';
import type { JsonRecord } from '../../json';
import { exactJson } from './exact-json';

type Headers = Readonly<Record<string, string>>;

function answer(status: number, fields: JsonRecord, headers: Headers = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: exactJson({ ...fields, request: randomUUID() }),
  };
}

/** A success: the fields, `status` 1 and a fresh `request`. */
export const ok = (fields: JsonRecord = {}, headers?: Headers): Answer => answer(200, { ...fields, status: 1 }, headers);

/** Another answer than success. The fields stand beside `status` 0 and `request`. */
export class Refusal extends Error {
  readonly #status: number;
  readonly #fields: JsonRecord;
  readonly #headers: Headers;

  constructor(status: number, fields: JsonRecord, headers: Headers = {}) {
    super(exactJson(fields));
    this.#status = status;
    this.#fields = fields;
    this.#headers = headers;
  }

  get answer(): Answer {
    return answer(this.#status, { ...this.#fields, status: 0 }, this.#headers);
  }
}

/** A bad parameter: a key named after it, and a sentence in `errors`. */
export const invalid = (parameter: string, hint: string, sentence = `${parameter} ${hint}`, status = 400): Refusal =>
  new Refusal(status, { [parameter]: hint, errors: [sentence] });

/** Errors by field, as the device and licence calls write them. */
export const fieldErrors = (errors: Readonly<Record<string, readonly string[]>>): Refusal => new Refusal(400, { errors });

export const notFound = (): Refusal => new Refusal(404, { errors: ['not found'] });
