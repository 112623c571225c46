import { containing, matching } from '../../../support/matchers';
import { action, authorization, catching, code, debug, msg, str } from './flow';
import type { PusherStage } from './stage';

/** The endpoint a browser asks; the flow decides. */
export function authorizing(at: () => PusherStage): void {
  describe('an authorization request', () => {
    const asked = {
      kind: msg('payload.kind'),
      socketId: msg('payload.socketId'),
      channel: msg('payload.channelName'),
      userId: str('u1'),
    };
    const answer = (id: string, decision: 'allow' | 'deny', to: readonly string[] = []) =>
      action(id, 'authorization.answer', { ...asked, decision: { type: 'choice', value: decision } }, to);
    const patience = (seconds: number) => ({ answerWithin: { type: 'num', value: String(seconds) } }) as const;
    const caught = [catching('catch', ['caught']), debug('caught')];
    const ask = async (fields: Readonly<Record<string, string>> = { channel_name: 'presence-room' }) => {
      const body = new URLSearchParams({ socket_id: '1234.5678', ...fields });
      const response = await at().red.fetch('pusher/auth', { method: 'POST', body, signal: AbortSignal.timeout(15_000) });
      const text = await response.text();
      return { status: response.status, json: JSON.parse(text) as unknown };
    };
    const signed = matching(/^\w+:[0-9a-f]{64}$/);

    test('that the flow allows is signed', async () => {
      await at().deploy([authorization(['answer']), answer('answer', 'allow')]);
      expect(await ask()).toEqual({ status: 200, json: { auth: signed, channel_data: containing('"u1"') } });
      expect(await ask({ channel_name: 'private-orders' })).toEqual({ status: 200, json: { auth: signed } });
    });

    test('that the flow denies is refused', async () => {
      await at().deploy([authorization(['answer']), answer('answer', 'deny')]);
      expect(await ask()).toMatchObject({ status: 403 });
    });

    test('that nobody answers is refused in time, and a late answer is an error', async () => {
      const afterwards = "await new Promise((over) => msg.res._res.once('close', over)); return msg;";
      await at().deploy([
        authorization(['late'], patience(0.2)),
        code('late', afterwards, ['answer']),
        answer('answer', 'allow'),
        ...caught,
      ]);
      const error = at().next('caught');
      const begun = performance.now();
      expect(await ask()).toEqual({ status: 403, json: { message: 'Not authorized' } });
      expect(performance.now() - begun).toBeLessThan(3_000);
      expect(await error).toMatchObject({ error: { code: 'ANSWERED_ALREADY' } });
    });

    test('that two nodes answer gets the first answer alone', async () => {
      await at().deploy([authorization(['first']), answer('first', 'deny', ['second']), answer('second', 'allow'), ...caught]);
      const error = at().next('caught');
      expect(await ask()).toMatchObject({ status: 403 });
      expect(await error).toMatchObject({ error: { code: 'ANSWERED_ALREADY', source: { id: 'second' } } });
    });

    test('whose answer cannot be made is refused in the end, and the flow is told why', async () => {
      const incomplete = action('answer', 'authorization.answer', { decision: { type: 'choice', value: 'allow' } }, []);
      await at().deploy([authorization(['answer'], patience(0.3)), incomplete, ...caught]);
      const error = at().next('caught');
      expect(await ask()).toMatchObject({ status: 403 });
      expect(await error).toMatchObject({ error: { code: 'INVALID', cause: { field: 'Socket ID' } } });
    });

    test('that waits when its node is removed is answered at once', async () => {
      await at().deploy([authorization(['out'], patience(60)), debug('out')]);
      const waiting = at().next('out', 'private-waiting');
      const answered = ask({ channel_name: 'private-waiting' });
      await waiting;
      await at().deploy([]);
      expect(await answered).toMatchObject({ status: 403 });
    });

    test('that makes no sense never reaches the flow', async () => {
      await at().deploy([authorization(['out']), debug('out')]);
      expect(await ask({ channel_name: 'public' })).toMatchObject({ status: 400 });
      expect(await ask({ socket_id: 'x', channel_name: 'private-a' })).toMatchObject({ status: 400 });
    });
  });
}
