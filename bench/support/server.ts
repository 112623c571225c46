import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { spawnReadable } from '../../test/support/node-red/spawn.cjs';
import { root } from './package';

/** A server in a process of its own: on another core, and with its own garbage. */
export interface Server {
  readonly port: number;
  close(): void;
}

/** Starts one of bench/servers; it prints its port once it listens on 127.0.0.1. */
export async function startServer(name: 'http' | 'socket'): Promise<Server> {
  const child = spawnReadable(process.execPath, [join(__dirname, '../servers', `${name}.js`)], { cwd: root, env: process.env });
  child.stderr.pipe(process.stderr);
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => {
      resolve(Number(line));
    });
    child.once('exit', (code) => {
      reject(new ServerNotStarted(`The ${name} server ended with ${String(code)} before it listened`));
    });
  });
  return {
    port,
    close: () => {
      child.kill();
    },
  };
}

export class ServerNotStarted extends Error {
  override readonly name = 'ServerNotStarted';
}
