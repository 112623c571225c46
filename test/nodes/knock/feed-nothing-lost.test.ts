import { cleanUpAfterEach } from '../../support/clean-up';
import { connectTo, joining, listening, memoryStore, notify, numbers, openSandbox } from './inbound-harness';

cleanUpAfterEach();

describe('nothing is lost and nothing comes twice', () => {
  test('while the connection is away', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard } = await listening(knock);
    await notify(knock, '1');
    await heard.note('1');
    const back = heard.status('connected');
    sandbox.stopSockets();
    await heard.status('reconnecting');
    await notify(knock, '2');
    await notify(knock, '3');
    sandbox.startSockets();
    await back;
    await heard.note('3');
    await notify(knock, '4');
    await heard.note('4');
    expect(heard.notes).toEqual(['1', '2', '3', '4']);
    expect(heard.fatal.entries).toEqual([]);
  });

  test.each(['phx_error', 'phx_close'] as const)('when the server ends the feed with %s', async (event) => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard } = await listening(knock);
    const again = joining(sandbox);
    sandbox.endTopics(event);
    await heard.status('reconnecting');
    await notify(knock, 'meanwhile');
    await again;
    await heard.note('meanwhile');
    await notify(knock, 'after');
    await heard.note('after');
    expect(heard.notes).toEqual(['meanwhile', 'after']);
    expect(heard.warnings.entries.map(({ message }) => message)).toEqual(['Knock dropped the feed']);
    expect(sandbox.connections).toBe(1);
  });

  test('between two runs', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const store = memoryStore();
    const first = await listening(knock, {}, store);
    await notify(knock, '1');
    await first.heard.note('1');
    await first.close();
    for (const note of ['2', '3']) await notify(knock, note);
    const second = await listening(knock, {}, store);
    expect(second.heard.notes).toEqual(['2', '3']);
    await second.close();
    const other = await listening(knock, { status: 'unread' }, store);
    expect(other.heard.notes).toEqual([]);
  });

  test('between two runs of which the first saw an empty feed', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const store = memoryStore();
    await (await listening(knock, {}, store)).close();
    for (const note of numbers(55)) await notify(knock, note);
    expect((await listening(knock, {}, store)).heard.notes).toEqual(numbers(55));
  });

  test('when the service does not know the cursor any more', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    await notify(knock, 'before');
    const { heard } = await listening(knock);
    sandbox.misbehave({ status: 422, body: '{"code":"invalid_params","message":"before is not a cursor"}', match: /\/feeds\// });
    await notify(knock, 'new');
    await heard.note('new');
    expect([heard.notes, heard.warnings.entries]).toEqual([['new'], []]);
  });

  test('when fetching fails for a while: it is said once and tried again', async () => {
    const sandbox = await openSandbox();
    const knock = connectTo(sandbox);
    const { heard } = await listening(knock);
    sandbox.misbehave({ status: 401, times: 2, match: /\/feeds\// });
    await notify(knock, 'new');
    await heard.events.next({ includePast: true, deadlineMs: 10_000 });
    expect(heard.notes).toEqual(['new']);
    expect(heard.warnings.entries.map(({ kind }) => kind)).toEqual(['auth']);
  }, 15_000);
});
