import { FormData, request } from 'undici';
import { cleanUpAfterEach } from '../../support/clean-up';
import { basic, call, openSandbox, refusal, textIn } from './harness';
import type { SunshineSandbox } from '../../../sandbox/sunshine';
import { parseRecord } from '../../../sandbox/json';

cleanUpAfterEach();

async function upload(sandbox: SunshineSandbox, query: string, data: Buffer, name = 'source') {
  const form = new FormData();
  form.set(name, new Blob([new Uint8Array(data)], { type: 'image/png' }), 'ünï cat.png');
  const response = await request(`${sandbox.url}/v2/apps/${sandbox.app.id}/attachments?${query}`, {
    method: 'POST',
    body: form,
    headers: { authorization: basic(sandbox.app) },
  });
  return { status: response.statusCode, body: parseRecord(await response.body.text()) ?? {} };
}

describe('attachments', () => {
  it('are served byte by byte with their type, to everyone', async () => {
    const sandbox = await openSandbox();
    const data = Buffer.from('\r\n--boundary\r\n\u0000é', 'latin1');
    const { status, body } = await upload(sandbox, 'access=public', data);
    expect([status, body]).toMatchObject([201, { attachment: { mediaType: 'image/png' } }]);
    const served = await request(textIn(body, 'attachment.mediaUrl'));
    expect(served.headers['content-type']).toBe('image/png');
    expect(Buffer.from(await served.body.arrayBuffer())).toEqual(data);
    expect(sandbox.violations).toEqual([]);
  });

  it('are refused without a file, without access, for another purpose or too large', async () => {
    const sandbox = await openSandbox();
    const data = Buffer.from('x');
    await expect(upload(sandbox, 'access=public', data, 'file')).resolves.toMatchObject(
      refusal(400, 'bad_request', "should have required property 'source'"),
    );
    for (const query of ['', 'access=private', 'access=public&for=fun']) {
      await expect(upload(sandbox, query, data)).resolves.toMatchObject(refusal(400, 'bad_request'));
    }
    await expect(upload(sandbox, 'access=public&conversationId=none', data)).resolves.toMatchObject(refusal(404, 'conversation_not_found'));
    await expect(call(sandbox, { method: 'POST', path: '/attachments?access=public', body: {} })).resolves.toMatchObject({ status: 400 });
    expect(sandbox.violations).toMatchObject([{ kind: 'content-type' }]);
    await expect(upload(sandbox, 'access=public', Buffer.alloc(50 * 1024 * 1024 + 20_000))).resolves.toMatchObject(
      refusal(413, 'payload_too_large'),
    );
  });

  it('go with the conversation they were meant for', async () => {
    const sandbox = await openSandbox();
    const { conversationId } = sandbox.say('u', 'Hello');
    const { body } = await upload(sandbox, `access=public&for=message&conversationId=${conversationId}`, Buffer.from('x'));
    await call(sandbox, { method: 'DELETE', path: `/conversations/${conversationId}/messages` });
    expect((await request(textIn(body, 'attachment.mediaUrl'))).statusCode).toBe(404);
  });
});
