import { AdminApi, type DeployType, type FlowNode, type InstalledModule } from './admin-api';
import { Comms } from './comms';
import { environmentFor } from './environment';
import { devInstallation, type NodeRedInstallation } from './installation';
import { Observer } from './observer';
import { type Ending, NodeRedProcess } from './process';
import { type NodeRedSettings, type NodeRedUser, writeSettings } from './settings';
import { linkPack, makeUserFolder, removeUserFolder } from './user-folder';
import { Happenings } from '../host/waiting';

export interface NodeRedOptions {
  /** Default: the Node-RED among our development dependencies. */
  readonly install?: NodeRedInstallation;
  /** Default: a new folder, removed by {@link NodeRed.close}. A given one is kept. */
  readonly userDir?: string;
  /** Laid over the tests' own settings. */
  readonly settings?: NodeRedSettings;
  /** Where there are any, Node-RED asks everyone to sign in; the driver acts as the first. */
  readonly users?: readonly NodeRedUser[];
  /** A packed package, installed through the palette once Node-RED runs. */
  readonly tarball?: string;
  /** An unpacked package, linked before Node-RED starts. */
  readonly packFolder?: string;
  /** Added to the environment; `undefined` takes a variable away. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts a Node-RED of its own on a free port of 127.0.0.1 and waits until its flows run. */
export async function startNodeRed(options: NodeRedOptions = {}): Promise<NodeRed> {
  const userDir = options.userDir ?? (await makeUserFolder());
  const settingsFile = await writeSettings(userDir, options.settings ?? {}, options.users ?? []);
  if (options.packFolder !== undefined) await linkPack(userDir, options.packFolder);
  const red = new NodeRed(options, userDir, settingsFile);
  try {
    await red.start();
    if (options.tarball !== undefined) await red.install(options.tarball);
    return red;
  } catch (error) {
    await red.close();
    throw notStarted(error, red.log.all);
  }
}

/** Node-RED did not come up; the message ends with what it logged. */
export class NodeRedNotStarted extends Error {
  override readonly name = 'NodeRedNotStarted';

  constructor(cause: unknown, log: readonly string[]) {
    super(`${String(cause)}\n${log.slice(-30).join('\n')}`, { cause });
  }
}

function notStarted(cause: unknown, log: readonly string[]): NodeRedNotStarted {
  return new NodeRedNotStarted(cause, log);
}

/** A real Node-RED in a child process. */
export class NodeRed {
  /** Every line it wrote, over all its runs. */
  readonly log = new Happenings<string>('log line');
  readonly installation: NodeRedInstallation;
  #port = 0;
  #run: { process: NodeRedProcess; admin: AdminApi; observer: Observer } | undefined;
  #process: NodeRedProcess | undefined;

  constructor(
    private readonly options: NodeRedOptions,
    readonly userDir: string,
    private readonly settingsFile: string,
  ) {
    this.installation = options.install ?? devInstallation();
  }

  /** Root of the editor and the admin API, with a slash at its end. */
  get adminUrl(): string {
    return this.#rootUrl('httpAdminRoot');
  }

  /** Root of the nodes' own endpoints, with a slash at its end. The same after a restart. */
  get nodeUrl(): string {
    return this.#rootUrl('httpNodeRoot');
  }

  /** The admin API as the first user, or as anyone where no one has to sign in. */
  get admin(): AdminApi {
    return this.#running().admin;
  }

  /** Statuses, debug messages and notifications of the present run. */
  get sees(): Observer {
    return this.#running().observer;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get alive(): boolean {
    return this.#process?.alive ?? false;
  }

  /** The admin API as one of the users. */
  as(user: NodeRedUser): Promise<AdminApi> {
    return this.#signIn(user);
  }

  /** The admin API for someone who has not signed in. */
  get asAnyone(): AdminApi {
    return new AdminApi(this.adminUrl);
  }

  /** Replaces the flows and waits until they run. */
  async deploy(flows: readonly FlowNode[], type: DeployType = 'full'): Promise<void> {
    const since = this.sees.now;
    await this.sees.deployed(await this.admin.deploy(flows.map(placed), type), since);
  }

  /** Presses an inject node's button; `properties` of the message stand in for the node's own. */
  async inject(nodeId: string, properties?: Readonly<Record<string, unknown>>): Promise<void> {
    const props = Object.entries(properties ?? {}).map(([p, value]) => ({ p, v: JSON.stringify(value), vt: 'json' }));
    await this.admin.post(`inject/${nodeId}`, properties === undefined ? {} : { __user_inject_props__: props });
  }

  /** Installs a packed package through the palette. */
  install(tarball: string): Promise<InstalledModule> {
    return this.admin.install(tarball);
  }

  /** A request to an endpoint that a node serves. */
  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(new URL(path.replace(/^\//, ''), this.nodeUrl), init);
  }

  /** Starts it, again where it ran before: same port, same user folder. */
  async start(): Promise<void> {
    const from = this.log.all.length;
    const { installation, userDir, settingsFile, log } = this;
    const env = environmentFor(installation, this.options.env ?? {});
    const process = new NodeRedProcess(installation, { userDir, settingsFile, port: this.#port, env, log });
    this.#process = process;
    this.#port = await process.ready(log, from);
    const admin = await this.#signIn(this.options.users?.[0]);
    const comms = await Comms.open(`${this.adminUrl.replace('http', 'ws')}comms`, admin.token);
    this.#run = { process, admin, observer: new Observer(comms) };
  }

  /** Ends the process, politely unless told otherwise; {@link start} brings it back. */
  async stop(signal?: NodeJS.Signals): Promise<Ending | undefined> {
    const run = this.#run;
    this.#run = undefined;
    await run?.observer.comms.close();
    return this.#process?.stop(signal);
  }

  async restart(signal?: NodeJS.Signals): Promise<void> {
    await this.stop(signal);
    await this.start();
  }

  /** Stops it and removes its user folder, unless that was given. */
  async close(): Promise<void> {
    await this.stop('SIGKILL');
    if (this.options.userDir === undefined) await removeUserFolder(this.userDir);
  }

  #signIn(user: NodeRedUser | undefined): Promise<AdminApi> {
    return user === undefined ? Promise.resolve(this.asAnyone) : this.asAnyone.signIn(user.username, user.password, user.permissions);
  }

  #running(): { process: NodeRedProcess; admin: AdminApi; observer: Observer } {
    if (this.#run === undefined) throw new NodeRedNotStarted('Node-RED does not run', this.log.all);
    return this.#run;
  }

  #rootUrl(setting: 'httpAdminRoot' | 'httpNodeRoot'): string {
    const root = this.options.settings?.[setting];
    const path = typeof root === 'string' ? root.replace(/^\/|\/$/g, '') : '';
    return `http://127.0.0.1:${this.#port}/${path === '' ? '' : `${path}/`}`;
  }
}

/** Node-RED takes a node without a place on the canvas for a configuration node, and hides it from catch and status nodes. */
function placed(node: FlowNode, index: number): FlowNode {
  return 'wires' in node ? { x: 200, y: 40 * (index + 1), ...node } : node;
}
