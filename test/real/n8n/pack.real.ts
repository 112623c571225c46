import { installationsUnderTest } from '../../support/n8n';
import { actions } from './actions';
import { authorization } from './authorization';
import { bulk } from './bulk';
import { credentials } from './credentials';
import { examples } from './examples';
import { failures } from './failures';
import { installed } from './installed';
import { liveTrigger } from './live-trigger';
import { restart } from './restart';
import { secrets } from './secrets';
import { openStage, type Stage, StageNotOpened } from './stage';
import { webhookIn } from './webhook-in';

// One n8n for all of them: it takes longer to start than most of the tests together.
describe.each(installationsUnderTest())('The packed package in n8n $version', (install) => {
  let stage: Stage | undefined;
  const at = (): Stage => {
    if (stage === undefined) throw new StageNotOpened('there is no n8n to test with');
    return stage;
  };
  beforeAll(async () => {
    stage = await openStage(install);
  });
  afterAll(async () => {
    await stage?.close();
  });

  installed(at);
  credentials(at);
  actions(at);
  bulk(at);
  failures(at);
  webhookIn(at);
  authorization(at);
  liveTrigger(at);
  examples(at);
  restart(at);
  // Last, as it looks back at everything that was logged and stored.
  secrets(at);
});
