import { createSharing } from '../../client/sharing';
import type { SocketStatus } from '../../client/socket';

class Line {
  status: SocketStatus = 'connected';
  closes = 0;

  close(): Promise<void> {
    this.closes += 1;
    return Promise.resolve();
  }
}

test('equal identities share one, and the last to release it closes it, once', async () => {
  const share = createSharing<Line>();
  const first = share({ key: 'a' }, () => new Line());
  const second = share({ key: 'a' }, () => new Line());
  const other = share({ key: 'b' }, () => new Line());
  expect([second.connection === first.connection, other.connection === first.connection]).toEqual([true, false]);
  await Promise.all([first.release(), first.release()]);
  expect(first.connection.closes).toBe(0);
  await Promise.all([second.release(), second.release()]);
  expect([first.connection.closes, other.connection.closes]).toEqual([1, 0]);
  expect(share({ key: 'a' }, () => new Line()).connection).not.toBe(first.connection);
});

test.each(['failed', 'closed'] as const)(
  'one that is %s is not shared any more, and its end does not touch its successor',
  async (status) => {
    const share = createSharing<Line>();
    const first = share('a', () => new Line());
    first.connection.status = status;
    const second = share('a', () => new Line());
    expect(second.connection).not.toBe(first.connection);
    await first.release();
    expect(share('a', () => new Line()).connection).toBe(second.connection);
    expect(second.connection.closes).toBe(0);
  },
);
