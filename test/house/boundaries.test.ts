import { relative } from 'node:path/posix';
import { inspect, type Files, type Inspection } from './support/cruise';

/** Who may not know whom, at least one pair for every rule. */
const forbidden: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['client-knows-no-provider-and-no-host', 'client/transport.ts', 'language/field.ts'],
  ['client-knows-no-provider-and-no-host', 'client/retry.ts', 'hosts/n8n/run.ts'],
  ['language-knows-the-client-only', 'language/form.ts', 'runner/connection.ts'],
  ['runner-knows-language-and-client-only', 'runner/batches.ts', 'nodes/Knock/provider.ts'],
  ['declarations-know-no-host', 'nodes/Knock/operations/user.ts', 'hosts/n8n/run.ts'],
  ['declarations-know-no-host', 'nodes/Knock/fields.ts', 'runner/connection.ts'],
  ['providers-do-not-know-each-other', 'nodes/Knock/webhooks.ts', 'nodes/Pusher/provider.ts'],
  ['providers-do-not-know-each-other', 'nodes/Knock/Knock.node.ts', 'nodes/Pusher/provider.ts'],
  ['providers-of-one-room-share-only-what-is-shared', 'nodes/Smooch/Smooch/declare.ts', 'nodes/Smooch/Sunshine/declare.ts'],
  ['hosts-know-no-provider', 'hosts/n8n/describe.ts', 'nodes/Knock/provider.ts'],
  ['hosts-know-no-provider', 'hosts/node-red/engine.ts', 'providers.ts'],
  ['n8n-and-node-red-are-strangers', 'hosts/node-red/runtime.ts', 'hosts/n8n/run.ts'],
  ['n8n-and-node-red-are-strangers', 'hosts/n8n/items.ts', 'hosts/node-red/help.ts'],
  ['sandbox-is-written-on-its-own', 'sandbox/server.ts', 'client/errors.ts'],
  ['nothing-ships-the-sandbox', 'runner/stream.ts', 'sandbox/feed.ts'],
  ['nothing-ships-the-sandbox', 'nodes/Knock/data.ts', 'test/helper.ts'],
];

/** What must stay possible. */
const allowed: readonly (readonly [from: string, to: string])[] = [
  ['language/field.ts', 'client/errors.ts'],
  ['runner/connection.ts', 'language/field.ts'],
  ['nodes/Knock/provider.ts', 'language/field.ts'],
  ['nodes/Knock/KnockTrigger.node.ts', 'hosts/n8n/run.ts'],
  ['nodes/Knock/node-red/entry.ts', 'hosts/node-red/help.ts'],
  ['nodes/Smooch/Smooch/credential.ts', 'nodes/Smooch/shared/auth.ts'],
  ['nodes/Smooch/Smooch/node-red/entry.ts', 'hosts/node-red/help.ts'],
  ['hosts/n8n/run.ts', 'runner/connection.ts'],
  ['providers.ts', 'nodes/Knock/provider.ts'],
];

const packages: Files = {
  'package.json': JSON.stringify({ devDependencies: { declared: '1' }, peerDependencies: { 'n8n-workflow': '*' } }),
  ...Object.fromEntries(
    ['declared', 'undeclared', 'n8n-workflow'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = 1;'],
    ]),
  ),
  'client/declared.ts': "import 'declared';",
  'client/undeclared.ts': "import 'undeclared';",
  'client/missing.ts': "import 'installed-nowhere';",
  'hosts/n8n/workflow.ts': "import 'n8n-workflow';",
};

function importing(from: string, to: string): string {
  const path = relative(from.replace(/[^/]+$/, ''), to).replace(/\.ts$/, '');
  return `import type { A } from '${path.startsWith('.') ? path : `./${path}`}';\nexport type B = A;`;
}

describe('the boundaries of the house', () => {
  const circles = {
    'client/here.ts': "import './there';",
    'client/there.ts': "import './here';",
    'client/left.ts': "import type { A } from './right';\nexport type B = A;",
    'client/right.ts': "import type { B } from './left';\nexport type A = 1;\nexport type C = B;",
  };
  const pairs = [...forbidden.map(([, from, to]) => [from, to] as const), ...allowed];
  const house: Files = {
    ...Object.fromEntries(pairs.map(([, to]) => [to, 'export type A = 1;'])),
    ...Object.fromEntries(pairs.map(([from, to]) => [from, importing(from, to)])),
    ...packages,
    ...circles,
  };
  let found: Inspection = { rules: [], breaches: [] };

  beforeAll(async () => {
    found = await inspect(house);
  });

  test.each(forbidden)('%s: %s may not import %s, not even a type', (rule, from, to) => {
    expect(found.breaches).toContainEqual({ rule, from, to });
  });

  test.each([
    ['a package that is installed by accident', 'client/undeclared.ts'],
    ['a package that is not installed', 'client/missing.ts'],
  ])('%s may not be imported', (_, from) => {
    expect(found.breaches).toContainEqual(expect.objectContaining({ rule: 'no-undeclared-packages', from }));
  });

  test('modules may not need each other in a circle', () => {
    expect(found.breaches).toContainEqual({ rule: 'no-circles', from: 'client/here.ts', to: 'client/there.ts' });
  });

  test('nothing else is forbidden, circles of types included', () => {
    const intended = [...forbidden.map(([, from]) => from), 'client/here.ts', 'client/undeclared.ts', 'client/missing.ts'];
    expect(found.breaches.filter(({ from }) => !intended.includes(from))).toEqual([]);
  });

  test('every rule is tried here', () => {
    expect([...found.rules].sort()).toEqual(
      [...new Set([...forbidden.map(([rule]) => rule), 'no-circles', 'no-undeclared-packages'])].sort(),
    );
  });
});
