import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { RunningProgram } from '../../host/program';
import { Happenings } from '../../host/waiting';
import { fromEnvironment } from '../installation';
import { notStarted } from '../n8n';
import { freePorts } from '../ports';
import { runProgram } from '../program';
import { signalGroup, spawnGroup } from '../spawn.cjs';

const programs = z.object({
  redis: z.string(),
  initdb: z.string(),
  postgres: z.string(),
  user: z.object({ uid: z.number(), gid: z.number() }).optional(),
});
type Programs = z.infer<typeof programs>;

/** The servers that the processes of one n8n share. */
export interface QueueServers {
  /** What tells n8n to use them. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const START_MS = 60_000;
const DATABASE_USER = 'n8n';

/** A Redis and a PostgreSQL of their own, on free ports of 127.0.0.1, with nothing in them. */
export async function startQueueServers(): Promise<QueueServers> {
  const found = programs.parse(JSON.parse(fromEnvironment('DOVECOTE_QUEUE_SERVERS')));
  const folder = await mkdtemp(join(tmpdir(), 'dovecote-queue-'));
  if (found.user) await chown(folder, found.user.uid, found.user.gid);
  const [redisPort = 0, databasePort = 0] = await freePorts(2);
  const running: RunningProgram[] = [];
  const close = async () => {
    for (const { pid } of running) signalGroup(pid, 'SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    running.push(await redis(found, folder, redisPort));
    running.push(await postgres(found, folder, databasePort));
  } catch (error) {
    await close();
    throw notStarted(error, []);
  }
  return { env: environment(redisPort, databasePort), close };
}

async function redis({ redis: program }: Programs, folder: string, port: number): Promise<RunningProgram> {
  const parameters = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  return await started('Redis', program, parameters, folder, /Ready to accept connections/);
}

async function postgres({ initdb, postgres: program, user }: Programs, folder: string, port: number): Promise<RunningProgram> {
  const data = join(folder, 'data');
  const options = { cwd: folder, env: surroundings(folder), user };
  await runProgram(initdb, ['-D', data, '-U', DATABASE_USER, '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-locale'], options);
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=200'].flatMap((setting) => ['-c', setting]);
  const parameters = ['-D', data, '-p', String(port), '-k', folder, ...settings];
  return await started('PostgreSQL', program, parameters, folder, /ready to accept connections/, user);
}

async function started(
  name: string,
  program: string,
  parameters: readonly string[],
  cwd: string,
  ready: RegExp,
  user?: Programs['user'],
): Promise<RunningProgram> {
  const log = new Happenings<string>(`line of ${name}`);
  const running = new RunningProgram(name, spawnGroup(program, parameters, { cwd, env: surroundings(cwd), user }), log);
  await running.unlessEnded(
    log.find((line) => ready.test(line), 0, START_MS),
    0,
  );
  return running;
}

/** Nothing of the developer's own but the search path. */
function surroundings(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, LC_ALL: 'C' };
}

function environment(redisPort: number, databasePort: number) {
  return {
    EXECUTIONS_MODE: 'queue',
    QUEUE_BULL_REDIS_HOST: '127.0.0.1',
    QUEUE_BULL_REDIS_PORT: String(redisPort),
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: '127.0.0.1',
    DB_POSTGRESDB_PORT: String(databasePort),
    DB_POSTGRESDB_USER: DATABASE_USER,
    DB_POSTGRESDB_DATABASE: 'postgres',
  };
}
