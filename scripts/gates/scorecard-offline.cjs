/**
 * Stands in for the network while the scorecard is taken. The validator asks with axios for the Flow Library's catalogue and for
 * what npm says of node-red; whatever else it asks for is refused.
 */
const Module = require('node:module');

/** Packages for the same services, and the node types they have taken. */
const catalogue = {
  modules: [
    { id: 'node-red-node-pusher', types: ['pusher in', 'pusher out'] },
    { id: 'node-red-node-pushover', types: ['pushover'] },
    { id: 'node-red-contrib-pushover', types: ['pushover'] },
    { id: 'red-contrib-sunshine-conversation', types: ['smooch', 'Send'] },
  ],
};

/** The newest release, what it asks of Node.js, and the older line that is still maintained. */
const nodeRed = {
  'dist-tags': { latest: '5.0.7', 'v4-maintenance': '4.1.15' },
  versions: { '5.0.7': { engines: { node: '>=22.9.0' } } },
};

const answers = {
  'https://catalogue.nodered.org/catalogue.json': catalogue,
  'https://registry.npmjs.org/node-red': nodeRed,
};

const load = Module._load;
Module._load = function (request, ...others) {
  const loaded = load.call(this, request, ...others);
  if (request === 'axios') loaded.get = answered;
  return loaded;
};

async function answered(url) {
  const data = answers[url];
  if (data === undefined) throw new Error(`The scorecard is taken offline, but asked for ${url}`);
  return { data };
}
