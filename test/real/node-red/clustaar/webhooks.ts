import { clustaarBadRequests } from '../../../../sandbox/clustaar';
import { notMatching } from '../../../support/matchers';
import { answer, debug, saying, step } from './flow';
import type { ClustaarStage } from './stage';

/** More than the webhook takes. */
const TOO_MUCH = 2 * 1024 * 1024 + 1;

/** What may come in at a step's address; the tests are the same wherever Node-RED is told to serve it. */
export function webhooks(at: () => ClustaarStage): void {
  describe('the step', () => {
    beforeAll(() =>
      at().deploy([
        step([['out', 'answer']], { refuseRepeats: { type: 'bool', value: 'true' } }),
        answer('answer', saying('Heard')),
        debug('out'),
      ]),
    );

    test.each(Object.entries(clustaarBadRequests))('with %s is answered as it should be', async (_, { how, status }) => {
      const since = at().red.sees.debugMessages.length;
      const exchange = await at().clustaar.ask(at().webhook, how);
      expect({ status: exchange.status, reply: exchange.reply }).toEqual({
        status,
        reply: notMatching(/node_modules|\bat .*:\d+:\d+|<html/i),
      });
      if (status === 200) expect([exchange.problems, exchange.reply]).toEqual([[], HEARD]);
      // What is emitted is shown before the flow answers the next request.
      else expect([await heard('after it'), at().red.sees.debugMessages.length - since]).toEqual([200, 1]);
    });

    test('that is too large is refused, whether its length is told or not', async () => {
      for (const chunked of [false, true]) {
        expect((await at().clustaar.ask(at().webhook, { body: Buffer.alloc(TOO_MUCH, 'x'), chunked })).status).toBe(413);
      }
    });

    test('that was captured and is sent again is answered with nothing, and emitted once', async () => {
      const first = await at().clustaar.ask(at().webhook, { edit: (event) => ({ ...event, note: 'captured' }) });
      const again = await at().clustaar.replay(first);
      expect([first.reply, again.status, again.reply]).toEqual([HEARD, 200, '{"actions":[]}']);
      await heard('after the copy');
      expect(at().red.sees.debugMessages.filter(({ value }) => JSON.stringify(value).includes('"captured"'))).toHaveLength(1);
    });

    test('is refused in the words of Clustaar, so that its monitoring understands', async () => {
      const reply = async (how: object): Promise<unknown> => JSON.parse((await at().clustaar.ask(at().webhook, how)).reply);
      expect(await reply({ ageMs: 60_000 })).toEqual({ title: '400 Bad Request', description: 'Request is too old' });
      expect(await reply({ forge: true })).toMatchObject({ title: 'Invalid header value' });
      expect(await reply({ authorization: null })).toMatchObject({ title: 'Invalid credentials' });
    });

    test('shows what came in and what was refused', async () => {
      expect(await at().red.sees.status('step', ({ text }) => /· \d+ · \d+ ✗$/.test(text ?? ''))).toMatchObject({ fill: 'green' });
    });

    /** Sends a good request, unlike every other, and waits until it was shown. */
    const heard = async (note: string): Promise<number> => {
      const unique = `${note} ${String(at().red.sees.now)}`;
      const shown = at().next('out', unique);
      const { status } = await at().clustaar.ask(at().webhook, { edit: (event) => ({ ...event, note: unique }) });
      await shown;
      return status;
    };
  });
}

const HEARD = JSON.stringify({ actions: [{ type: 'send_text_action', alternatives: ['Heard'] }] });
