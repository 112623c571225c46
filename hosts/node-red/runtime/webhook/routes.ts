import type { Express, NextFunction, Request, RequestHandler, Response } from 'express';
import type { IncomingRequest } from '../../../../language/http';
import { isList } from '../values';
import { rawBodyOf } from './raw-body';
import { writeReply } from './reply';

/** One webhook node's place in the HTTP server. */
export interface Route {
  /** Bytes of body taken at most. */
  bodyLimit(): number;
  /** A request was refused before it came to {@link handle}. */
  refused(): void;
  handle(incoming: IncomingRequest, request: Request, response: Response): Promise<void>;
}

/** One for each `RED.httpNode`, whatever the number of nodes, sets and providers. */
const tables = new WeakMap<Express, RouteTable>();

/** The webhook routes below an HTTP app of Node-RED, made on first use. */
export function routesOf(httpNode: Express): RouteTable {
  const known = tables.get(httpNode);
  if (known) return known;
  const table = new RouteTable(httpNode);
  tables.set(httpNode, table);
  return table;
}

/**
 * Paths and the nodes behind them. Express routes cannot be taken away again, so there is one handler that looks paths up here,
 * and deploys change nothing but this table.
 *
 * Bodies have to be captured before any other layer: Node-RED's own parsers, which with default settings run first, would eat the bytes
 * a signature covers. Replies are given by a second handler inside `httpNode`, behind the user's own middleware and authentication.
 */
class RouteTable {
  readonly #routes = new Map<string, Route>();
  readonly #captured = new WeakMap<Request, { route: Route; incoming: IncomingRequest }>();

  constructor(private readonly httpNode: Express) {
    placeFirst(rootOf(httpNode), (request, response, next) => {
      this.#capture(request, response, next);
    });
    httpNode.use((request: Request, response: Response, next: NextFunction) => {
      this.#dispatch(request, response, next);
    });
  }

  /** The path as callers see it, `httpNodeRoot` included. */
  fullPath(path: string): string {
    return normal(`/${this.httpNode.path()}/${path}`);
  }

  /** Puts a node behind a full path. The returned function takes it away; undefined when the path is taken. */
  claim(fullPath: string, route: Route): (() => void) | undefined {
    if (this.#routes.has(fullPath)) return undefined;
    this.#routes.set(fullPath, route);
    return () => {
      // A route that closes late must not take its successor's place away.
      if (this.#routes.get(fullPath) === route) this.#routes.delete(fullPath);
    };
  }

  #capture(request: Request, response: Response, next: NextFunction): void {
    const route = this.#routes.get(normal(pathOf(request.originalUrl)));
    if (!route) {
      next();
      return;
    }
    this.#read(route, request, response)
      .then((readOn) => {
        if (readOn) next();
      })
      .catch(() => {
        failed(response);
      });
  }

  /** Whether there is a body, within the limit, for the node to judge. */
  async #read(route: Route, request: Request, response: Response): Promise<boolean> {
    const receivedAt = new Date();
    const body = await rawBodyOf(request, route.bodyLimit());
    if (!body.ok) {
      route.refused();
      if (body.reason === 'hung up') response.destroy();
      else writeReply(response, { status: 413, headers: { connection: 'close' }, body: { message: 'The body is too large' } });
      return false;
    }
    const { method, originalUrl: url } = request;
    this.#captured.set(request, { route, incoming: { method, url, headers: headersOf(request), rawBody: body.bytes, receivedAt } });
    // `_body` tells body parsers that theirs is done.
    Object.assign(request, { body: body.bytes, rawBody: body.bytes, _body: true });
    return true;
  }

  #dispatch(request: Request, response: Response, next: NextFunction): void {
    const captured = this.#captured.get(request);
    if (!captured) {
      next();
      return;
    }
    captured.route.handle(captured.incoming, request, response).catch(() => {
      failed(response);
    });
  }
}

/** Express would answer with a page that shows the stack. */
function failed(response: Response): void {
  writeReply(response, { status: 500, body: { message: 'The webhook failed' } });
}

/** Names in lower case; a header that was sent twice is a list. */
function headersOf(request: Request): Readonly<Record<string, string | readonly string[] | undefined>> {
  const entries = Object.entries(request.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, values?.length === 1 ? values[0] : values]));
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** Without repeated slashes and the one at the end: `//pusher/events/` and `/pusher/events` are one path. */
function normal(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}

/** The app that the HTTP server calls first. */
function rootOf(app: Express): Express {
  // An app that was not mounted has no parent, whatever its type says.
  const parent: unknown = Reflect.get(app, 'parent');
  return isApp(parent) ? rootOf(parent) : app;
}

function isApp(value: unknown): value is Express {
  return typeof value === 'function' && 'use' in value;
}

/** Express knows only "last", so the layer is moved; where its stack cannot be found the layer stays last. */
function placeFirst(app: Express, handler: RequestHandler): void {
  app.use(handler);
  const router: unknown = Reflect.get(app, '_router') ?? Reflect.get(app, 'router');
  const stack: unknown = typeof router === 'function' ? Reflect.get(router, 'stack') : undefined;
  if (!isMutableList(stack)) return;
  const index = stack.findIndex((layer) => typeof layer === 'object' && layer !== null && Reflect.get(layer, 'handle') === handler);
  if (index > 0) stack.unshift(...stack.splice(index, 1));
}

function isMutableList(value: unknown): value is unknown[] {
  return isList(value);
}
