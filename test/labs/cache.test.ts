import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from '../support/n8n/program';
import { spawnGroup } from '../support/n8n/spawn.cjs';

const cacheModule = pathToFileURL(join(process.cwd(), 'scripts/labs/cache.mjs')).href;
const labs = (home: string) => join(home, 'dovecote', 'labs');

/** A program that asks for one entry, which `fill` fills; it prints the entry's folder. */
function asking(home: string, fill: string) {
  const program = `
    import { appendFile, writeFile } from 'node:fs/promises';
    import { once } from 'node:events';
    import { cached } from ${JSON.stringify(cacheModule)};
    const entry = { name: '@scope/thing', version: '1.0.0', runtime: 'any' };
    process.stdout.write(await cached(entry, async (folder) => { ${fill} }));`;
  return [['--input-type=module', '--eval', program], { cwd: home, env: { ...process.env, XDG_CACHE_HOME: home } }] as const;
}

const run = (home: string, fill: string) => runProgram(process.execPath, ...asking(home, fill));
const complete = "await appendFile('fills', 'x'); await writeFile(folder + '/content', 'complete');";

describe('the cache of the labs', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'dovecote-cache-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  test('fills an entry once', async () => {
    const first = await run(home, complete);
    expect(await run(home, complete)).toBe(first);
    expect(await readFile(join(first, 'content'), 'utf8')).toBe('complete');
    expect(await readFile(join(home, 'fills'), 'utf8')).toBe('x');
    expect(await readdir(labs(home))).toEqual([expect.stringMatching(/^@scope\+thing-1\.0\.0-any-[0-9a-f]{8}$/)]);
  });

  test('fills an entry once for two runs at a time', async () => {
    const [one, other] = await Promise.all([run(home, complete), run(home, complete)]);
    expect(one).toBe(other);
    expect(await readFile(join(home, 'fills'), 'utf8')).toBe('x');
  });

  test('keeps nothing of an install that failed', async () => {
    await expect(run(home, "await writeFile(folder + '/content', 'half'); throw new Error('no network');")).rejects.toThrow('no network');
    expect(await readdir(labs(home))).toEqual([]);
  });

  test('never takes a killed install for a complete one, and cleans up after it', async () => {
    const half =
      "await writeFile(folder + '/content', 'half'); process.stderr.write('half'); setInterval(() => {}, 1000); await once(process, 'never');";
    const killed = spawnGroup(process.execPath, ...asking(home, half));
    await once(killed.stderr, 'data');
    killed.kill('SIGKILL');
    await once(killed, 'close');
    const lock = (await readdir(labs(home))).find((name) => name.endsWith('.lock')) ?? '';
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(join(labs(home), lock), longAgo, longAgo);

    const folder = await run(home, complete);
    expect(await readFile(join(folder, 'content'), 'utf8')).toBe('complete');
    expect(await readdir(labs(home))).toHaveLength(1);
  });
});
