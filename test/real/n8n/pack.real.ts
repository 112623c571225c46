import { installationsUnderTest, type N8n, startN8n, tarballUnderTest } from '../../support/n8n';
import { clustaar } from './clustaar';
import { knock } from './knock';
import { pusher } from './pusher';
import { pushover } from './pushover';
import { smooch } from './smooch';
import { sunshine } from './sunshine';

// One n8n for all of them: it takes longer to start than most of the tests together.
describe.each(installationsUnderTest())('The packed package in n8n $version', (install) => {
  let n8n: N8n | undefined;
  const at = (): N8n => {
    if (n8n === undefined) throw new TypeError('there is no n8n to test with');
    return n8n;
  };
  beforeAll(async () => {
    // Where n8n 2 keeps files by itself: what is uploaded is streamed in both.
    const env = { N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' };
    n8n = await startN8n({ install, tarball: tarballUnderTest(), env });
  });
  afterAll(async () => {
    await n8n?.close();
  });

  pusher(at);
  pushover(at);
  knock(at);
  clustaar(at);
  smooch(at);
  sunshine(at);
});
