import { MessageQueue } from '../../../../hosts/node-red/runtime/action/queue';

/** A task that ends when told. */
function task() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return {
    run: () => done,
    end: () => {
      end();
    },
  };
}

describe('message queue', () => {
  test('works on so many at once and keeps the order of the rest', async () => {
    const queue = new MessageQueue(2);
    const tasks = [task(), task(), task(), task()];
    const begun: number[] = [];
    const running = tasks.map(({ run }, index) =>
      queue.run(() => {
        begun.push(index);
        return run();
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    tasks[1]?.end();
    await running[1];
    for (const { end } of tasks) end();
    await Promise.all(running);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  test('refuses at once what is more than may wait, and takes messages again when there is room', async () => {
    const queue = new MessageQueue(1, 2);
    const first = task();
    const running = [queue.run(first.run), queue.run(() => Promise.resolve()), queue.run(() => Promise.resolve())];
    await expect(queue.run(() => Promise.resolve())).rejects.toMatchObject({
      code: 'QUEUE_FULL',
      message: '2 messages wait in this node already',
    });
    first.end();
    await Promise.all(running);
    await expect(queue.run(() => Promise.resolve('in'))).resolves.toBe('in');
  });

  test('is settled when all that is inside has ended, badly too', async () => {
    const queue = new MessageQueue(1);
    const outcome = queue.run(() => Promise.reject(new TypeError('no')));
    const caught = expect(outcome).rejects.toThrow('no');
    await queue.settled();
    await caught;
  });
});
