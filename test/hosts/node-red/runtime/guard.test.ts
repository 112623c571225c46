import { z } from 'zod';
import { catching, debug, inject, onCanvas } from './support/flow';
import { type Lab, openLab } from './support/lab';

const caught = z.object({
  error: z.object({ message: z.string(), code: z.string(), cause: z.record(z.string(), z.unknown()), stack: z.string() }),
});

describe('guarded handlers', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
  }, 60_000);
  afterAll(() => lab.close());

  const flow = (payload: string, closing = 'reject') => [
    inject('go', ['rude'], payload),
    onCanvas('rude', 'dovecote-perch-rude', [], { closing }),
    catching('catch', ['failed']),
    onCanvas('complete', 'complete', ['completed'], { scope: ['rude'], uncaught: false }),
    debug('failed'),
    debug('completed'),
  ];

  async function outcome(payload: string) {
    await lab.deploy(flow(payload));
    await lab.red.inject('go');
    return await shown();
  }
  /** What the debug nodes show; the node's own log lines appear in the sidebar as well. */
  const isShown = ({ id }: { id: string }) => id === 'failed' || id === 'completed';
  const shown = () => lab.red.sees.debug(isShown);

  test('what is thrown reaches Catch with a code, a cause and a stack, and without what is secret', async () => {
    const { id, value } = await outcome('throw');
    expect(id).toBe('failed');
    const { error } = caught.parse(value);
    expect(error).toMatchObject({ message: 'thrown ***.', code: 'PROTOCOL', cause: { kind: 'protocol' } });
    expect(error.stack).toContain('dovecote-perch-rude');
    expect(JSON.stringify(value)).not.toContain('hush');
  });

  test('what is rejected does too', async () => {
    const { error } = caught.parse((await outcome('reject')).value);
    expect(error).toMatchObject({
      message: 'rejected ***. Wait.',
      code: 'HTTP_409',
      cause: { kind: 'conflict', status: 409, body: 'body ***', advice: 'Wait' },
    });
  });

  test('what is no error becomes one', async () => {
    expect(caught.parse((await outcome('text')).value).error.message).toBe('only *** text.');
  });

  test('a message that is done reaches Complete once, one that was dropped nobody', async () => {
    const before = lab.red.sees.debugMessages.filter(isShown).length;
    await lab.deploy(flow('drop'));
    await lab.red.inject('go');
    await lab.red.inject('go', { payload: 'fine' });
    expect((await shown()).id).toBe('completed');
    expect(lab.red.sees.debugMessages.filter(isShown).length).toBe(before + 1);
  });

  test('an event whose handler fails is logged, and the process lives on', async () => {
    expect((await outcome('event')).id).toBe('completed');
    await lab.red.log.find((line) => line.includes('[error] [dovecote-perch-rude:rude] event ***.'));
    expect(lab.red.alive).toBe(true);
  });

  test.each([
    ['rejects', 'reject', 1_000],
    ['never ends', 'hang', 4_000],
  ])('a deploy does not wait for a node whose closing %s', async (_, closing, atMostMs) => {
    await lab.deploy(flow('fine', closing));
    const began = Date.now();
    await lab.deploy([]);
    expect(Date.now() - began).toBeLessThan(atMostMs);
    expect(lab.red.log.all.join('\n')).not.toContain('Close timed out');
  });
});
