import { hmacHex } from '../../../../sandbox/pusher/signature';
import { containing, notMatching } from '../../../support/matchers';
import { debug, events } from './flow';
import { type Answer, posted } from '../posted';
import type { PusherStage } from './stage';

/** More than the webhook takes. */
const TOO_MUCH = 2 * 1024 * 1024 + 1;

/** What may come in at a webhook's address; the tests are the same wherever Node-RED is told to serve it. */
export function webhooks(at: () => PusherStage): void {
  describe('the webhook', () => {
    beforeAll(() => at().deploy([events(['out']), debug('out')]));

    /** Signs the very bytes and posts them; fails where no answer comes. */
    const post = async (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
      const { app } = at().pusher;
      return await posted(`${at().red.nodeUrl}pusher/events`, body, {
        'content-type': 'application/json',
        'x-pusher-key': app.key,
        'x-pusher-signature': hmacHex(app.secret, body),
        ...headers,
      });
    };
    const occupied = (channel: string, timeMs = Date.now()): string =>
      JSON.stringify({ time_ms: timeMs, events: [{ name: 'channel_occupied', channel }] });
    /** Everything emitted up to now: a good webhook goes in, and what comes out before it was there already. */
    const emitted = async (): Promise<readonly string[]> => {
      const last = `last-${String(at().red.sees.now)}`;
      const shown = at().next('out', last);
      expect((await post(occupied(last))).status).toBe(200);
      await shown;
      return at().red.sees.debugMessages.map(({ value }) => JSON.stringify(value));
    };
    const refused = async (answer: Promise<Answer>, status: number): Promise<void> => {
      const { status: given, body } = await answer;
      expect({ status: given, body }).toEqual({ status, body: notMatching(/node_modules|\bat .*:\d+:\d+|<html/i) });
    };

    test('is verified over the bytes as they were sent', async () => {
      const body = `{ "time_ms" : ${Date.now()},\n\t"events":[ {"name":"channel_occupied","channel":"Zo\\u00eb-é"} ] }\n`;
      const shown = at().next('out', 'Zoë-é');
      expect((await post(body)).status).toBe(200);
      const value = await shown;
      expect(value).toMatchObject({ topic: 'channel_occupied', payload: { name: 'channel_occupied', channel: 'Zoë-é' } });
      expect(value).not.toHaveProperty('res');
    });

    test('is refused and not emitted where it is forged, old, cut off, binary or of another type', async () => {
      await refused(post(occupied('never'), { 'x-pusher-signature': 'f'.repeat(64) }), 401);
      await refused(post(occupied('never'), { 'x-pusher-signature': '' }), 401);
      await refused(post(occupied('never', Date.now() - 3_600_000)), 401);
      await refused(post(occupied('never').slice(0, -5)), 400);
      await refused(post('{"time_ms":', { 'x-pusher-signature': 'forged' }), 401);
      await refused(post(Buffer.from([0, 255, 254, 10, 128])), 400);
      await refused(post(`x=${occupied('never')}`, { 'content-type': 'application/x-www-form-urlencoded' }), 415);
      await refused(post(occupied('never'), { 'content-type': 'text/plain' }), 415);
      expect((await emitted()).filter((text) => text.includes('never'))).toEqual([]);
    });

    test('is refused above its limit, whether the length is told or not', async () => {
      await refused(post(Buffer.alloc(TOO_MUCH, 'x')), 413);
      await refused(post(Buffer.alloc(TOO_MUCH, 'x'), { 'transfer-encoding': 'chunked' }), 413);
      expect((await emitted()).filter((text) => text.includes('xxxx'))).toEqual([]);
    });

    test('that is delivered again is answered, and emitted once', async () => {
      const body = occupied('once');
      expect([(await post(body)).status, (await post(body)).status]).toEqual([200, 200]);
      expect((await emitted()).filter((text) => text.includes('"once"'))).toHaveLength(1);
    });

    test('shows what came in and what was refused', async () => {
      const status = await at().red.sees.status('hook', ({ text }) => /· \d+ · \d+ ✗$/.test(text ?? ''));
      expect(status).toMatchObject({ fill: 'green', text: containing('pusher/events') });
    });

    test('leaves the paths of other nodes alone', async () => {
      const elsewhere = await at().red.fetch('pusher/elsewhere', { method: 'POST', body: '{' });
      expect(elsewhere.status).toBe(404);
    });
  });
}
