import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';

/** How much of the running flows a deploy replaces. */
export type DeployType = 'full' | 'nodes' | 'flows' | 'reload';

/** One node, tab, group or subflow as it stands in a flow file. Credentials may be given inline, as `credentials`. */
export interface FlowNode {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A set of node types that Node-RED has loaded, or failed to. */
export interface InstalledSet {
  /** `<module>/<set>` */
  readonly id: string;
  readonly types: readonly string[];
  readonly enabled: boolean;
  /** Why the set could not be loaded. */
  readonly err?: string;
}

/** A package as the palette reports it. */
export interface InstalledModule {
  readonly name: string;
  readonly version: string;
  readonly sets: readonly InstalledSet[];
}

/** Node-RED refused a request of the admin API. */
export class AdminApiRefusal extends Error {
  override readonly name = 'AdminApiRefusal';

  constructor(
    readonly status: number,
    request: string,
    body: string,
  ) {
    super(`${request} was answered ${status}: ${body.slice(0, 500)}`);
  }
}

const installedSet = z.object({
  id: z.string(),
  types: z.array(z.string()).default([]),
  enabled: z.boolean(),
  err: z.unknown().optional(),
});
const installedModule = z.object({ name: z.string(), version: z.string(), nodes: z.array(installedSet).default([]) });

/** Node-RED's HTTP admin API, as one user sees it. */
export class AdminApi {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  /** Signs in; the same API with that user's token. */
  async signIn(username: string, password: string, scope: '*' | 'read'): Promise<AdminApi> {
    const form = new URLSearchParams({ client_id: 'node-red-admin', grant_type: 'password', scope, username, password });
    const answer = await this.request('POST', 'auth/token', { body: form });
    return new AdminApi(this.url, z.object({ access_token: z.string() }).parse(await answer.json()).access_token);
  }

  /** Any request of the admin API, relative to its root. Never throws for a status: see {@link request} for that. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token !== undefined) headers.set('authorization', `Bearer ${this.token}`);
    return fetch(new URL(path, this.url), { ...init, headers });
  }

  /** Like {@link fetch}; throws {@link AdminApiRefusal} unless the answer is a success. */
  async request(method: string, path: string, init: Omit<RequestInit, 'method'> = {}): Promise<Response> {
    const answer = await this.fetch(path, { ...init, method });
    if (!answer.ok) throw new AdminApiRefusal(answer.status, `${method} ${path}`, await answer.text());
    return answer;
  }

  /** Posts JSON and parses what comes back, where anything does. */
  async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const init = { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    const text = await (await this.request('POST', path, init)).text();
    return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
  }

  async get(path: string): Promise<unknown> {
    return (await this.request('GET', path, { headers: { accept: 'application/json' } })).json();
  }

  /** Replaces the flows; answers their revision. Node-RED starts them only after it has answered. */
  async deploy(flows: readonly FlowNode[], type: DeployType): Promise<string> {
    const headers = { 'node-red-api-version': 'v2', 'node-red-deployment-type': type };
    return z.object({ rev: z.string() }).parse(await this.post('flows', { flows }, headers)).rev;
  }

  /** The flows as they are stored: credentials are never among them. */
  async flows(): Promise<readonly unknown[]> {
    const answer = await this.request('GET', 'flows', { headers: { 'node-red-api-version': 'v2' } });
    return z.object({ flows: z.array(z.unknown()) }).parse(await answer.json()).flows;
  }

  /** Uploads a packed package the way the palette does, and has Node-RED install it with npm. */
  async install(tarball: string): Promise<InstalledModule> {
    const form = new FormData();
    form.set('tarball', new Blob([await readFile(tarball)], { type: 'application/gzip' }), basename(tarball));
    return toInstalledModule(await (await this.request('POST', 'nodes', { body: form })).json());
  }

  /** One installed package. */
  async module(name: string): Promise<InstalledModule> {
    return toInstalledModule(await this.get(`nodes/${name}`));
  }

  /** Removes a package the way the palette does. */
  async uninstall(name: string): Promise<void> {
    await this.request('DELETE', `nodes/${name}`);
  }
}

function toInstalledModule(answer: unknown): InstalledModule {
  const { name, version, nodes } = installedModule.parse(answer);
  return {
    name,
    version,
    sets: nodes.map(({ err, ...set }) => ({ ...set, ...(err === undefined ? {} : { err: JSON.stringify(err) }) })),
  };
}
