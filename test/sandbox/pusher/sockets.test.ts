import fc from 'fast-check';
import type { PusherAppOptions } from '../../../sandbox/pusher';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { call, errorOf, openSandbox, rawClient, rawSocket } from './harness';

cleanUpAfterEach();

const app: PusherAppOptions = { id: '1', key: 'k', secret: 's' };

describe('the greeting', () => {
  it('gives a socket id and the activity timeout as JSON in a string', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const { rawData, data } = await client.frame('pusher:connection_established');
    expect(typeof rawData).toBe('string');
    expect(data).toEqual({ socket_id: matching(/^\d+\.\d+$/), activity_timeout: 120 });
  });

  it.each([
    ['an unknown key', '/app/nobody?protocol=7', {}, 4001, 'App key nobody not in this cluster. Did you forget to specify the cluster?'],
    ['another path', '/elsewhere', {}, 4005, 'Path not found'],
    ['no protocol', '/app/k', {}, 4008, 'No protocol version supplied'],
    ['protocol 3', '/app/k?protocol=3', {}, 4007, 'Unsupported protocol version 3'],
    ['a worded protocol', '/app/k?protocol=seven', {}, 4006, 'Invalid version string format'],
    ['a disabled app', '/app/k?protocol=7', { enabled: false }, 4003, 'Application disabled'],
    ['a full app', '/app/k?protocol=7', { maxConnections: 0 }, 4004, 'Account over quota'],
    ['plain text where TLS is wanted', '/app/k?protocol=7', { tlsOnly: true }, 4000, /wss:/],
  ])('turns away %s', async (_title, path, settings, code, reason) => {
    const sandbox = await openSandbox({ apps: [{ ...app, ...settings }] });
    const client = rawSocket(sandbox, path);
    await expect(client.closed).resolves.toEqual({ code, reason: typeof reason === 'string' ? reason : matching(reason) });
    await expect(client.frame('pusher:error')).resolves.toMatchObject(errorOf(reason, code));
    expect(sandbox.connections).toBe(0);
  });
});

describe('staying alive', () => {
  it('pings a silent client and closes with 4201 when it stays silent', async () => {
    const sandbox = await openSandbox({ timings: { activityMs: 30, pongMs: 30 } });
    const client = await rawClient(sandbox);
    await client.frame('pusher:ping');
    await expect(client.closed).resolves.toMatchObject({ code: 4201 });
  });

  it('sends nothing while silenced, not even pongs', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    sandbox.silence(true);
    const read = sandbox.waitFor('frame');
    const ponged = new Promise((resolve) =>
      client.ws.once('pong', (data) => {
        resolve(data.toString());
      }),
    );
    client.ws.ping('unheard');
    client.send({ event: 'pusher:ping', data: {} });
    await read;
    sandbox.silence(false);
    client.ws.ping('heard');
    await expect(ponged).resolves.toBe('heard');
    expect(client.frames.entries).toHaveLength(1);
  });

  it('drops and refuses sockets until started again', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    sandbox.stopSockets();
    await expect(client.closed).resolves.toMatchObject({ code: 1006 });
    await expect(rawSocket(sandbox).closed).resolves.toMatchObject({ code: 1006 });
    await expect(call(sandbox, { method: 'GET', path: '/channels' })).resolves.toMatchObject({ status: 200 });
    sandbox.startSockets();
    await (await rawClient(sandbox)).settle();
  });
});

describe('bad frames', () => {
  it.each([
    '',
    'not json',
    '[]',
    'null',
    '{}',
    '{"event":7}',
    '{"event":"e","channel":7}',
    '{"event":"pusher:nonsense"}',
    '{"event":"pusher:subscribe"}',
  ])('%j is reported, and the connection stays', async (text) => {
    const client = await rawClient(await openSandbox());
    const reported = client.nextFrame('pusher:error');
    client.send(text);
    await expect(reported).resolves.toMatchObject({ data: { code: null } });
    await client.settle();
  });

  it('of bytes are reported as well', async () => {
    const client = await rawClient(await openSandbox());
    client.ws.send(Buffer.from([0, 1, 2]));
    await expect(client.frame('pusher:error')).resolves.toMatchObject(errorOf(/text frames/));
  });

  it('never kill the sandbox', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const names = fc.constantFrom('pusher:subscribe', 'pusher:unsubscribe', 'client-x', 'pusher:pong', 'x');
    const frames = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record({ event: names, channel: fc.string(), data: fc.jsonValue() }).map((frame) => JSON.stringify(frame)),
    );
    await fc.assert(
      fc.asyncProperty(frames, async (frame) => {
        client.send(frame);
        await client.settle();
      }),
      { numRuns: 200 },
    );
  });

  it('too large end only their own socket', async () => {
    const sandbox = await openSandbox();
    const [large, other] = [await rawClient(sandbox), await rawClient(sandbox)];
    const gone = sandbox.waitFor('disconnection');
    large.send('x'.repeat(1_000_001));
    await expect(gone).resolves.toMatchObject({ socketId: large.socketId });
    await other.settle();
  });
});
