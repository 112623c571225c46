import { cleanUpAfterEach } from '../../support/clean-up';
import { all, connectTo, openSandbox } from './harness';

cleanUpAfterEach();

describe('messages in pages', () => {
  test('go back from the latest, or on from a moment', async () => {
    const sandbox = await openSandbox();
    sandbox.fillConversation('steve', 250);
    const connection = connectTo(sandbox);
    const ids = (sandbox.messages('steve') ?? []).map((message) => message._id);
    const back = await all(connection.iterate('message.getMany', { userId: 'steve' }));
    expect(back.map((message) => message._id)).toEqual([...ids].reverse());
    const [first] = sandbox.messages('steve') ?? [];
    const on = await all(connection.iterate('message.getNew', { userId: 'steve', after: Number(first?.received) }));
    expect(on.map((message) => message._id)).toEqual(ids.slice(1));
    expect(sandbox.violations).toEqual([]);
  });

  test('no page more is asked for than is wanted', async () => {
    const sandbox = await openSandbox();
    sandbox.fillConversation('steve', 250);
    expect(await all(connectTo(sandbox).iterate('message.getMany', { userId: 'steve' }, { limit: 100 }))).toHaveLength(100);
    expect(sandbox.requests).toHaveLength(1);
  });
});

test('lists by offset come whole', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  for (let index = 0; index < 30; index += 1) {
    await connection.run('template.create', { name: `t${index}`, content: { type: 'text', text: 'Hi' } });
  }
  expect(await all(connection.iterate('template.getMany', {}))).toHaveLength(30);
  expect(sandbox.requests.slice(-2).map(({ search }) => search)).toEqual(['limit=25', 'limit=25&offset=25']);
});

test('choices are the integrations by their names', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('integration.create', { integration: { type: 'viber', token: 't' }, displayName: 'Support' });
  const lookup = { operation: 'integration.getMany', parameters: { types: ['viber'] }, value: '_id', title: 'displayName' };
  const titles = [];
  for await (const { title } of connection.choices(lookup)) titles.push(title);
  expect(titles).toEqual(['Support']);
});
