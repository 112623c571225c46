import { failureOf } from '../../support/refusal';
import { formOf, NOON, offline, politely, run, runList, runObject, scene, VECTOR_KEY } from './harness';

politely();

const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
const user = 'u'.repeat(30);
const sender = () => offline({ token: 't'.repeat(30), userKey: user, encryptionKey: VECTOR_KEY });

test('a message arrives with everything it was given', async () => {
  const { sandbox, connection } = await scene();
  const result = await runObject(connection, 'message.send', {
    users: [sandbox.account.userKey],
    message: 'Flow is <b>back</b>',
    title: 'Pump 3',
    devices: ['desk'],
    format: 'html',
    priority: '1',
    ttl: 3600,
    sound: 'siren',
    timestamp: '2026-11-22T11:59:00Z',
    url: 'plant://pumps/3',
    urlTitle: 'Open pump 3',
  });
  const { limit, remaining } = await runObject(connection, 'app.getLimits');
  expect(result).toMatchObject({
    status: 1,
    request: expect.any(String) as unknown,
    limits: { limit, remaining, reset: expect.any(Number) as unknown },
  });
  const [message] = await runList(connection, 'client.download');
  expect(message).toMatchObject({
    message: 'Flow is <b>back</b>',
    title: 'Pump 3',
    html: true,
    priority: 1,
    sound: 'siren',
    date: NOON / 1000 - 60,
    expirationDate: NOON / 1000 + 3600,
    url: 'plant://pumps/3',
    urlTitle: 'Open pump 3',
  });
});

test('the recipient of the credential stands in for those that are not named', async () => {
  const { sandbox, connection } = await scene();
  await run(connection, 'message.send', { message: 'hello' });
  expect(sandbox.requests[0]?.parameters.user).toBe(sandbox.account.userKey);
});

test('an emergency gives a receipt, and repeats as it was told', async () => {
  const { sandbox, connection } = await scene();
  const emergency = {
    message: 'Fire',
    priority: '2',
    retry: 30,
    expire: 600,
    tags: ['door', 'hall 2'],
    callback: 'https://example.com/?token=x',
  };
  expect(await runObject(connection, 'message.send', emergency)).toMatchObject({ receipt: expect.stringMatching(/^\w{30}$/) as unknown });
  expect(sandbox.requests[0]?.parameters).toMatchObject({
    priority: '2',
    retry: '30',
    expire: '600',
    tags: 'door,hall 2',
    callback: 'https://example.com/?token=x',
  });
});

test('only what was given is sent', () => {
  expect(formOf(sender(), 'message.send', { message: 'hello' })).toEqual({ user, message: 'hello' });
  expect(formOf(sender(), 'message.send', { message: 'hello', format: 'monospace', priority: '-2' })).toEqual({
    user,
    message: 'hello',
    monospace: '1',
    priority: '-2',
  });
});

test.each([
  ['2026-03-01T12:00:00Z', '1772366400'],
  ['2026-03-01T13:00:00.999+01:00', '1772366400'],
  ['1772366400', '1772366400'],
  ['1772366400123', '1772366400'],
])('the time %s becomes %s', (timestamp, expected) => {
  expect(formOf(sender(), 'message.send', { message: 'x', timestamp }).timestamp).toBe(expected);
});

describe('an image', () => {
  test('goes along as a file', async () => {
    const { sandbox, connection } = await scene();
    const attachment = { content: GIF, fileName: 'pump.gif', contentType: 'image/gif' };
    expect(await runObject(connection, 'message.send', { message: 'Größe', attachment })).toMatchObject({ status: 1 });
    const { headers, body = '' } = sandbox.requests[0] ?? {};
    expect(headers?.['content-type']).toMatch(/^multipart\/form-data/);
    expect(body).toContain('filename="pump.gif"');
    expect((await runList(connection, 'client.download'))[0]).toMatchObject({ message: 'Größe' });
  });

  test.each([
    ['a name alone', { content: GIF, fileName: 'pump.PNG' }],
    ['a name and no usable type', { content: GIF, fileName: 'pump.jpg', contentType: 'application/octet-stream' }],
    ['a type alone', { content: GIF, contentType: 'image/webp' }],
  ])('is known by %s', async (_, attachment) => {
    const { connection } = await scene();
    expect(await runObject(connection, 'message.send', { message: 'x', attachment })).toMatchObject({ status: 1 });
  });

  test.each([
    ['base64 and its type', { attachmentBase64: GIF.toString('base64'), attachmentType: 'image/gif' }],
    ['a data URL', { attachmentBase64: `data:image/gif;base64,${GIF.toString('base64')}` }],
  ])('goes along as %s', async (_, attachment) => {
    const { sandbox, connection } = await scene();
    expect(await runObject(connection, 'message.send', { message: 'x', ...attachment })).toMatchObject({ status: 1 });
    expect(sandbox.requests[0]?.parameters).toMatchObject({ attachment_base64: GIF.toString('base64'), attachment_type: 'image/gif' });
  });
});

test('an encrypted message is opened by who has the key, and by nobody else', async () => {
  const { sandbox, connection } = await scene();
  await run(connection, 'message.send', {
    message: 'Boiler low',
    title: 'Boiler',
    url: 'https://example.com',
    urlTitle: 'Look',
    encrypt: true,
  });
  expect(sandbox.requests[0]?.body).not.toContain('Boiler');
  const [message] = await runList(connection, 'client.download');
  expect(message).toMatchObject({ encrypted: true });
  const { message: text, title, url, urlTitle } = message ?? {};
  expect(await run(connection, 'message.decrypt', { message: text, title, url, urlTitle })).toEqual({
    message: 'Boiler low',
    title: 'Boiler',
    url: 'https://example.com',
    urlTitle: 'Look',
  });
});

describe('what Pushover would refuse is refused before anything is sent', () => {
  const emoji = '😀';
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['Message', { message: '' }],
    ['Message', { message: ' \n ' }],
    ['Message', { message: emoji.repeat(1025) }],
    ['Title', { title: 'x'.repeat(251) }],
    ['URL', { url: 'x'.repeat(513) }],
    ['URL Title', { url: 'x', urlTitle: 'x'.repeat(101) }],
    ['URL Title', { urlTitle: 'x' }],
    ['Recipients', { users: Array.from({ length: 51 }, () => user) }],
    ['Recipients 1', { users: ['short'] }],
    ['Devices 1', { devices: ['not a name'] }],
    ['Priority', { priority: '3' }],
    ['Repeat Every (Seconds)', { priority: '2', retry: 29 }],
    ['Repeat for (Seconds)', { priority: '2', expire: 10_801 }],
    ['Callback URL', { priority: '2', callback: 'ftp://example.com' }],
    ['Callback URL', { priority: '1', callback: 'https://example.com' }],
    ['Tags', { tags: ['a'] }],
    ['Tags 1', { priority: '2', tags: ['a,b'] }],
    ['Vanish After (Seconds)', { ttl: 0 }],
    ['Time', { timestamp: 'yesterday' }],
    ['Sound', { sound: 'two words' }],
    ['Format', { format: 'markdown' }],
    ['Attachment', { attachment: { content: Buffer.alloc(5_242_881), contentType: 'image/png' } }],
    ['Attachment', { attachment: { content: GIF, fileName: 'notes.txt', contentType: 'text/plain' } }],
    ['Attachment', { attachment: { content: GIF } }],
    ['Attachment', { attachment: { content: GIF, contentType: 'image/gif' }, attachmentBase64: 'AAAA' }],
    ['Attachment as Base64', { attachmentBase64: '<svg/>', attachmentType: 'image/svg+xml' }],
    ['Attachment as Base64', { attachmentBase64: 'A'.repeat(6_990_512), attachmentType: 'image/png' }],
    ['Attachment Type', { attachmentBase64: 'AAAA' }],
    ['Parameters', { nonsense: 1 }],
  ])('%s: %j', async (field, more) => {
    const { sandbox, connection } = await scene();
    const error = await failureOf(run(connection, 'message.send', { message: 'x', ...more }));
    expect({ kind: error.kind, field: error.field?.replace(' › ', ' ') }).toEqual({ kind: 'invalid', field });
    expect(sandbox.requests).toEqual([]);
  });

  test('and what is just within the limits is sent', async () => {
    const { connection } = await scene();
    const most = { message: emoji.repeat(1024), title: emoji.repeat(250), url: emoji.repeat(512), urlTitle: emoji.repeat(100) };
    expect(await runObject(connection, 'message.send', most)).toMatchObject({ status: 1 });
    expect(await runObject(connection, 'message.send', { ...most, encrypt: true })).toMatchObject({ status: 1 });
  });

  test('and nobody is written to where nobody is named', async () => {
    const nobody = offline({ token: 't'.repeat(30) });
    expect(await failureOf(run(nobody, 'message.send', { message: 'x' }))).toMatchObject({ kind: 'invalid', field: 'User or Group Key' });
  });
});
