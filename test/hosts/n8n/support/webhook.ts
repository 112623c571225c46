import type { Server } from 'node:http';
import express, { type Request, type Response } from 'express';
import type { INodeParameters, IWebhookResponseData } from 'n8n-workflow';
import type { HookContext, WebhookContext } from '../../../../hosts/n8n/contexts';
import { webhookProperties } from '../../../../hosts/n8n/describe';
import type { Provider } from '../../../../language/provider';
import { manifestOf } from '../../../../runner/manifest';
import { OneNode } from './workflow';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** How the workflow ends after the webhook has started it; resolves when it is over. */
export type Workflow = (response: Response, started: IWebhookResponseData) => Promise<void> | void;

/** n8n's HTTP side, as its webhook handler works: body first, then the node, then what the node left to n8n. */
export class WebhookHost {
  readonly started: IWebhookResponseData[] = [];
  readonly errors: string[] = [];
  /** Unset: n8n answers as it does for `onReceived`. */
  workflow: Workflow | undefined;
  #server: Server | undefined;

  constructor(private readonly handle: (request: Request, response: Response) => Promise<IWebhookResponseData>) {}

  async start(): Promise<void> {
    const app = express();
    app.all('/webhook', (request, response) => {
      void readBody(request).then(async () => {
        await this.#take(request, response);
      });
    });
    await new Promise<void>((resolve) => {
      this.#server = app.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
  }

  async #take(request: Request, response: Response): Promise<void> {
    const started = await this.handle(request, response);
    this.started.push(started);
    if (started.noWebhookResponse) return;
    try {
      if (this.workflow) await this.workflow(response, started);
      else sendAsN8n(response.status(200), started.webhookResponse);
    } catch (thrown) {
      // n8n logs what express throws when something is sent twice.
      this.errors.push(String(thrown));
    }
  }

  get url(): string {
    const address = this.#server?.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/webhook`;
  }

  async ask(body: string | undefined, headers: Record<string, string> = {}, method = 'POST', query = ''): Promise<Answer> {
    const response = await fetch(this.url + query, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  /** Executions the requests so far have started, by output. */
  get emitted(): unknown[][][] {
    return this.started.flatMap(({ workflowData }) => (workflowData ? [workflowData.map((items) => items.map(({ json }) => json))] : []));
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server?.close(() => {
        resolve();
      });
    });
  }
}

function sendAsN8n(response: Response, answer: unknown): void {
  if (typeof answer === 'string') response.send(answer);
  else response.json(answer);
}

/** n8n reads the bytes before the node is asked. */
async function readBody(request: Request): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk instanceof Uint8Array ? chunk : String(chunk)));
  if (!request.is('multipart/form-data')) Object.assign(request, { rawBody: Buffer.concat(chunks) });
}

export interface NodeSettings {
  /** A function is asked at each request. */
  readonly credential: object | (() => object);
  readonly parameters?: INodeParameters;
  readonly nodeId?: string;
}

function isFunction(credential: object | (() => object)): credential is () => object {
  return typeof credential === 'function';
}

function contextFor<C>(provider: Provider<C>, name: string, { credential, parameters = {}, nodeId = 'node-1' }: NodeSettings) {
  const one = new OneNode(webhookProperties(manifestOf(provider), name), parameters);
  return {
    getNode: () => ({ ...one.node, id: nodeId }),
    getNodeParameter: (parameter: string, fallback?: unknown) => one.parameter(parameter, 0, fallback),
    getCredentials: async () => await Promise.resolve(isFunction(credential) ? credential() : credential),
    getTimezone: () => 'UTC',
    getWorkflow: () => ({ id: 'workflow-1', name: 'Workflow', active: true }),
    getMode: () => 'webhook' as const,
    helpers: {},
  };
}

export function webhookContext<C>(
  provider: Provider<C>,
  name: string,
  settings: NodeSettings,
  request: Request,
  response: Response,
  log: string[] = [],
): WebhookContext {
  return {
    ...contextFor(provider, name, settings),
    getRequestObject: () => request,
    getResponseObject: () => response,
    getNodeWebhookUrl: () => 'https://n8n.example.com/webhook/1',
    logger: {
      error: (message) => {
        log.push(message);
      },
    },
  };
}

export function hookContext<C>(provider: Provider<C>, name: string, settings: NodeSettings, url: string): HookContext {
  return { ...contextFor(provider, name, settings), getNodeWebhookUrl: () => url };
}
