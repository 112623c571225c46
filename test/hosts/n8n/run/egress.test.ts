import type { INodeParameters, ITriggerResponse } from 'n8n-workflow';
import { connectionFor } from '../../../../hosts/n8n/run/connect';
import { egressFilterOf } from '../../../../hosts/n8n/run/egress';
import { listen } from '../../../../hosts/n8n/run/stream';
import type { Provider } from '../../../../language/provider';
import { clustaar } from '../../../../nodes/Clustaar/provider';
import { knock } from '../../../../nodes/Knock/provider';
import { pusher } from '../../../../nodes/Pusher/provider';
import { pushover } from '../../../../nodes/Pushover/provider';
import { startServer, type TestServer } from '../../../client/support/servers';
import { fixture } from '../../../support/fixture-provider';
import { FixtureService } from '../support/service';
import { TriggerHost } from '../support/trigger';

const message = 'The address is private';

/** Helpers of an n8n whose administrator decides by `verdict`; what was asked is noted. */
function filtering(verdict: () => Promise<object>, asked: string[] = []) {
  const validateUrl = async (url: string) => {
    asked.push(url);
    return await verdict();
  };
  return { getSecureEgressFilter: () => ({ validateUrl }) };
}

const open = () => Promise.resolve({ ok: true });
const shut = () => Promise.resolve({ ok: false, error: new Error(message) });
const speechless = () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));

describe('the filter of addresses', () => {
  test('is that of this n8n, where it has one', () => {
    expect([egressFilterOf({}), typeof egressFilterOf(filtering(open))]).toEqual([undefined, 'function']);
  });

  test('says which host is closed, and who can open it', async () => {
    const closed = await egressFilterOf(filtering(shut))?.('http://10.0.0.1:8080');
    expect(closed).toMatchObject({ kind: 'permission', message: `This n8n may not connect to 10.0.0.1:8080: ${message}` });
    expect(closed?.advice).toContain('whoever runs n8n');
  });

  test('that cannot look a name up is trouble of the network, which passes', async () => {
    const asking = egressFilterOf(filtering(speechless))?.('https://api.example.com');
    await expect(asking).rejects.toMatchObject({ kind: 'network', neverSent: true });
  });
});

describe('requests', () => {
  let service: FixtureService;
  beforeEach(async () => {
    service = await FixtureService.start();
  });
  afterEach(async () => {
    await service.stop();
  });
  const say = async (helpers: object) => {
    const connection = await connectionFor(helpers, fixture(), { address: service.address, pass: 'abc' });
    await connection.run('message.say', { text: 'Hello' });
  };

  test('are held against it one by one', async () => {
    const asked: string[] = [];
    const helpers = filtering(open, asked);
    await say(helpers);
    await say(helpers);
    expect([asked, service.received.length]).toEqual([[service.address, service.address], 2]);
  });

  test('do not leave where it says no', async () => {
    await expect(say(filtering(shut))).rejects.toMatchObject({ kind: 'permission' });
    expect(service.received).toEqual([]);
  });
});

describe('live triggers', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startServer((_, response) => response.writeHead(502).end());
  });
  afterEach(async () => {
    await server.close();
  });

  /** Activates a workflow with this trigger. */
  async function activate<C>(
    provider: Provider<C>,
    stream: string,
    credential: object,
    parameters: INodeParameters,
    helpers: object,
  ): Promise<ITriggerResponse> {
    const { context } = new TriggerHost(provider, stream, parameters, { credential });
    return await listen({ ...context, helpers: { ...context.helpers, ...helpers } }, provider, stream);
  }

  const socketUrl = (path: string) => `${server.origin.replace('http', 'ws')}${path}`;
  const app = { appId: '1', key: 'key', secret: 'secret', host: '127.0.0.1', useTls: false };
  const device = { secret: 's'.repeat(30), deviceId: 'd'.repeat(25) };
  const chat = { interlocutorId: '5f0c1d2e3a4b5c6d7e8f9001', socketToken: 'token' };

  test.each<[string, (helpers: object) => Promise<ITriggerResponse>]>([
    [
      'Pusher',
      (helpers) =>
        activate(
          pusher,
          'channel',
          { ...app, port: server.port },
          { channels: { entries: [{ value: { __rl: true, mode: 'id', value: 'orders' } }] } },
          helpers,
        ),
    ],
    [
      'Knock',
      (helpers) =>
        activate(
          knock,
          'feed',
          { secretKey: 'sk_test_1', publicKey: 'pk_test_1', baseUrl: server.origin },
          { userId: 'u', channelId: '2f641633-95d3-4555-9222-9f1eb7888a80' },
          helpers,
        ),
    ],
    ['Pushover', (helpers) => activate(pushover, 'message', { ...device, socketUrl: socketUrl('/push') }, {}, helpers)],
    ['Clustaar', (helpers) => activate(clustaar, 'chat', { botId: 'bot', socketUrl: socketUrl('/socket') }, chat, helpers)],
  ])('of %s open no socket where it says no, and say so', async (_, activation) => {
    const asked: string[] = [];
    const refusal = new RegExp(`may not connect to 127.0.0.1:${server.port}: ${message}.*whoever runs n8n`);
    await expect(activation(filtering(shut, asked))).rejects.toThrow(refusal);
    expect([asked, server.connections()]).toEqual([[server.origin], 0]);
  });
});
