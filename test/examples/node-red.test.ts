import { join } from 'node:path';
import { type PusherSandbox, startPusherSandbox } from '../../sandbox/pusher';
import { type NodeRed, startNodeRed } from '../support/node-red';
import { type ExampleStage, examples } from './behaviours';

const packFolder = join(__dirname, '../..');

/** The package as it is built, in the Node-RED among our own development dependencies. */
describe('In Node-RED', () => {
  let pusher: PusherSandbox;
  let red: NodeRed;
  beforeAll(async () => {
    pusher = await startPusherSandbox({ timings: { webhookHoldMs: 50 } });
    red = await startNodeRed({ packFolder });
  }, 60_000);
  afterAll(async () => {
    await red.close();
    await pusher.close();
  });

  examples((): ExampleStage => ({ red, pusher, packFolder }));
});
