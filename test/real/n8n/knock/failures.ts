import type { WorkflowNode } from '../../../support/n8n';
import { goingOn } from '../workbench';
import { containing, matching } from '../../../support/matchers';
import { rows, user } from './parameters';
import type { Stage } from './stage';

const TRIGGER = /\/trigger$/;

/** Items that cannot be sent, and a service that refuses. */
export function failures(at: () => Stage): void {
  describe('a service that refuses', () => {
    test.each([
      [
        'an unknown workflow',
        404,
        { code: 'workflow_missing', message: 'The workflow was not found', status: 404, type: 'invalid_request_error' },
        ['Knock answered 404: The workflow was not found', 'There is no such workflow in this environment'],
      ],
      [
        'a mistake in a field',
        422,
        { code: 'invalid_params', status: 422, errors: [{ field: 'recipients', message: 'is invalid' }] },
        ["Knock answered 422: 'Recipients' is invalid", 'Compare the fields of the node'],
      ],
      [
        'a key that was revoked',
        401,
        { code: 'api_key_missing', message: 'Key not found', status: 401 },
        ['Knock answered 401: Key not found', 'copy the secret key again'],
      ],
    ])('stops the workflow with its words and our advice: %s', async (_what, status, body, [message, advice]) => {
      at().knock.misbehave({ status, body: JSON.stringify(body), match: TRIGGER });
      const run = await at().run(trigger(at()));
      expect(run.failureOf('Knock')).toMatchObject({
        name: 'NodeApiError',
        message: containing(message ?? ''),
        description: containing(advice ?? ''),
        httpCode: String(status),
      });
    });

    test('says the same in the item where the workflow goes on', async () => {
      at().knock.misbehave({ status: 403, body: JSON.stringify({ message: 'Not allowed', status: 403 }), match: TRIGGER });
      const run = await at().run(goingOn(trigger(at())), [{ n: 0 }]);
      expect(run.json('Knock')).toMatchObject([{ error: 'Knock answered 403: Not allowed', httpCode: '403', kind: 'permission' }]);
    });

    test('for a moment is asked again after the time it names, with the same idempotency key', async () => {
      at().knock.misbehave({ status: 429, headers: { 'retry-after': '1' }, match: TRIGGER });
      const requests = await at().requestsDuring(() => at().succeed('workflow.trigger', parameters));
      expect(requests.map(({ status }) => status)).toEqual([429, 200]);
      expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    });

    test('and that never answers is given up in time', async () => {
      at().knock.misbehave({ hang: true, match: TRIGGER, times: 10 });
      const run = await at().run(trigger(at(), { options: { timeout: 300 } }));
      at().knock.behave();
      expect(run.failureOf('Knock')).toMatchObject({ message: matching(/300|0\.3|time/i) });
    });
  });

  describe('a bad item', () => {
    const items = ['first', '', 'third'].map((id) => ({ id }));
    const each = { recipients: rows(user('={{ $json.id }}')) };

    test('stops the workflow, and says which item and which field it was', async () => {
      const run = await at().run(trigger(at(), each), items);
      expect(run.failureOf('Knock')).toMatchObject({
        name: 'NodeOperationError',
        message: containing('Recipients 1 › User ID'),
        context: { itemIndex: 1 },
      });
    });

    test('fails alone where the workflow goes on', async () => {
      const run = await at().run(goingOn(trigger(at(), each)), items);
      expect(run.json('Knock').map(({ error }) => error === undefined)).toEqual([true, false, true]);
      expect(run.items('Knock').map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
    });
  });
}

const parameters = { key: 'new-comment', recipients: rows(user('user-1')), data: '', additionalFields: {} };

function trigger(stage: Stage, more: object = {}): WorkflowNode {
  return stage.action('workflow.trigger', { ...parameters, ...more });
}
