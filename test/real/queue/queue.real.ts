import { installationsUnderTest, tarballUnderTest } from '../../support/n8n';
import { type Cluster, startCluster } from '../../support/n8n/cluster';
import { clustaar } from './clustaar';
import { knock } from './knock';
import { pusher } from './pusher';
import { pushover } from './pushover';
import { smooch } from './smooch';

/** One main process, one for webhooks and two workers, over Redis and PostgreSQL. */
describe.each(installationsUnderTest())('The packed package in n8n $version in queue mode', (install) => {
  let cluster: Cluster | undefined;
  const at = (): Cluster => {
    if (cluster === undefined) throw new TypeError('there is no n8n to test with');
    return cluster;
  };
  beforeAll(async () => {
    cluster = await startCluster({ install, tarball: tarballUnderTest(), workers: 2 });
  });
  afterAll(async () => {
    await cluster?.close();
  });

  pusher(at);
  knock(at);
  clustaar(at);
  smooch(at);
  pushover(at);

  test('after all this every process is alive, and nothing was thrown that nobody caught', () => {
    const { main, webhooks, workers, lines } = at();
    expect([main, webhooks, ...workers].map(({ alive }) => alive)).toEqual([true, true, true, true]);
    expect(lines().filter((line) => /unhandled|uncaught/i.test(line))).toEqual([]);
  });
});
