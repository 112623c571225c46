import { asJson } from '../../../language/json';
import { objectAt, textAt } from '../../../language/reading';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox } from './harness';

cleanUpAfterEach();

async function* inPieces(count: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield await Promise.resolve(Buffer.alloc(1000, index));
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield* inPieces(3);
  throw new TypeError('The disk is gone');
}

test('a file is uploaded with its name and type, shown in a message, and deleted', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const { conversationId } = sandbox.say('ada', 'Hi');
  const file = { content: Buffer.from('not quite a picture'), fileName: 'a "scarf".png', contentType: 'image/png' };
  const { mediaUrl, mediaType } = objectAt(asJson(await connection.run('attachment.upload', { file, conversationId })), 'attachment');
  expect(mediaType).toBe('image/png');
  await connection.run('message.send', { conversationId, content: { type: 'image', mediaUrl } });
  expect(await connection.run('attachment.delete', { mediaUrl })).toEqual({ success: true });
  const upload = sandbox.requests.find(({ path }) => path.endsWith('/attachments'));
  expect(upload?.method).toBe('POST');
  expect(sandbox.violations).toEqual([]);
});

test('a stream is uploaded as it comes', async () => {
  const sandbox = await openSandbox();
  const file = { content: inPieces(300), fileName: 'movie.mp4', contentType: 'video/mp4' };
  const answer = asJson(await connectTo(sandbox).run('attachment.upload', { file, deletedWithMessage: false }));
  expect(textAt(objectAt(answer, 'attachment'), 'mediaType')).toBe('video/mp4');
  expect(sandbox.violations).toEqual([]);
});

test.each([
  ['goes on after 50 MB', () => inPieces(60_000), /more than the 52,428,800 bytes/],
  ['breaks off', broken, /could not be read to its end/],
])('a stream that says no size and %s is no attachment', async (_, content, message) => {
  const sandbox = await openSandbox();
  const error = await failureOf(connectTo(sandbox).run('attachment.upload', { file: { content: content(), fileName: 'a.bin' } }));
  expect([error.kind, error.field]).toEqual(['invalid', 'File']);
  expect(error.message).toMatch(message);
  expect(sandbox.requests).toEqual([]);
});

test('an upload is never repeated: a stream has run out', async () => {
  const sandbox = await openSandbox();
  sandbox.fail(429);
  const error = await failureOf(connectTo(sandbox).run('attachment.upload', { file: { content: inPieces(3), fileName: 'a.txt' } }));
  expect(error.kind).toBe('rateLimited');
  expect(sandbox.requests).toHaveLength(1);
});
