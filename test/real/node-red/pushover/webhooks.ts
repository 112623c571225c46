import { z } from 'zod';
import { type Answer, posted } from '../posted';
import { notMatching } from '../../../support/matchers';
import { debug, receipt, str, subscription } from './flow';
import type { PushoverStage } from './stage';

const words = ['open', 'sesame'].join('-');
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** What may come in at the addresses of the two webhooks; the tests are the same wherever Node-RED serves them. */
export function webhooks(at: () => PushoverStage): void {
  describe('the callback of an emergency', () => {
    beforeAll(() => at().deploy([receipt(['out'], { urlToken: str(words) }), debug('out')]));

    const url = (token = words) => `${at().red.nodeUrl}pushover/receipt?token=${token}`;
    const refused = async (answer: Promise<Answer>, status: number): Promise<void> => {
      const { status: given, body } = await answer;
      expect({ status: given, body }).toEqual({ status, body: notMatching(/node_modules|\bat .*:\d+:\d+|<html/i) });
    };
    const emergency = async (): Promise<string> => {
      const { app, account, url: service } = at().pushover;
      const fields = {
        token: app.token,
        user: account.userKey,
        message: 'Fire',
        priority: '2',
        retry: '60',
        expire: '600',
        callback: url(),
      };
      const answer = await fetch(`${service}/1/messages.json`, { method: 'POST', body: new URLSearchParams(fields) });
      return z.object({ receipt: z.string() }).parse(await answer.json()).receipt;
    };
    const body = (id: string) => new URLSearchParams({ receipt: id, acknowledged: '1', acknowledged_by_device: 'forged' }).toString();

    test('is verified with the service, whatever else it claims, and emitted once', async () => {
      const id = await emergency();
      const shown = at().next('out', id);
      const called = at().pushover.waitFor('callback');
      at().pushover.acknowledge(id, { device: 'phone' });
      expect(await called).toMatchObject({ accepted: true });
      expect(await shown).toMatchObject({ payload: { receipt: id, acknowledged: true, acknowledgedByDevice: 'phone', verified: true } });
      // Looked up a moment ago: the service is spared, and would call again in a minute.
      expect((await posted(url(), body(id), FORM)).status).toBe(503);
      expect(at().red.sees.debugMessages.filter(({ value }) => JSON.stringify(value).includes(id))).toHaveLength(1);
    });

    test('is refused where the token is wrong, the receipt unknown or the body no callback', async () => {
      const since = at().red.sees.debugMessages.length;
      const id = await emergency();
      await refused(posted(url('guessed'), body(id), FORM), 403);
      await refused(posted(`${at().red.nodeUrl}pushover/receipt`, body(id), FORM), 403);
      await refused(posted(`${url()}&token=${words}`, body(id), FORM), 403);
      await refused(posted(url(), body('r'.repeat(30)), FORM), 403);
      await refused(posted(url(), body('no receipt'), FORM), 400);
      await refused(posted(url(), `receipt=${id}`, FORM), 400);
      await refused(posted(url(), '{"receipt":', { 'content-type': 'application/json' }), 400);
      await refused(posted(url(), Buffer.alloc(20_000, 'x'), FORM), 413);
      // Nobody has acknowledged it yet, whatever is claimed: Pushover would call again.
      await refused(posted(url(), body(id), FORM), 503);
      expect(at().red.sees.debugMessages.slice(since)).toEqual([]);
    });
  });

  describe('a person who comes back from the subscription page', () => {
    beforeAll(() => at().deploy([subscription(['out'], { state: str(words), pageText: str('Thanks & bye') }), debug('out')]));

    const visit = (query: string) => at().red.fetch(`pushover/subscription?${query}`);

    test('sees a page of words alone, and the flow gets the verified key', async () => {
      const shown = at().next('out', 'subscribed');
      const answer = await visit(`state=${words}&customer=42&pushover_user_key=${at().pushover.account.userKey}`);
      expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([200, "default-src 'none'"]);
      expect(await answer.text()).toContain('Thanks &#38; bye');
      const payload = { action: 'subscribed', userKey: at().pushover.account.userKey, parameters: { customer: '42' }, verified: true };
      expect(await shown).toMatchObject({ payload });
    });

    test('is turned away with a wrong state or an unknown key', async () => {
      const since = at().red.sees.debugMessages.length;
      expect((await visit('state=guessed')).status).toBe(403);
      expect((await visit(`state=${words}&pushover_user_key=${'u'.repeat(30)}`)).status).toBe(403);
      expect((await visit(`state=${words}&pushover_user_key=short`)).status).toBe(400);
      expect(at().red.sees.debugMessages.slice(since)).toEqual([]);
    });
  });
}
