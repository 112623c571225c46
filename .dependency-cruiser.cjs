/** The rules of the house: who may know whom. A broken one fails the build. */
const provider = '^nodes/[^/]+/';
/** A provider may share its room with another one: entries lie in the room or in the provider's folder. */
const entry = ['^nodes/[^/]+/([^/]+\\.node\\.ts|node-red/)', '^nodes/[^/]+/[^/]+/([^/]+\\.node\\.ts|node-red/)'];

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'client-knows-no-provider-and-no-host',
      comment: 'The client is the thin layer below everything.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(language|runner|nodes|hosts|credentials|sandbox|test|bench|scripts)/|^[^/]+\\.ts$' },
    },
    {
      name: 'language-knows-the-client-only',
      severity: 'error',
      from: { path: '^language/' },
      to: { path: '^(runner|nodes|hosts|credentials|sandbox)/|^[^/]+\\.ts$' },
    },
    {
      name: 'runner-knows-language-and-client-only',
      severity: 'error',
      from: { path: '^runner/' },
      to: { path: '^(nodes|hosts|credentials|sandbox)/' },
    },
    {
      name: 'declarations-know-no-host',
      comment: 'A provider is declared once, for every host.',
      severity: 'error',
      from: { path: provider, pathNot: entry },
      to: { path: '^(hosts|runner|credentials|sandbox)/' },
    },
    {
      name: 'providers-do-not-know-each-other',
      severity: 'error',
      from: { path: '^nodes/([^/]+)/' },
      to: { path: '^nodes/([^/]+)/', pathNot: '^nodes/$1/' },
    },
    {
      name: 'providers-of-one-room-share-only-what-is-shared',
      comment: 'Folders of providers begin with a capital letter.',
      severity: 'error',
      from: { path: '^nodes/([^/]+)/([A-Z][^/]*)/' },
      to: { path: '^nodes/$1/[A-Z][^/]*/', pathNot: '^nodes/$1/$2/' },
    },
    {
      name: 'hosts-know-no-provider',
      comment: 'Only the small entry files join one provider to one host.',
      severity: 'error',
      from: { path: '^hosts/' },
      to: { path: '^(nodes|credentials|sandbox)/|^(index|providers)\\.ts' },
    },
    {
      name: 'n8n-and-node-red-are-strangers',
      severity: 'error',
      from: { path: '^hosts/(n8n|node-red)/' },
      to: { path: '^hosts/', pathNot: '^hosts/$1/' },
    },
    {
      name: 'sandbox-is-written-on-its-own',
      comment: 'A mistake on one side is caught by the other only while neither copies from it.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(client|language|runner|nodes|hosts|credentials)/' },
    },
    {
      name: 'nothing-ships-the-sandbox',
      severity: 'error',
      from: { path: '^(client|language|runner|nodes|hosts|credentials)/' },
      to: { path: '^(sandbox|test|bench|scripts)/' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^(client|language|runner|nodes|hosts|credentials|sandbox)/' },
      // The hosts bring these: an optional peer, and types behind those of node-red.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: 'node_modules/(n8n-workflow|@node-red)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types'],
    },
  },
};
