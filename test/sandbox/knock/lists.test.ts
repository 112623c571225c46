import { cleanUpAfterEach } from '../../support/clean-up';
import { call, openBoth, refusalOf } from './harness';

cleanUpAfterEach();

describe('lists', () => {
  it('come in pages that the official library follows to the end', async () => {
    const { knock } = await openBoth();
    const ids = Array.from({ length: 7 }, (_, index) => `u${index}`);
    for (const id of ids) await knock.users.update(id, {});
    const seen: string[] = [];
    for await (const user of knock.users.list({ page_size: 3 })) seen.push(user.id);
    expect(seen).toEqual(ids);
    const last = await knock.users.list({ page_size: 50 });
    expect(last.page_info).toEqual({ __typename: 'PageInfo', after: null, before: null, page_size: 50 });
  });

  it('go back with `before`, and on although the entry of the cursor is gone', async () => {
    const { knock } = await openBoth();
    for (let index = 0; index < 6; index += 1) await knock.users.update(`u${index}`, {});
    const first = await knock.users.list({ page_size: 2 });
    const second = await knock.users.list({ page_size: 2, after: first.page_info.after ?? '' });
    expect(second.entries.map(({ id }) => id)).toEqual(['u2', 'u3']);
    const { before } = { before: '', ...second.page_info };
    const back = await knock.users.list({ page_size: 2, before });
    expect(back.entries.map(({ id }) => id)).toEqual(['u0', 'u1']);
    await knock.users.delete('u3');
    const third = await knock.users.list({ page_size: 2, after: second.page_info.after ?? '' });
    expect(third.entries.map(({ id }) => id)).toEqual(['u4', 'u5']);
  });

  it('have newest messages first, in pages too', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.workflows.trigger('w', { recipients: ['a', 'b', 'c'] });
    const seen: string[] = [];
    for await (const { id } of knock.messages.list({ page_size: 1 })) seen.push(id);
    expect(seen).toEqual(sandbox.messages.all.map(({ id }) => id).reverse());
  });

  it.each(['page_size=0', 'page_size=51', 'page_size=many', 'after=nonsense', 'before=nonsense'])('refuse %s', async (query) => {
    const { sandbox } = await openBoth();
    await expect(call(sandbox, { path: `/users?${query}` })).resolves.toMatchObject(refusalOf(query.split('=')[0] ?? ''));
  });
});

describe('arrays in a query', () => {
  it('of references may be indexed, texts among them, but not texts alone', async () => {
    const { sandbox, knock } = await openBoth();
    await knock.objects.addSubscriptions('projects', 'p', { recipients: ['u1', { id: 't1', collection: 'teams' }, 'u2'] });
    const list = (query: string): ReturnType<typeof call> => call(sandbox, { path: `/objects/projects/p/subscriptions?${query}` });
    await expect(list('recipients[0]=u1&recipients[1][id]=t1&recipients[1][collection]=teams')).resolves.toMatchObject({
      body: { entries: [{ recipient: { id: 'u1' } }, { recipient: { id: 't1' } }] },
    });
    await expect(list('recipients%5B%5D=u2')).resolves.toMatchObject({ body: { entries: [{ recipient: { id: 'u2' } }] } });
    await expect(list('recipients[0]=u1')).resolves.toMatchObject(refusalOf('recipients'));
    await expect(list('recipients[][id]=t1&recipients[][collection]=teams')).resolves.toMatchObject(refusalOf('recipients'));
  });

  it('are texts with empty brackets; anything else is refused', async () => {
    const { sandbox } = await openBoth();
    await expect(call(sandbox, { path: '/users?include[]=preferences' })).resolves.toMatchObject({ status: 200 });
    for (const query of ['include[0]=preferences', 'include=preferences', 'include[]=secrets']) {
      await expect(call(sandbox, { path: `/users?${query}` })).resolves.toMatchObject(refusalOf('include'));
    }
  });
});
