import type { KnockWebhookSending } from '../../../../sandbox/knock';
import { signatureHeader } from '../../../../sandbox/knock/webhooks/signature';
import { type Answer, posted } from '../posted';
import { notMatching } from '../../../support/matchers';
import { choice, debug, events, list, num } from './flow';
import type { KnockStage } from './stage';

/** A trigger may carry that much data, and a message carries it on. */
const MOST_DATA = 10_000_000;
const HOUR_MS = 3_600_000;

/** What may come in at a webhook's address; the tests are the same wherever Node-RED is told to serve it. */
export function webhooks(at: () => KnockStage): void {
  describe('the webhook', () => {
    const url = () => `${at().red.nodeUrl}knock/events`;
    const deploy = (values: Parameters<typeof events>[1] = {}) => at().deploy([events(['out'], values), debug('out')]);
    /** Signs the very text and posts it; `header` replaces the signature. */
    const post = (body: string, { header, ...more }: { header?: string; timeMs?: number; name?: string } = {}): Promise<Answer> => {
      const { timeMs = Date.now(), name = 'x-knock-signature' } = more;
      const signature = header ?? signatureHeader(at().knock.webhookSecret, timeMs, body);
      return posted(url(), body, { 'content-type': 'application/json', [name]: signature });
    };
    const event = (id: string, more: object = {}) => ({
      type: 'message.read',
      data: { id, workflow: 'new-comment', recipient: 'jane', tenant: 'acme', channel: { id: 'c-1', key: 'in-app-feed' }, ...more },
    });
    const send = async (given: ReturnType<typeof event>, how: KnockWebhookSending = {}) =>
      (await at().knock.sendWebhook(url(), given, how)).status;
    /** Ids emitted since the mark: a good webhook goes in, and what comes out before it was there already. */
    const emittedSince = async (mark: number, last = event(`last-${String(mark)}`)): Promise<readonly string[]> => {
      const shown = at().next('out', `"last-${String(mark)}"`);
      expect(await send(last)).toBe(200);
      await shown;
      const all = at().red.sees.debugMessages.map(({ value }) => JSON.stringify(value));
      return all.slice(mark).flatMap((text) => /"id":"([^"]+)","status"/.exec(text)?.[1] ?? []);
    };
    const mark = () => at().red.sees.debugMessages.length;
    const refused = async (answer: Promise<Answer>, status: number): Promise<void> => {
      const { status: given, body } = await answer;
      expect({ status: given, body }).toEqual({ status, body: notMatching(/node_modules|\bat .*:\d+:\d+|<html/i) });
    };

    test('is verified over the bytes as they were sent', async () => {
      await deploy();
      const body = `{ "type" : "message.bounced",\n\t"data":{ "id":"Zo\\u00eb-é 🕊", "recipient": {"id":"p","collection":"projects"} },"created_at":"2026-01-02T03:04:05Z" }\n`;
      const shown = at().next('out', 'Zoë-é');
      expect((await post(body)).status).toBe(200);
      const value = await shown;
      const recipient = { id: 'p', collection: 'projects' };
      expect(value).toMatchObject({ topic: 'message.bounced', payload: { kind: 'message.bounced', id: 'Zoë-é 🕊', recipient } });
      expect(value).not.toHaveProperty('res');
    });

    test('is refused and not emitted where it is forged, tampered with, old, of the future, unsigned or no event', async () => {
      await deploy();
      const begun = mark();
      const body = JSON.stringify(event('never'));
      expect(await send(event('never'), { forge: true })).toBe(401);
      expect(await send(event('never'), { tamper: true })).toBe(401);
      expect(await send(event('never'), { timeMs: Date.now() - HOUR_MS })).toBe(401);
      expect(await send(event('never'), { timeMs: Date.now() + HOUR_MS })).toBe(401);
      // The time is signed along: it cannot be replaced by a newer one.
      const stale = signatureHeader(at().knock.webhookSecret, Date.now() - HOUR_MS, body).replace(/^t=\d+/, `t=${String(Date.now())}`);
      for (const header of [stale, '', 's=abc', `t=${String(Date.now())}`, 't=x,s=y']) await refused(post(body, { header }), 401);
      await refused(post(body, { name: 'x-webhook-signature' }), 401);
      await refused(post('[1,2]'), 400);
      await refused(post(body.slice(0, -5)), 400);
      expect(await emittedSince(begun)).toEqual([`last-${String(begun)}`]);
    });

    test('takes any age where the replay window is off, but nothing forged', async () => {
      await deploy({ maxAge: num(0) });
      const begun = mark();
      expect(await send(event('ancient'), { timeMs: Date.now() - 1000 * HOUR_MS })).toBe(200);
      expect(await send(event('never'), { timeMs: Date.now() - HOUR_MS, forge: true })).toBe(401);
      expect(await emittedSince(begun)).toEqual(['ancient', `last-${String(begun)}`]);
    });

    test('lets through what the filters name, and answers the rest', async () => {
      const kinds = { type: 'list', value: [choice('message.read')] } as const;
      await deploy({
        kinds,
        workflows: list('new-comment'),
        channels: list('in-app-feed'),
        recipients: list('jane', 'projects/p'),
        tenants: list('acme'),
      });
      const begun = mark();
      const given = [
        event('of-jane'),
        event('of-project', { recipient: { id: 'p', collection: 'projects' } }),
        { ...event('never'), type: 'message.seen' },
        event('never', { workflow: 'digest' }),
        event('never', { channel: { id: 'c-2', key: 'email' } }),
        event('never', { recipient: 'ann' }),
        event('never', { tenant: null }),
      ];
      for (const one of given) expect(await send(one)).toBe(200);
      expect(await emittedSince(begun)).toEqual(['of-jane', 'of-project', `last-${String(begun)}`]);
    });

    test('is taken with as much data as a workflow may be triggered with', async () => {
      await deploy({ workflows: list('another') });
      expect(await send(event('large', { data: { text: 'x'.repeat(MOST_DATA) } }))).toBe(200);
    });

    test('that is delivered again is answered, and emitted once', async () => {
      await deploy();
      const begun = mark();
      const body = JSON.stringify({ ...event('once'), created_at: '2026-01-02T03:04:05Z' });
      expect([(await post(body)).status, (await post(body)).status]).toEqual([200, 200]);
      expect(await emittedSince(begun)).toEqual(['once', `last-${String(begun)}`]);
    });

    test('of a webhook channel brings whatever the template makes', async () => {
      await deploy({ sentBy: choice('channel') });
      const shown = at().next('out', 'from a template');
      expect((await post('{"text":"from a template"}', { name: 'x-webhook-signature' })).status).toBe(200);
      expect(await shown).toMatchObject({ payload: { kind: 'webhook_channel', data: { text: 'from a template' } } });
      await refused(post('{"text":"never"}'), 401);
    });
  });
}
