import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { spawnReadable } from '../../test/support/node-red/spawn.cjs';
import { environmentFor } from '../../test/support/n8n/environment';
import type { N8nInstallation } from '../../test/support/n8n/installation';
import { freePorts } from '../../test/support/n8n/ports';
import { root } from '../support/package';

const hosts = z.array(z.object({ version: z.string(), node: z.string(), entry: z.string(), env: z.record(z.string(), z.string()) }));
const runs = z.array(z.object({ executionTime: z.number(), error: z.object({ message: z.string() }).optional() }));
const execution = z.object({ data: z.object({ resultData: z.object({ runData: z.record(z.string(), runs) }) }) });

/** Milliseconds each node of a workflow took, by name. */
export type NodeTimes = ReadonlyMap<string, number>;

/** n8n's command line on a database of its own, with the package among its custom extensions. */
export class N8nCommand {
  private constructor(
    private readonly installation: N8nInstallation,
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async open(extensions: string): Promise<N8nCommand> {
    const installation = await installedHost();
    const folder = await mkdtemp(join(tmpdir(), 'dovecote-bench-'));
    const [port = 0, brokerPort = 0] = await freePorts(2);
    const place = { userFolder: folder, port, brokerPort };
    return new N8nCommand(
      installation,
      folder,
      environmentFor(installation, place, { N8N_CUSTOM_EXTENSIONS: extensions, N8N_LOG_LEVEL: 'info', DB_SQLITE_POOL_SIZE: '0' }),
    );
  }

  get version(): string {
    return this.installation.version;
  }

  /** Stores credentials or workflows as n8n exports them. */
  async import(kind: 'credentials' | 'workflow', entries: readonly object[]): Promise<void> {
    const file = join(this.folder, `${kind}.json`);
    await writeFile(file, JSON.stringify(entries));
    await this.#run(`import:${kind}`, `--input=${file}`);
  }

  async execute(id: string): Promise<NodeTimes> {
    // n8n ends without waiting for what a pipe has not taken yet; a file takes all of it.
    const file = join(this.folder, `${id}.json`);
    const { node, entry } = this.installation;
    await outputOf('/bin/sh', ['-c', 'exec "$0" "$@" > "$OUTPUT"', node, entry, 'execute', `--id=${id}`, '--rawOutput'], {
      cwd: this.folder,
      env: { ...this.env, OUTPUT: file },
    });
    const output = await readFile(file, 'utf8');
    const { runData } = execution.parse(JSON.parse(output.slice(output.indexOf('{')))).data.resultData;
    return new Map(
      Object.entries(runData).map(([name, [first]]) => {
        if (first?.error) throw new N8nFailed(`${name}: ${first.error.message}`);
        return [name, first?.executionTime ?? Number.NaN];
      }),
    );
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async #run(...parameters: readonly string[]): Promise<string> {
    return await outputOf(this.installation.node, [this.installation.entry, ...parameters], { cwd: this.folder, env: this.env });
  }
}

export class N8nFailed extends Error {
  override readonly name = 'N8nFailed';
}

/** The older supported line: it runs on the same Node.js as the other benches. Installed on first use, which takes minutes. */
async function installedHost(): Promise<N8nInstallation> {
  const output = await outputOf(process.execPath, [join(root, 'scripts/labs/n8n.mjs')], { cwd: root, env: process.env });
  const [oldest] = hosts.parse(JSON.parse(output));
  if (!oldest) throw new N8nFailed('No n8n is installed');
  return oldest;
}

async function outputOf(program: string, parameters: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<string> {
  const child = spawnReadable(program, parameters, options);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new N8nFailed(`${parameters.join(' ')} ended with ${String(code)}: ${(errors || output).slice(-1_000)}`);
  return output;
}
