import { z } from 'zod';

/** n8n refused a request. */
export class RestRefusal extends Error {
  override readonly name = 'RestRefusal';

  constructor(
    readonly status: number,
    request: string,
    readonly body: string,
  ) {
    super(`${request} was answered ${status}: ${body.slice(0, 500)}`);
  }
}

/** Valid by n8n's rules for passwords, and good for nothing else. */
const owner = { email: 'owner@example.com', firstName: 'Lab', lastName: 'Owner' };
const ownerPhrase = ['Lab', 'owner', '1'].join('-');

const enveloped = z.object({ data: z.unknown().optional() });

/** The API behind n8n's editor, as its owner sees it. */
export class Rest {
  #cookie = '';

  /** @param url n8n's root, without a slash at its end */
  constructor(readonly url: string) {}

  /** Creates the owner, which also signs them in. The cookie outlives restarts. */
  async setUpOwner(): Promise<void> {
    const answer = await this.fetch('POST', '/rest/owner/setup', { ...owner, password: ownerPhrase });
    if (!answer.ok) throw new RestRefusal(answer.status, 'owner setup', await answer.text());
    this.#cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1).join(''))
      .join('; ');
    await answer.body?.cancel();
  }

  /** What a browser has to carry to be signed in as the owner. */
  get session(): { readonly name: string; readonly value: string } {
    const [name = '', ...value] = this.#cookie.split('=');
    return { name, value: value.join('=') };
  }

  /** Any request with the owner's cookie; never throws for a status. */
  fetch(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(`${this.url}${path}`, {
      method,
      ...json,
      headers: { accept: 'application/json', 'content-type': 'application/json', cookie: this.#cookie, ...headers },
    });
  }

  /** The `data` of a successful answer, in the shape of `schema`; {@link RestRefusal} for any other status. */
  async request<T>(
    schema: z.ZodType<T>,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<T> {
    const answer = await this.fetch(method, path, body, headers);
    const text = await answer.text();
    if (!answer.ok) throw new RestRefusal(answer.status, `${method} ${path}`, text);
    return schema.parse(enveloped.parse(JSON.parse(text)).data);
  }
}
