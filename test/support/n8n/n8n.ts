import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Happenings } from '../host/waiting';
import { environmentFor, type N8nPlace } from './environment';
import { type Execution, Executions } from './executions';
import type { N8nInstallation } from './installation';
import { poll } from '../host/polling';
import { freePorts } from './ports';
import { type Ending, N8nProcess } from './process';
import { type PackRegistry, servePack } from './registry';
import { Rest } from './rest';
import type { CredentialReference, WorkflowNode } from './workflow';
import { type StoredWorkflow, Workflows } from './workflows';

export interface N8nOptions {
  readonly install: N8nInstallation;
  /** A packed package of a scope, installed through n8n's own dialogue. */
  readonly tarball?: string;
  /** Added to the environment; `undefined` takes a variable away. */
  readonly env?: NodeJS.ProcessEnv;
}

const nodeTypes = z.array(z.looseObject({ name: z.string() }));
const credentialTypes = z.array(z.looseObject({ name: z.string() }));
const installedPackage = z.looseObject({
  packageName: z.string(),
  installedVersion: z.string(),
  installedNodes: z.array(z.looseObject({ name: z.string(), type: z.string() })),
});
const storedCredential = z.looseObject({ id: z.string(), name: z.string() });
const credentialVerdict = z.object({ status: z.enum(['OK', 'Error']), message: z.string() });

export type InstalledPackage = z.infer<typeof installedPackage>;
export type CredentialVerdict = z.infer<typeof credentialVerdict>;

/** Starts an n8n of its own on a free port of 127.0.0.1, with an owner who is signed in and has installed the package. */
export async function startN8n(options: N8nOptions): Promise<N8n> {
  const userFolder = await mkdtemp(join(tmpdir(), 'dovecote-n8n-'));
  const [port = 0, brokerPort = 0, cliBrokerPort = 0] = await freePorts(3);
  const registry = options.tarball === undefined ? undefined : await servePack(options.tarball);
  const env = { ...registry?.env, ...options.env };
  const n8n = new N8n({ ...options, env }, { userFolder, port, brokerPort }, cliBrokerPort);
  try {
    await n8n.start();
    await n8n.rest.setUpOwner();
    if (registry !== undefined) await n8n.install(registry);
    return n8n;
  } catch (error) {
    await n8n.close();
    throw notStarted(error, n8n.log.all);
  } finally {
    await registry?.close();
  }
}

/** n8n did not come up; the message ends with what it logged. */
export class N8nNotStarted extends Error {
  override readonly name = 'N8nNotStarted';

  constructor(cause: unknown, log: readonly string[]) {
    super(`${String(cause)}\n${log.slice(-30).join('\n')}`, { cause });
  }
}

/** For whoever starts several: names what went wrong. */
export function notStarted(cause: unknown, log: readonly string[]): N8nNotStarted {
  return new N8nNotStarted(cause, log);
}

/** A real n8n in a child process. */
export class N8n {
  /** Every line it wrote, over all its runs and those of its command line. */
  readonly log = new Happenings<string>('log line');
  readonly rest: Rest;
  readonly workflows: Workflows;
  readonly executions: Executions;
  #process: N8nProcess | undefined;

  constructor(
    private readonly options: N8nOptions,
    private readonly place: N8nPlace,
    private readonly cliBrokerPort: number,
  ) {
    this.rest = new Rest(this.url);
    this.workflows = new Workflows(this.rest, options.install);
    this.executions = new Executions(this.rest);
  }

  /** Its root, without a slash at its end. The same after a restart. */
  get url(): string {
    return `http://127.0.0.1:${this.place.port}`;
  }

  get version(): string {
    return this.options.install.version;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get alive(): boolean {
    return this.#process?.alive ?? false;
  }

  /** Where it keeps its data. */
  get userFolder(): string {
    return this.place.userFolder;
  }

  #env(): NodeJS.ProcessEnv {
    return environmentFor(this.options.install, this.place, this.options.env);
  }

  /** The URL of a node's webhook: for production, or for the one test event that {@link Workflows.run} listens for. */
  webhookUrl({ webhookId }: WorkflowNode, path: string, use: 'production' | 'test' = 'production'): string {
    const root = this.options.env?.WEBHOOK_URL ?? this.url;
    return use === 'test' ? `${this.url}/webhook-test/${webhookId}/${path}` : `${root}/webhook/${webhookId}/${path}`;
  }

  /** Presses "Install" in the dialogue for community packages: n8n's own installer fetches, unpacks and loads the package. */
  install({ packageName, version }: PackRegistry): Promise<InstalledPackage> {
    // n8n 1 does not understand "latest" where it cannot ask npm's own registry.
    return this.rest.request(installedPackage, 'POST', '/rest/community-packages', { name: packageName, version });
  }

  /** Presses "Uninstall package". */
  async uninstall(packageName: string): Promise<void> {
    await this.rest.request(z.unknown(), 'DELETE', `/rest/community-packages?name=${encodeURIComponent(packageName)}`);
  }

  /** Stores a credential and names it as nodes do, under its type. */
  async credential(type: string, data: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, CredentialReference>>> {
    const name = `${type} ${randomBytes(3).toString('hex')}`;
    const { id } = await this.rest.request(storedCredential, 'POST', '/rest/credentials', { name, type, data });
    return { [type]: { id, name } };
  }

  /** Presses "Test" on a credential; n8n's verdict. */
  testCredential(type: string, reference: CredentialReference, data: Readonly<Record<string, unknown>>): Promise<CredentialVerdict> {
    const credentials = { ...reference, type, data };
    return this.rest.request(credentialVerdict, 'POST', '/rest/credentials/test', { credentials });
  }

  /** The descriptions of all node types, as the editor gets them. */
  nodeTypes(): Promise<z.infer<typeof nodeTypes>> {
    return this.#types(nodeTypes, 'nodes');
  }

  /** The description of one node type, once the editor can get it: `<package>.<name>`. */
  nodeType(name: string): Promise<z.infer<typeof nodeTypes>[number]> {
    return poll(`the node type ${name}`, async () => (await this.nodeTypes()).find((type) => type.name === name));
  }

  /** The descriptions of all credential types, as the editor gets them. */
  credentialTypes(): Promise<z.infer<typeof credentialTypes>> {
    return this.#types(credentialTypes, 'credentials');
  }

  /** Runs a workflow with `n8n execute`, in a second process on the same data; the execution it left. */
  async execute({ id }: StoredWorkflow): Promise<{ ending: Ending; execution: Execution }> {
    const before = await this.executions.idsOf(id);
    const env = { ...this.#env(), N8N_RUNNERS_BROKER_PORT: String(this.cliBrokerPort) };
    const parameters = ['execute', `--id=${id}`, '--rawOutput'];
    const ending = await new N8nProcess(this.options.install, parameters, { cwd: this.place.userFolder, env, log: this.log }).ended;
    return { ending, execution: await this.executions.nth(id, before.length) };
  }

  /**
   * Starts it, again where it ran before: same ports, same data. Webhooks that were active answer when it resolves; n8n 2 opens other
   * triggers a little later.
   */
  async start(): Promise<void> {
    const from = this.log.all.length;
    this.#process = new N8nProcess(this.options.install, ['start'], { cwd: this.place.userFolder, env: this.#env(), log: this.log });
    await this.#process.ready(from);
  }

  /** Ends the process, politely unless told otherwise; {@link start} brings it back. */
  async stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<Ending | undefined> {
    return this.#process?.stop(signal);
  }

  async restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.stop(signal);
    await this.start();
  }

  /** Ends it and removes its data. */
  async close(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.place.userFolder, { recursive: true, force: true });
  }

  /** n8n rewrites these files in place whenever a package comes or goes, so a reader may meet half of one. */
  #types<T>(schema: z.ZodType<T>, kind: 'nodes' | 'credentials'): Promise<T> {
    return poll(`a complete list of ${kind}`, async () => {
      const answer = await this.rest.fetch('GET', `/types/${kind}.json`);
      const list = parsed(await answer.text());
      return list === undefined ? undefined : schema.parse(list);
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
