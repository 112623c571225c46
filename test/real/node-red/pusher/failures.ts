import { z } from 'zod';
import { containing } from '../../../support/matchers';
import { action, catching, debug, inject, publish, list, msg, str } from './flow';
import type { PusherStage } from './stage';

const caught = z.object({
  error: z.object({
    message: z.string(),
    code: z.string(),
    source: z.object({ id: z.string() }),
    cause: z.object({ kind: z.string(), advice: z.string().optional(), field: z.string().optional(), status: z.number().optional() }),
  }),
});
type Caught = z.infer<typeof caught>['error'];

/** Messages that cannot be sent, and a service that does not do its part. */
export function failures(at: () => PusherStage): void {
  describe('a message that fails', () => {
    const flow = (act = publish('act', ['out'])) => [
      inject('go', ['act']),
      act,
      catching('catch', ['caught']),
      debug('caught'),
      debug('out'),
    ];
    const failing = async (payload: unknown = {}): Promise<Caught> => {
      const value = at().next('caught');
      await at().red.inject('go', { payload });
      return caught.parse(await value).error;
    };
    const sent = async (payload: unknown = {}): Promise<void> => {
      const out = at().next('out');
      await at().red.inject('go', { payload });
      await out;
    };

    test('of its own fault reaches Catch with the field and what to do, and nothing is sent', async () => {
      const bad = action('act', 'event.trigger', { channels: list('not a channel'), event: msg('payload.event'), data: msg('payload') }, [
        'out',
      ]);
      await at().deploy(flow(bad));
      const before = at().pusher.requests.length;
      expect(await failing({ event: 'e' })).toMatchObject({
        code: 'INVALID',
        source: { id: 'act' },
        message: containing('Channel'),
        cause: { kind: 'invalid', field: containing('Channel') },
      });
      expect(at().pusher.requests).toHaveLength(before);
      expect(await at().red.sees.status('act', ({ fill }) => fill === 'red')).toMatchObject({ shape: 'ring' });
    });

    test('leaves the process and the node alive, a hundred times in a row', async () => {
      const one = action('act', 'event.trigger', { channels: list('orders'), event: msg('payload.event'), data: str('x') }, ['out']);
      await at().deploy(flow(one));
      const all = Promise.all(Array.from({ length: 100 }, () => at().next('caught')));
      for (let n = 0; n < 100; n += 1) await at().red.inject('go', { payload: { event: n % 2 === 0 ? '' : { n } } });
      const errors = (await all).map((value) => caught.parse(value).error);
      expect(new Set(errors.map(({ code, cause }) => `${code} ${cause.kind}`))).toEqual(new Set(['INVALID invalid']));
      await sent({ event: 'good' });
      expect(at().red.alive).toBe(true);
      expect(at().red.sees.statuses('act').at(-1)).toEqual({});
    });

    test.each([
      [401, 'Invalid signature: you should have sent HmacSHA256Hex(...)', 'auth', 'secret does not belong'],
      [403, 'Over quota', 'permission', 'dashboard'],
      [413, 'Too large', 'invalid', 'Send less data'],
      [500, 'Oops', 'unavailable', ''],
    ])('because the service answers %i says so, with the status and advice', async (status, body, kind, advice) => {
      await at().deploy(flow());
      at().pusher.misbehave({ status, body, match: /\/events$/ });
      const error = await failing();
      expect(error.cause).toMatchObject({ kind, status });
      expect(error.message).toContain(`Pusher answered ${String(status)}: ${body}`);
      expect(error.cause.advice ?? '').toContain(advice);
      await sent();
    });

    test('because there is too much is sent again when the service says', async () => {
      await at().deploy(flow());
      at().pusher.misbehave({ status: 429, headers: { 'retry-after': '0' }, match: /\/events$/ });
      await sent();
    });

    test('because the service is gone or silent says where it was looked for', async () => {
      await at().deploy(flow(), 'full', at().account({ settings: { port: '1' } }));
      expect(await failing()).toMatchObject({ cause: { kind: 'network', advice: containing('host and port') } });
      await at().deploy(flow(), 'full', at().account({ settings: { timeoutSeconds: '0.3' } }));
      at().pusher.misbehave({ hang: true, match: /\/events$/ });
      expect(await failing()).toMatchObject({ cause: { kind: 'timeout' }, message: containing('within 300 ms') });
      await sent();
    });

    test('is given up when the node is replaced, so that no deploy waits', async () => {
      await at().deploy(flow());
      at().pusher.misbehave({ hang: true, match: /\/events$/ });
      const before = at().red.log.all.length;
      await at().red.inject('go');
      await at().red.sees.status('act', ({ fill }) => fill === 'blue');
      for (let n = 0; n < 5; n += 1) await at().red.inject('go');
      const begun = performance.now();
      await at().deploy([]);
      expect(performance.now() - begun).toBeLessThan(1_500);
      expect(
        at()
          .red.log.all.slice(before)
          .filter((line) => line.includes('dropped')),
      ).toHaveLength(1);
      at().pusher.behave();
    });
  });
}
