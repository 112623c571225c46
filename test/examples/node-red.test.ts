import { join } from 'node:path';
import { type NodeRed, startNodeRed } from '../support/node-red';
import { accountsAt, closeServices, reachableAt, type Services, startServices } from '../support/services';
import { clustaarExamples } from './clustaar';
import { knockExamples } from './knock';
import { pusherExamples } from './pusher';
import { pushoverExamples } from './pushover';
import { smoochExamples } from './smooch';
import { sunshineExamples } from './sunshine';

const packFolder = join(__dirname, '../..');

/** The package as it is built, in the Node-RED among our own development dependencies. */
describe('In Node-RED', () => {
  let services: Services;
  let red: NodeRed;
  beforeAll(async () => {
    services = await startServices();
    red = await startNodeRed({ packFolder });
  }, 60_000);
  afterAll(async () => {
    await red.close();
    await closeServices(services);
  });

  const stage = () => ({ ...services, red, packFolder, accounts: { ...accountsAt(services), ...reachableAt(red.nodeUrl) } });
  clustaarExamples(stage);
  knockExamples(stage);
  pusherExamples(stage);
  pushoverExamples(stage);
  smoochExamples(stage);
  sunshineExamples(stage);
});
