import { Happenings } from '../../host/waiting';
import { environmentFor } from '../environment';
import type { N8nInstallation } from '../installation';
import { type N8n, notStarted, startN8n } from '../n8n';
import { freePorts } from '../ports';
import { N8nProcess, type Role } from '../process';
import { type QueueServers, startQueueServers } from './servers';

/** One of the processes that share the work. */
export class Member {
  readonly log = new Happenings<string>('log line');
  #process: N8nProcess | undefined;

  constructor(
    readonly role: Role,
    private readonly launch: (log: Happenings<string>) => N8nProcess,
  ) {}

  get alive(): boolean {
    return this.#process?.alive ?? false;
  }

  async start(): Promise<void> {
    const from = this.log.all.length;
    this.#process = this.launch(this.log);
    await this.#process.ready(from, this.role);
  }

  /** Without a chance to say goodbye, as a machine that loses its power. */
  async kill(): Promise<void> {
    await this.#process?.stop('SIGKILL');
  }
}

/** n8n in queue mode: a main process with editor and triggers, one for webhooks, and workers that run what those two start. */
export interface Cluster {
  /** The main process; production webhooks go to {@link Cluster.webhooks}. */
  readonly main: N8n;
  readonly webhooks: Member;
  readonly workers: readonly Member[];
  /** What all processes logged. */
  readonly lines: () => readonly string[];
  close(): Promise<void>;
}

export interface ClusterOptions {
  readonly install: N8nInstallation;
  readonly tarball: string;
  readonly workers: number;
}

/** How soon another worker takes over what a killed one was working on; n8n's own default is a minute. */
const TAKEN_OVER = { QUEUE_WORKER_LOCK_DURATION: '4000', QUEUE_WORKER_LOCK_RENEW_TIME: '1000', QUEUE_WORKER_STALLED_INTERVAL: '2000' };

export async function startCluster({ install, tarball, workers }: ClusterOptions): Promise<Cluster> {
  const servers = await startQueueServers();
  const [webhookPort = 0] = await freePorts(1);
  const env = { ...servers.env, ...TAKEN_OVER, WEBHOOK_URL: `http://127.0.0.1:${webhookPort}` };
  const opened: { close(): Promise<void> }[] = [servers];
  try {
    // The main process leaves production webhooks to the process made for them.
    const main = await startN8n({ install, tarball, env: { ...env, N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true' } });
    opened.unshift(main);
    const member = async (role: Role, port?: number) => await memberOf(main, install, env, role, port);
    const webhooks = await member('webhook', webhookPort);
    const hands = await Promise.all(Array.from({ length: workers }, () => member('worker')));
    const members = [webhooks, ...hands];
    opened.unshift(...members.map((each) => ({ close: () => each.kill() })));
    await Promise.all(members.map((each) => each.start()));
    return {
      main,
      webhooks,
      workers: hands,
      lines: () => [...main.log.all, ...members.flatMap(({ log }) => log.all)],
      close: () => closeAll(opened),
    };
  } catch (error) {
    await closeAll(opened);
    throw notStarted(error, []);
  }
}

/** They share the folder of the main process, which is where it installed the package. */
async function memberOf(main: N8n, install: N8nInstallation, env: QueueServers['env'], role: Role, given?: number): Promise<Member> {
  const [free = 0, brokerPort = 0] = await freePorts(2);
  const place = { userFolder: main.userFolder, port: given ?? free, brokerPort };
  const additions = { ...env, QUEUE_HEALTH_CHECK_PORT: String(place.port) };
  const options = { cwd: main.userFolder, env: environmentFor(install, place, additions) };
  return new Member(role, (log) => new N8nProcess(install, [role], { ...options, log }));
}

/** In order: those who use the servers end first. */
async function closeAll(opened: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const each of opened) await each.close();
}
