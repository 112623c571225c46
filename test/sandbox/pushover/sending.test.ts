import { FormData } from 'undici';
import type { PushoverSandbox } from '../../../sandbox/pushover';
import { cleanUpAfterEach } from '../../support/clean-up';
import { Clock, downloaded, get, openSandbox, post, postBody, sendMessage } from './harness';

cleanUpAfterEach();

const path = '/1/messages.json';
const emergency = { priority: 2, retry: 30, expire: 10_800 };
const faces = (count: number): string => '😀'.repeat(count);

/** Two devices of Ann, one of Bob, and groups of both. */
const people = {
  accounts: [
    {
      email: 'ann@example.com',
      password: 'a',
      userKey: 'a'.repeat(30),
      devices: ['desk', 'shed'].map((name) => ({ name, id: name, secret: `s-${name}` })),
    },
    { email: 'bob@example.com', password: 'b', userKey: 'b'.repeat(30), devices: [{ name: 'attic', id: 'attic' }] },
  ],
};
const [ann, bob] = [{ user: 'a'.repeat(30) }, { user: 'b'.repeat(30) }];

/** Which devices a message reached. */
const reached = (sandbox: PushoverSandbox): readonly string[] =>
  ['desk', 'shed', 'attic'].filter((device) => sandbox.queue(device).length > 0);

describe('sending a message', () => {
  it('carries every parameter to the receiver', async () => {
    const clock = new Clock();
    const sandbox = await openSandbox({ now: clock.now, customSounds: { gate: 'Gate' } });
    const fields = { title: 'Pump', url: 'app://pump/3', url_title: 'Open', html: 1, timestamp: 1_331_249_662, sound: 'gate', ttl: 60 };
    const { status, json } = await sendMessage(sandbox, { ...fields, message: '<b>3</b>', priority: -1 });
    expect([status, json]).toEqual([200, { status: 1, request: expect.any(String) as unknown }]);
    await expect(downloaded(sandbox)).resolves.toMatchObject([
      {
        app: 'Plant watch',
        message: '<b>3</b>',
        title: 'Pump',
        url: 'app://pump/3',
        url_title: 'Open',
        html: 1,
        date: 1_331_249_662,
        queued_date: 1_795_300_000,
        expiration_date: 1_795_300_060,
        sound: 'gate',
        priority: -1,
        aid_str: '435443636951750001',
        acked: 0,
      },
    ]);
  });

  it('leaves out what was not sent', async () => {
    const sandbox = await openSandbox();
    await sendMessage(sandbox, { url_title: 'without an address', monospace: '0', title: '' });
    const [message = {}] = await downloaded(sandbox);
    const absent = ['title', 'url', 'url_title', 'html', 'monospace', 'sound', 'receipt', 'encrypted', 'expiration_date'];
    expect(absent.filter((name) => name in message)).toEqual([]);
    expect(message).toMatchObject({ message: 'hello', priority: 0 });
  });

  it('leaves sealed texts untouched, however long', async () => {
    const sandbox = await openSandbox();
    const sealed = `${'oKGio6Sl+/'.repeat(150)}==`;
    await expect(sendMessage(sandbox, { message: sealed, title: sealed, encrypted: 1 })).resolves.toMatchObject({ status: 200 });
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ message: sealed, title: sealed, encrypted: 1 }]);
  });

  it('understands JSON, and forms in parts', async () => {
    const sandbox = await openSandbox();
    const fields = { token: sandbox.app.token, user: sandbox.account.userKey };
    await postBody(sandbox, path, JSON.stringify({ ...fields, message: 'JSON', priority: 1 }), 'application/json; charset=utf-8');
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, message: 'two\r\nlines' })) form.set(name, value);
    form.set('attachment', new Blob([new Uint8Array([13, 10])], { type: 'image/png' }), 'a.png');
    await expect(postBody(sandbox, path, form)).resolves.toMatchObject({ status: 200 });
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ message: 'JSON', priority: 1 }, { message: 'two\r\nlines' }]);
  });

  it.each([
    ['XML', '<message>hi</message>', 'application/xml'],
    ['broken JSON', '{"token":', 'application/json'],
  ])('does not understand %s', async (_title, body, type) => {
    const sandbox = await openSandbox();
    await expect(postBody(sandbox, path, body, type)).resolves.toMatchObject({ status: 400, json: { token: 'invalid' } });
  });

  it.each([
    ['a message of 1 024 characters', { message: faces(1024) }],
    ['a title of 250', { title: faces(250) }],
    ['an address of 512 with a title of 100', { url: 'x'.repeat(512), url_title: faces(100) }],
    ['an emergency for three hours', { ...emergency, tags: 'a,b', callback: 'http://127.0.0.1:9/' }],
    ['a lifetime of a second', { ttl: 1 }],
    ['no sound', { sound: '' }],
  ])('takes %s', async (_title, fields) => {
    const sandbox = await openSandbox();
    await expect(sendMessage(sandbox, fields)).resolves.toMatchObject({ status: 200, json: { status: 1 } });
  });

  it.each([
    ['a message of 1 025 characters', 'message', { message: faces(1025) }],
    ['a blank message', 'message', { message: ' \n' }],
    ['a title of 251', 'title', { title: faces(251) }],
    ['an address of 513', 'url', { url: 'x'.repeat(513) }],
    ['a title of 101 for it', 'url_title', { url: 'x', url_title: faces(101) }],
    ['HTML in monospace', 'html', { html: 1, monospace: 1 }],
    ['priority 3', 'priority', { priority: 3 }],
    ['a priority in words', 'priority', { priority: 'high' }],
    ['an emergency without retry', 'retry', { priority: 2, expire: 60 }],
    ['an emergency without expire', 'expire', { priority: 2, retry: 30 }],
    ['an emergency every 29 s', 'retry', { ...emergency, retry: 29 }],
    ['an emergency of more than three hours', 'expire', { ...emergency, expire: 10_801 }],
    ['an emergency with a callback to nowhere', 'callback', { ...emergency, callback: 'ftp://example.com' }],
    ['tags without emergency', 'tags', { tags: 'a' }],
    ['retry without emergency', 'retry', { retry: 30, priority: 1 }],
    ['a lifetime of no second', 'ttl', { ttl: 0 }],
    ['a sound nobody knows', 'sound', { sound: 'gate' }],
    ['a time in milliseconds', 'timestamp', { timestamp: 1_795_300_000_000 }],
    ['a time in words', 'timestamp', { timestamp: '2026-01-01T00:00:00Z' }],
    ['a device with a space', 'device', { device: 'a b' }],
    ['an attachment as a field', 'attachment', { attachment: 'abc' }],
    ['an attachment without a type', 'attachment_type', { attachment_base64: 'AAAA' }],
    ['a type without an attachment', 'attachment_type', { attachment_type: 'image/png' }],
    ['a text as attachment', 'attachment', { attachment_base64: 'AAAA', attachment_type: 'text/plain' }],
    ['51 keys', 'user', { user: Array.from({ length: 51 }, () => 'k').join(',') }],
    ['an unknown key', 'user', { user: 'nobody' }],
    ['a known key and an unknown one', 'user', { user: `${ann.user},nobody` }],
  ])('refuses %s', async (_title, parameter, fields) => {
    const sandbox = await openSandbox(people);
    const { status, json } = await sendMessage(sandbox, fields);
    expect({ status, success: json.status, hint: typeof json[parameter] }).toEqual({ status: 400, success: 0, hint: 'string' });
    expect(json.errors).toHaveLength(1);
    expect(reached(sandbox)).toEqual([]);
  });

  it('speaks the words of the service', async () => {
    const sandbox = await openSandbox();
    const texts = async (fields: Readonly<Record<string, string | number>>): Promise<unknown> => {
      const { json } = await sendMessage(sandbox, fields);
      return Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'request'));
    };
    await expect(texts({ token: 'x' })).resolves.toEqual({
      token: 'invalid',
      errors: ['application token is invalid, see https://pushover.net/api'],
      status: 0,
    });
    await expect(texts({ message: '' })).resolves.toEqual({ message: 'cannot be blank', errors: ['message cannot be blank'], status: 0 });
    await expect(texts({ priority: 2, retry: 30 })).resolves.toEqual({
      expire: 'must be supplied with priority=2',
      errors: ['expire must be supplied with priority=2'],
      status: 0,
    });
    await expect(texts({ user: 'x' })).resolves.toMatchObject({
      user: 'invalid',
      errors: [expect.stringMatching(/^user identifier is not/)],
    });
  });

  it.each([
    [5_242_880, 200],
    [5_242_881, 400],
  ])('answers an attachment of %d bytes with %d, in both ways', async (bytes, status) => {
    const sandbox = await openSandbox();
    const fields = { token: sandbox.app.token, user: sandbox.account.userKey, message: 'look' };
    const inline = { ...fields, attachment_base64: Buffer.alloc(bytes).toString('base64'), attachment_type: 'image/png' };
    await expect(postBody(sandbox, path, JSON.stringify(inline), 'application/json')).resolves.toMatchObject({ status });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('attachment', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png');
    await expect(postBody(sandbox, path, form)).resolves.toMatchObject({ status });
  });
});

describe('the receivers of a message', () => {
  it.each([
    ['a user: all devices', ann, ['desk', 'shed']],
    ['a device', { ...ann, device: 'shed' }, ['shed']],
    ['a known device and an unknown one', { ...ann, device: 'other,shed' }, ['shed']],
    ['an unknown device: all', { ...ann, device: 'other' }, ['desk', 'shed']],
    ['two users: devices do not count', { user: `${ann.user},${bob.user}`, device: 'shed' }, ['desk', 'shed', 'attic']],
    ['a group: as its members say, without the disabled', { user: 'g'.repeat(30), device: 'desk' }, ['shed']],
    ['a group of the team: devices count', { user: 't'.repeat(30), device: 'attic' }, ['attic']],
  ])('%s', async (_title, fields, expected) => {
    const sandbox = await openSandbox({
      ...people,
      groups: [
        {
          name: 'G',
          key: 'g'.repeat(30),
          members: [
            { ...ann, device: 'shed' },
            { ...bob, disabled: true },
          ],
        },
        { name: 'T', key: 't'.repeat(30), team: true, members: [ann, bob] },
      ],
    });
    await expect(sendMessage(sandbox, fields)).resolves.toMatchObject({ status: 200 });
    expect(reached(sandbox)).toEqual(expected);
  });

  it('a device that nobody of the team has is refused', async () => {
    const sandbox = await openSandbox({ ...people, groups: [{ name: 'T', key: 't'.repeat(30), team: true, members: [ann, bob] }] });
    await expect(sendMessage(sandbox, { user: 't'.repeat(30), device: 'other' })).resolves.toMatchObject({
      status: 400,
      json: { device: 'invalid for this user', errors: ['device name is not valid for this user'] },
    });
  });

  it('each gets one copy of the message under one umid, the disabled devices none', async () => {
    const sandbox = await openSandbox(people);
    sandbox.enable('shed', false);
    await sendMessage(sandbox, { user: [ann.user, bob.user, ann.user].join(',') });
    const [desk, attic] = [sandbox.queue('desk'), sandbox.queue('attic')];
    expect([desk.length, attic.length, sandbox.queue('shed').length]).toEqual([1, 1, 0]);
    expect(desk[0]?.umid).toBe(attic[0]?.umid);
    expect(desk[0]?.id).not.toBe(attic[0]?.id);
  });
});

describe('the quota', () => {
  const limitsOf = async (sandbox: PushoverSandbox): Promise<readonly unknown[]> => {
    const { status, json } = await get(sandbox, '/1/apps/limits.json', { token: sandbox.app.token });
    return [status, json];
  };

  it('counts one for each user reached, and is told in headers and in the limits', async () => {
    const clock = new Clock();
    const sandbox = await openSandbox({ ...people, now: clock.now });
    const { headers } = await sendMessage(sandbox, { user: [ann.user, bob.user, ann.user].join(',') });
    const told = { 'x-limit-app-limit': '10000', 'x-limit-app-remaining': '9998', 'x-limit-app-reset': '1796104800' };
    expect(headers).toMatchObject(told);
    expect(await limitsOf(sandbox)).toMatchObject([200, { limit: 10_000, remaining: 9998, reset: 1_796_104_800 }]);
    await sendMessage(sandbox, { message: '' });
    expect(await limitsOf(sandbox)).toMatchObject([200, { remaining: 9998 }]);
  });

  it('counts every member of a group', async () => {
    const sandbox = await openSandbox({ ...people, groups: [{ name: 'G', key: 'g'.repeat(30), members: [ann, bob] }] });
    await expect(sendMessage(sandbox, { user: 'g'.repeat(30) })).resolves.toMatchObject({ headers: { 'x-limit-app-remaining': '9998' } });
  });

  it('ends with 429 and nothing delivered', async () => {
    const sandbox = await openSandbox(people);
    sandbox.setQuota({ remaining: 1 });
    const { status, headers, json } = await sendMessage(sandbox, { user: `${ann.user},${bob.user}` });
    expect([status, json.status, headers['x-limit-app-remaining']]).toEqual([429, 0, '1']);
    expect(reached(sandbox)).toEqual([]);
    await expect(sendMessage(sandbox, ann)).resolves.toMatchObject({ status: 200, headers: { 'x-limit-app-remaining': '0' } });
    await expect(sendMessage(sandbox, { ...ann, message: 'again' })).resolves.toMatchObject({ status: 429 });
  });
});

it('an unknown call gets 404, and so does the wrong method', async () => {
  const sandbox = await openSandbox();
  await expect(post(sandbox, '/1/messages.xml')).resolves.toMatchObject({ status: 404, json: { status: 0 } });
  await expect(post(sandbox, '/1/sounds.json', { token: sandbox.app.token })).resolves.toMatchObject({ status: 404 });
});
