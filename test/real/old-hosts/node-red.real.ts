import { type NodeRed, type NodeRedOptions, startNodeRed, tarballUnderTest } from '../../support/node-red';
import { oldNodeReds, packageUnderTest } from './named';

const { old, older, onOldNode } = oldNodeReds();

/** What a Node-RED logged while `act` was done with it, and how many types of ours it then has. */
async function seen(options: NodeRedOptions, act: (red: NodeRed) => Promise<unknown> = () => Promise.resolve()) {
  const red = await startNodeRed(options);
  try {
    await act(red);
    const editor = await red.admin.request('GET', 'nodes', { headers: { accept: 'text/html' } });
    return {
      log: red.log.all.join('\n'),
      alive: red.alive,
      types: (await editor.text()).split('data-template-name="dovecote-').length - 1,
    };
  } finally {
    await red.close();
  }
}

const install = async (red: NodeRed) => {
  await expect(red.install(tarballUnderTest())).rejects.toMatchObject({ status: 400 });
};

describe.each([older, onOldNode])('Node-RED $version on Node.js $nodeVersion', (host) => {
  test('refuses the installation, and npm names the Node.js that is wanted and the one that is there', async () => {
    const { log, alive, types } = await seen({ install: host }, install);
    expect(log).toContain('EBADENGINE');
    expect(log).toMatch(/Required: \{ ?"node":\s?">=20\.18\.1" ?\}/);
    expect(log).toContain(`"node":"v${host.nodeVersion}"`);
    expect([alive, types]).toEqual([true, 0]);
  });
});

describe(`Node-RED ${old.version}`, () => {
  const sentence = 'Node module cannot be loaded on this version. Requires: >=4.1.0';

  test('refuses the installation, and says which Node-RED is wanted', async () => {
    const { log, alive, types } = await seen({ install: old }, install);
    expect(log).toContain(sentence);
    expect([alive, types]).toEqual([true, 0]);
  });

  test('leaves a package alone that is there already, and says the same', async () => {
    const { log, types } = await seen({ install: old, packFolder: packageUnderTest() });
    expect(log).toContain(`[@dovecote/n8n-nodes-dovecote] ${sentence}`);
    expect(types).toBe(0);
  });
});

test(`Node-RED ${onOldNode.version} on Node.js ${onOldNode.nodeVersion} goes on without a package that is there already, and says why in one line a node`, async () => {
  const { log, alive } = await seen({ install: onOldNode, packFolder: packageUnderTest() });
  const lines = log.split('\n').filter((line) => line.includes('@dovecote/n8n-nodes-dovecote/'));
  expect(lines.length).toBeGreaterThan(0);
  const sentence = `TooOld: Dovecote needs Node.js 20.18.1 or newer; this is ${onOldNode.nodeVersion}. Update Node.js, then start again`;
  expect(lines.filter((line) => !line.endsWith(sentence))).toEqual([]);
  expect(log).not.toMatch(/^\s+at /m);
  expect(alive).toBe(true);
});
