import fc from 'fast-check';
import { failureOf } from '../../support/refusal';
import { offline, official } from './harness';

const trigger = { channels: ['a'], event: 'e', data: 1 };
const refusing = { now: () => new Date() };

test.each([
  ['event.trigger', { ...trigger, channels: [] }, 'Channels', /0 entries; at least 1 is needed/],
  ['event.trigger', { ...trigger, channels: Array<string>(101).fill('a') }, 'Channels', /101 entries; at most 100/],
  ['event.trigger', { ...trigger, event: '' }, 'Event Name', /empty/],
  ['event.trigger', { ...trigger, event: 'x'.repeat(201) }, 'Event Name', /201 characters; at most 200/],
  ['event.trigger', { ...trigger, event: 5 }, 'Event Name', /must be text/],
  ['event.trigger', { ...trigger, data: undefined }, 'Data', /missing/],
  ['event.trigger', { ...trigger, data: { a: Number.NaN } }, 'Data', /JSON cannot express/],
  ['event.trigger', { ...trigger, data: 'x'.repeat(10_241) }, 'Data', /10,241 bytes; at most 10,240/],
  ['event.trigger', { ...trigger, data: '€'.repeat(3414) }, 'Data', /10,242 bytes; at most 10,240/],
  ['event.trigger', { ...trigger, socketId: '1.1foo' }, 'Exclude Socket ID', /two numbers/],
  ['event.triggerBatch', { channel: 'a', event: 'e', data: 'x'.repeat(10_241) }, 'Data', /10,241 bytes/],
  ['event.triggerBatch', { channel: '#a', event: 'e', data: 1 }, 'Channel', /letters, digits/],
  ['event.sendToUser', { userId: 'x'.repeat(201), event: 'e', data: 1 }, 'User ID', /201 characters; at most 200/],
  ['event.sendToUser', { userId: 'a b', event: 'e', data: 1 }, 'User ID', /letters, digits/],
  ['user.terminateConnections', { userId: '' }, 'User ID', /empty/],
  ['channel.get', { channel: 'x'.repeat(165) }, 'Channel', /165 characters; at most 164/],
  ['channel.get', { channel: 'a', info: ['user_count'] }, 'Channel', /presence-/],
  ['channel.getMany', { info: ['user_count'] }, 'Prefix', /presence-/],
  ['channel.getUsers', { channel: 'a' }, 'Channel', /presence-/],
  ['clientEvent.send', { channel: 'private-a', event: 'typing', data: 1 }, 'Event Name', /client-/],
  ['clientEvent.send', { channel: 'private-encrypted-a', event: 'client-a', data: 1 }, 'Channel', /no client events/],
  ['clientEvent.send', { channel: 'a', event: 'client-a', data: 1 }, 'Channel', /no client events/],
  ['clientEvent.send', { channel: 'private-a', event: 'client-a', data: 'x'.repeat(10_241) }, 'Data', /10,241 bytes/],
])('%s %j is refused before any request, naming %s', async (operation, parameters, field, message) => {
  const error = await failureOf(offline({ ...official, host: '127.0.0.1', port: 1 }).run(operation, parameters));
  expect(error.kind).toBe('invalid');
  expect(error.field).toMatch(field);
  expect(error.message).toMatch(message);
});

test.each([
  ['100 channels', { ...trigger, channels: Array<string>(100).fill('a') }],
  ['a name of 200 characters', { ...trigger, event: 'x'.repeat(200) }],
  ['data of 10,240 bytes', { ...trigger, data: 'x'.repeat(10_240) }],
  ['data of 10,239 bytes in 3,413 characters', { ...trigger, data: '€'.repeat(3413) }],
  ['a channel of 164 characters', { ...trigger, channels: ['x'.repeat(164)] }],
])('%s is accepted', (_, parameters) => {
  expect(offline().prepare('event.trigger', parameters)).not.toBeNull();
});

test('the data limit of a dedicated cluster replaces the usual one', async () => {
  const data = 'x'.repeat(20_480);
  expect(offline({ ...official, maxDataKilobytes: 20 }).prepare('event.trigger', { ...trigger, data })).not.toBeNull();
  const error = await failureOf(offline({ ...official, maxDataKilobytes: 1 }).run('event.trigger', { ...trigger, data: 'x'.repeat(1025) }));
  expect(error.message).toMatch(/1,025 bytes; at most 1,024/);
});

const accepts = (channel: string): boolean => {
  try {
    return offline({ ...official, ...refusing }).prepare('event.trigger', { ...trigger, channels: [channel] }) !== null;
  } catch {
    return false;
  }
};

test.each(['123', 'xyz_123', 'Channel@123', 'channel,456', 'channel;asd', 'foo-bar_1234@=,.;'])('%s is a channel name', (name) => {
  expect(accepts(name)).toBe(true);
});

test.each(['', '#123', 'abc%&*', 'so/me_channel!', '::', 'a b', 'test_channel:', 'a\n', 'x'.repeat(201)])(
  '%j is no channel name',
  (name) => {
    expect(accepts(name)).toBe(false);
  },
);

test('exactly the documented characters make a channel name', () => {
  const allowed = /^[A-Za-z0-9_\-=@,.;]{1,164}$/;
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z0-9_\-=@,.;:#]*$/)), (name) => {
      expect(accepts(name)).toBe(allowed.test(name) && !name.endsWith('\n'));
    }),
  );
});

test.each([
  ['1.1', true],
  ['1234.12', true],
  ['', false],
  ['345345', false],
  ['1.1:', false],
  [':1.1', false],
  ['1.1\n', false],
  ['1.1foo', false],
  ['١.١', false],
])('%j as a socket id: %s', async (socketId, valid) => {
  const [outcome] = await Promise.allSettled([offline().run('authorization.channel', { socketId, channel: 'private-a' })]);
  expect(outcome.status).toBe(valid ? 'fulfilled' : 'rejected');
});
