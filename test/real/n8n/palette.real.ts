import { z } from 'zod';
import { installationsUnderTest, type N8n, startN8n, tarballUnderTest } from '../../support/n8n';
import { manifestIn } from '../../support/n8n/registry';
import { PACK } from './workbench';

const named = z.looseObject({ n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }) });
const described = z.looseObject({ properties: z.array(z.unknown()).min(1) });

describe.each(installationsUnderTest())('What n8n $version installs', (install) => {
  let n8n: N8n;
  let manifest: z.infer<typeof named>;
  beforeAll(async () => {
    manifest = named.parse(await manifestIn(tarballUnderTest()));
    n8n = await startN8n({ install, tarball: tarballUnderTest() });
  });
  afterAll(() => n8n.close());

  test('is every node that package.json names, each with its form', async () => {
    const types = manifest.n8n.nodes.map((file) => typeOf(file));
    for (const type of types) expect(described.safeParse(await n8n.nodeType(`${PACK}.${type}`)).error).toBeUndefined();
    const ours = (await n8n.nodeTypes()).map(({ name }) => name).filter((name) => name.startsWith(`${PACK}.`));
    // n8n makes a tool for AI agents of every action node.
    expect(ours.filter((name) => !name.endsWith('Tool')).sort()).toEqual(types.map((type) => `${PACK}.${type}`).sort());
  });

  test('is every credential that package.json names, each with its form', async () => {
    const names = manifest.n8n.credentials.map((file) => typeOf(file));
    const known = await n8n.credentialTypes();
    for (const name of names) expect(described.safeParse(known.find((type) => type.name === name)).error).toBeUndefined();
  });

  test('is loaded without a warning', () => {
    // What it asks of n8n's and npm's own servers is not about the package.
    const ours = n8n.log.all.filter((line) => line.includes('dovecote') && !/registry|api\.n8n\.io/.test(line));
    const complaints = ours.filter((line) => /\b(error|warn)\b/i.test(line));
    expect(complaints).toEqual([]);
  });

  test('goes again when it is removed', async () => {
    await n8n.uninstall(PACK);
    const ours = async () => (await n8n.nodeTypes()).filter(({ name }) => name.startsWith(`${PACK}.`)).length;
    expect(await ours()).toBe(0);
    expect(n8n.alive).toBe(true);
  });
});

/** `dist/nodes/Knock/KnockTrigger.node.js` → `knockTrigger`. */
function typeOf(file: string): string {
  const name = /([^/]+)\.(node|credentials)\.js$/.exec(file)?.[1] ?? file;
  return name.charAt(0).toLowerCase() + name.slice(1);
}
