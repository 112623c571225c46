import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { z } from 'zod';
import { portOf } from './ports';
import { runProgram } from './program';

const manifest = z.looseObject({ name: z.string(), version: z.string() });

/** An npm registry on 127.0.0.1 that carries one packed package and answers 404 to everything else. */
export interface PackRegistry {
  /** The environment in which npm looks for the package's scope here, whatever registry it is told to use. */
  readonly env: Readonly<Record<string, string>>;
  readonly packageName: string;
  readonly version: string;
  close(): Promise<void>;
}

/** Serves a packed package of a scope, so that n8n can install it from its own dialogue. */
export async function servePack(tarball: string): Promise<PackRegistry> {
  const content = await readFile(tarball);
  const contents = await manifestIn(tarball);
  const { name, version } = contents;
  let url = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    if (path === '/pack.tgz') {
      response.end(content);
    } else if (path === `/${name}`) {
      const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
      const dist = { tarball: `${url}/pack.tgz`, integrity };
      const document = { name, 'dist-tags': { latest: version }, versions: { [version]: { ...contents, dist } } };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${portOf(server)}`;
  const scope = name.split('/')[0] ?? '';
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { env: { [`npm_config_${scope}:registry`]: url }, packageName: name, version, close };
}

/** What stands in the package.json of a packed package. */
export async function manifestIn(tarball: string): Promise<z.infer<typeof manifest>> {
  const text = await runProgram('tar', ['-xzOf', tarball, 'package/package.json'], { cwd: '.', env: process.env });
  return manifest.parse(JSON.parse(text));
}
