import { limits } from './limits';

/** An HTTP answer other than success; the text becomes the plain-text body. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, text: string) {
    super(text);
    this.status = status;
  }
}

export const badRequest = (text: string): Refusal => new Refusal(400, text);
export const unauthorized = (text: string): Refusal => new Refusal(401, text);
export const forbidden = (text: string): Refusal => new Refusal(403, text);
export const notFound = (text: string): Refusal => new Refusal(404, text);

export const tooMuchData = (allowed: number = limits.dataBytes): Refusal =>
  new Refusal(
    413,
    `The data content of this event exceeds the allowed maximum (${allowed} bytes). See https://pusher.com/docs/channels/server_api/http-api/ for more info`,
  );
