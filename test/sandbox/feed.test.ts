import { Feed } from '../../sandbox/feed';

describe('a feed', () => {
  it('forgets the oldest entries beyond its capacity', () => {
    const feed = new Feed<number>('number', 2);
    for (const entry of [1, 2, 3]) feed.record(entry);
    expect(feed.entries).toEqual([2, 3]);
  });

  it('gives what comes next, or what is there already where asked for', async () => {
    const feed = new Feed<number>('number');
    feed.record(1);
    const [next, known] = [feed.next({ match: (entry) => entry < 3 }), feed.next({ includePast: true })];
    feed.record(5);
    feed.record(2);
    await expect(next).resolves.toBe(2);
    await expect(known).resolves.toBe(1);
  });

  it('fails at the deadline and on close, saying what was awaited', async () => {
    const feed = new Feed<number>('number');
    await expect(feed.next({ deadlineMs: 5 })).rejects.toThrow('No matching number within 5 ms');
    const pending = feed.next();
    feed.close();
    await expect(pending).rejects.toThrow('The sandbox closed while a number was awaited');
  });
});
