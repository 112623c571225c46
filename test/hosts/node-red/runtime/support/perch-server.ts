import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen, readBody, shut } from '../../../../../sandbox/http';
import { Happenings } from '../../../../support/host/waiting';

export interface PerchRequest {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: unknown;
}

/** The made-up service, on 127.0.0.1. */
export interface PerchServer {
  readonly url: string;
  readonly requests: Happenings<PerchRequest>;
  /** What GET /things lists. */
  things: readonly { readonly id: string; readonly label: string }[];
  /** Gives an event to whoever asks the feed next. */
  publish(event: Readonly<Record<string, unknown>>): void;
  /** Registered addresses; a new one gets a secret of its own. */
  readonly hooks: Map<string, Hook>;
  /** While set, calls about hooks are answered with this status. */
  hooksRefuse: number | undefined;
  /** Requests that hang at present. */
  readonly waiting: number;
  close(): Promise<void>;
}

export interface Hook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
}

export const TOKENS = { good: ['perch', 'good', 'token'].join('-'), other: ['perch', 'other', 'token'].join('-') } as const;

/** What a set-up has to say, and what it finds. */
export const NEST = { password: ['swift', 'nest'].join('-'), code: '481516', found: ['nest', 'key', 'found'].join('-') } as const;

export async function startPerch(): Promise<PerchServer> {
  const requests = new Happenings<PerchRequest>('request');
  const events: unknown[] = [];
  const asking = new Set<ServerResponse>();
  const hanging = new Set<ServerResponse>();
  const hooks = new Map<string, Hook>();
  let hooksRefuse: number | undefined;
  let hooksMade = 0;
  let things: PerchServer['things'] = [1, 2, 3, 4, 5].map((id) => ({ id: `t${id}`, label: `Thing ${id}` }));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://perch');
    const text = (await readBody(request, 1_000_000)).toString('utf8');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    requests.add({ method: request.method ?? '', path: request.url ?? '', token, body });
    const reply = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'r-1' }).end(JSON.stringify(value));
    };
    const key = `${request.method ?? ''} ${pathname}`;
    if (token !== TOKENS.good) reply(401, { error: `who is ${token}` });
    else if (pathname === '/hooks') {
      if (hooksRefuse !== undefined) reply(hooksRefuse, { error: 'not now' });
      else if (body === undefined) reply(200, [...hooks.values()]);
      else {
        const { url, active } = z.object({ url: z.string(), active: z.boolean() }).parse(body);
        if (active) hooks.set(url, { id: `h${(hooksMade += 1)}`, url, secret: `secret-${hooksMade}` });
        // Removed by id: an address may have been registered anew meanwhile.
        else for (const hook of hooks.values()) if (hook.id === url) hooks.delete(hook.url);
        reply(200, hooks.get(url) ?? {});
      }
    } else if (key === 'GET /wait') hold(hanging, response);
    else if (key === 'GET /feed') {
      if (events.length > 0) reply(200, events.shift());
      else hold(asking, response);
    } else if (key === 'GET /things') {
      const from = Number(searchParams.get('from'));
      const to = from + Number(searchParams.get('size'));
      reply(200, { items: things.slice(from, to), ...(to < things.length ? { next: String(to) } : {}) });
    } else if (key === 'POST /nest') registered(body, reply);
    else if (key === 'POST /things') reply(200, created(body));
    else if (pathname.startsWith('/things/')) {
      const thing = things.find(({ id }) => pathname.endsWith(`/${id}`));
      reply(thing ? 200 : 404, thing ?? { error: 'no such thing' });
    } else reply(200, {});
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    get things() {
      return things;
    },
    set things(given) {
      things = given;
    },
    hooks,
    get hooksRefuse() {
      return hooksRefuse;
    },
    set hooksRefuse(given) {
      hooksRefuse = given;
    },
    publish: (event) => {
      // The newest: an older one may be closed already without this server knowing.
      const asker = [...asking].at(-1);
      if (!asker) {
        events.push(event);
        return;
      }
      asking.delete(asker);
      asker.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(event));
    },
    get waiting() {
      return hanging.size + asking.size;
    },
    close: () => shut(server, []),
  };
}

/** The second factor is needed; whoever is refused gets to read what they said. */
function registered(body: unknown, reply: (status: number, value: unknown) => void): void {
  const { password, code } = z.object({ password: z.string(), code: z.string().optional() }).parse(body);
  if (password !== NEST.password) reply(401, { error: `not ${password}` });
  else if (code !== NEST.code) reply(412, { error: `${password} needs more than ${code ?? 'that'}`, needs: 'TWO_FACTOR_REQUIRED' });
  else reply(200, { nestKey: NEST.found });
}

function hold(set: Set<ServerResponse>, response: ServerResponse): void {
  set.add(response);
  response.once('close', () => set.delete(response));
}

function created(body: unknown): unknown {
  const things: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'things') : undefined;
  return Array.isArray(things) ? things.map((thing: unknown, index) => ({ id: `new-${index}`, thing })) : [];
}
