import type { WorkflowNode } from '../../../../support/n8n';
import { goingOn } from '../../workbench';
import { containing, matching } from '../../../../support/matchers';
import type { Room } from './room';

const SEND = /^POST .*\/messages$/;

/** What a person sees when sending goes wrong. `send` makes the node; what is in `text` goes into the message. */
export function failures(at: () => Room, send: (parameters?: object) => WorkflowNode): void {
  describe('a service that refuses', () => {
    afterEach(() => {
      at().sandbox.behave();
    });

    test.each([
      [401, 'unauthorized', /key|secret/i],
      [403, 'forbidden', /scope|not allowed|may/i],
      [404, 'conversation_not_found', /conversation|ID/i],
    ])('stops the workflow with its words and our advice: %i %s', async (status, code, advice) => {
      at().sandbox.misbehave({ status, body: refusal(code), headers: { 'content-type': 'application/json' }, match: SEND });
      const run = await at().run(send());
      expect(run.failureOf(at().words.title)).toMatchObject({
        name: 'NodeApiError',
        message: containing(`${at().words.title} answered ${status}: So says the service`),
        description: matching(advice),
        httpCode: String(status),
      });
    });

    test('says the same in the item where the workflow goes on, and the others are sent', async () => {
      at().sandbox.misbehave({ status: 403, body: refusal('forbidden'), headers: { 'content-type': 'application/json' }, match: SEND });
      const run = await at().run(goingOn(send({ options: { concurrency: 1 } })), [{ n: 0 }, { n: 1 }]);
      const [first, second] = run.json(at().words.title);
      expect(first).toMatchObject({ error: containing('403: So says the service'), httpCode: '403', kind: 'permission' });
      expect(second).not.toHaveProperty('error');
      expect(run.items(at().words.title).map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
    });

    test('lets the item leave through the error output, where the node has one', async () => {
      at().sandbox.misbehave({ status: 404, body: refusal('not_found'), headers: { 'content-type': 'application/json' }, match: SEND });
      const run = await at().run(goingOn(send({ options: { concurrency: 1 } }), 'continueErrorOutput'), [{ n: 0 }, { n: 1 }]);
      expect([run.json(at().words.title, 0), run.json(at().words.title, 1)].map(({ length }) => length)).toEqual([1, 1]);
    });

    test('for a moment is asked again after the time it names', async () => {
      at().sandbox.misbehave({ status: 429, headers: { 'retry-after': '1' }, match: SEND });
      const requests = await at().requestsDuring(async () => {
        expect((await at().run(send())).status).toBe('success');
      });
      expect(requests.filter(({ path }) => path.endsWith('/messages')).map(({ status }) => status)).toEqual([429, 201]);
    });

    test('and that never answers is given up in time, without sending twice', async () => {
      at().sandbox.misbehave({ hang: true, match: SEND, times: 10 });
      const requests = await at().requestsDuring(async () => {
        const run = await at().run(send({ options: { timeout: 300 } }));
        expect(run.failureOf(at().words.title)).toMatchObject({ message: matching(/300|0\.3|time/i) });
      });
      expect(requests.length).toBeLessThanOrEqual(1);
    });
  });
}

/** As both generations write it, each in its place. */
function refusal(code: string): string {
  const told = 'So says the service';
  return JSON.stringify({ errors: [{ code, title: told }], error: { code, description: told } });
}
