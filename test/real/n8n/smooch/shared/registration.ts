import { z } from 'zod';
import { ActivationRefused, type Execution } from '../../../../support/n8n';
import { ELSEWHERE, type Listening, type Room } from './room';

/** The life of a webhook that the trigger registers by itself. */
export function registration(at: () => Room): void {
  describe('the trigger', () => {
    afterEach(async () => {
      at().sandbox.behave();
      await at().removeOthers();
    });

    test('registers itself when it is activated, is told what a user writes, and takes only its own webhook away', async () => {
      await at().registerElsewhere();
      const { heard, pressed } = at().words;
      await at().listening({}, async (listening) => {
        expect(at().at(listening.url)).toMatchObject([{ triggers: [heard, pressed] }]);
        at().sandbox.say('reg-1', 'Any news?');
        expect(await nth(listening, 0)).toMatchObject([
          { kind: 'message', trigger: heard, user: { externalId: 'reg-1' }, message: { text: 'Any news?', author: { role: 'user' } } },
        ]);
        at().press('reg-1', 'YES');
        expect(await nth(listening, 1)).toMatchObject([{ kind: 'postback', postback: { payload: 'YES' } }]);
      });
      expect(targets()).toEqual([ELSEWHERE]);
    });

    test('stands beside another one on the same app: both are told', async () => {
      await at().listening({}, async (one) => {
        await at().listening({ triggers: [at().words.heard, at().words.read] }, async (other) => {
          expect([...targets()].sort()).toEqual([one.url, other.url].sort());
          at().sandbox.say('reg-2', 'To both');
          for (const each of [one, other]) expect(await nth(each, 0)).toMatchObject([{ message: { text: 'To both' } }]);
        });
        expect(targets()).toEqual([one.url]);
        at().sandbox.say('reg-2', 'To one');
        expect(await nth(one, 1)).toMatchObject([{ message: { text: 'To one' } }]);
      });
      expect(targets()).toEqual([]);
    });

    test('is told at its test address when run by hand, and goes on at that of production', async () => {
      await at().listening({}, async (listening) => {
        const { n8n } = at();
        const test = n8n.webhookUrl(listening.trigger, 'webhook', 'test');
        expect(await n8n.workflows.run(listening.workflow, 'Trigger')).toEqual({ waitingForWebhook: true });
        expect([...targets()].sort()).toEqual([listening.url, test].sort());
        const taken = [at().answered(test, 'Tried'), at().answered(listening.url, 'Tried')];
        at().sandbox.say('reg-3', 'Tried');
        expect(await Promise.all(taken)).toEqual([200, 200]);
        const runs = [await n8n.executions.nth(listening.workflow.id, 0), await n8n.executions.nth(listening.workflow.id, 1)];
        expect(runs.map(({ mode }) => mode).sort()).toEqual(['manual', 'webhook']);
        expect(runs.map(heardIn)).toEqual([['Tried'], ['Tried']]);
        await at().gone(test);
        expect(targets()).toEqual([listening.url]);
      });
    });

    test('takes its test address back when nobody listens any more', async () => {
      const { n8n } = at();
      const listening = await at().storeTrigger();
      await n8n.workflows.run(listening.workflow, 'Trigger');
      const test = n8n.webhookUrl(listening.trigger, 'webhook', 'test');
      expect(targets()).toEqual([test]);
      await n8n.workflows.stopListening(listening.workflow);
      await at().gone(test);
      expect(targets()).toEqual([]);
    });

    test('after n8n was killed and started again: keeps its webhook, verifies what comes, and leaves others alone', async () => {
      const { n8n, sandbox } = at();
      await at().registerElsewhere();
      await at().listening({}, async (listening) => {
        const before = at().webhooks;
        const from = at().at(listening.url);
        await n8n.restart('SIGKILL');
        sandbox.say('reg-4', 'After the restart');
        expect(await nth(listening, 0)).toMatchObject([{ message: { text: 'After the restart' } }]);
        expect([401, 503]).toContain(await at().forge(listening.url, ['not', 'the', 'secret'].join('-')));
        expect([at().webhooks, at().at(listening.url)]).toEqual([before, from]);
      });
      expect(targets()).toEqual([ELSEWHERE]);
    });

    test('takes up a webhook that is there already at its address, and mends its triggers; others are not touched', async () => {
      const { heard, pressed, read } = at().words;
      await at().registerElsewhere();
      const listening = await at().storeTrigger();
      await at().registerElsewhere(1, listening.url);
      const [left] = at().at(listening.url);
      expect(left).toMatchObject({ triggers: [read] });
      await at().n8n.workflows.activate(listening.workflow);
      expect(at().webhooks.map(({ target, triggers }) => [target, triggers])).toEqual([
        [ELSEWHERE, [read]],
        [listening.url, [heard, pressed]],
      ]);
      expect(at().at(listening.url)).toMatchObject([{ id: left?.id }]);
      at().sandbox.say('reg-6', 'To what was left');
      expect(await nth(listening, 0)).toMatchObject([{ message: { text: 'To what was left' } }]);
      await at().n8n.workflows.deactivate(listening.workflow);
      expect(targets()).toEqual([ELSEWHERE]);
    });

    test('follows its settings when the workflow is changed and published again', async () => {
      const { n8n, words } = at();
      await at().listening({}, async ({ workflow, trigger, url }) => {
        const { versionId, nodes } = await n8n.workflows.get(workflow.id);
        const changed = { ...trigger, parameters: { triggers: [words.heard, words.read] } };
        const others: readonly unknown[] = Array.isArray(nodes) ? nodes.slice(1) : [];
        await n8n.rest.request(z.unknown(), 'PATCH', `/rest/workflows/${workflow.id}`, { versionId, nodes: [changed, ...others] });
        await n8n.workflows.activate(workflow);
        await at().mended(url, [words.heard, words.read]);
      });
      expect(targets()).toEqual([]);
    });

    test('says what to do where the app is full, and leaves nothing behind', async () => {
      await at().registerElsewhere(10);
      const listening = await at().storeTrigger();
      const refused = await refusalOf(listening);
      expect(refused).toMatch(/10.*Delete one that is not needed/);
      expect(targets()).toEqual(Array.from({ length: 10 }, () => ELSEWHERE));
      await at().n8n.workflows.deactivate(listening.workflow);
      await at().removeOthers();
      await at().n8n.workflows.activate(listening.workflow);
      expect(targets()).toEqual([listening.url]);
      await at().n8n.workflows.deactivate(listening.workflow);
    });

    test.each([
      ['refuses the key', 401, /401.*(key|credential)/i],
      ['does not let it', 403, /403.*(scope|credential|key)/i],
    ])('says so where the service %s, and leaves nothing behind', async (_what, status, words) => {
      // n8n 2 tries several times.
      at().sandbox.misbehave({ status, match: /^POST .*\/(webhooks|integrations)$/, times: 20 });
      const listening = await at().storeTrigger();
      const refused = await refusalOf(listening);
      at().sandbox.behave();
      expect(refused).toMatch(words);
      expect(refused).not.toContain(at().sandbox.app.secret);
      await at().n8n.workflows.deactivate(listening.workflow);
      expect(targets()).toEqual([]);
    });

    test('does not wait for a service that is out of order: a lost answer leaves one webhook, not two', async () => {
      at().sandbox.misbehave({ cut: true, processed: true, match: /^POST .*\/(webhooks|integrations)$/ });
      await at().listening({}, async (listening) => {
        expect(targets()).toEqual([listening.url]);
        at().sandbox.say('reg-5', 'Heard all the same');
        expect(await nth(listening, 0)).toMatchObject([{ message: { text: 'Heard all the same' } }]);
      });
      expect(targets()).toEqual([]);
    });

    test('registers nothing where that is switched off, and takes what bears the secret of the credential', async () => {
      const own = ['by', 'hand', 'secret', 'of', 'the', 'webhook'].join('-');
      const credentials = await at().n8n.credential(at().words.credential, { ...at().account, webhookSecret: `another ${own}` });
      const listening = await at().storeTrigger({ register: false }, credentials);
      const requests = await at().requestsDuring(() => at().n8n.workflows.activate(listening.workflow));
      expect([requests, targets()]).toEqual([[], []]);
      expect(await at().forge(listening.url, own)).toBe(200);
      expect(await at().forge(listening.url, 'other')).toBe(401);
      expect(await nth(listening, 0)).toHaveLength(1);
      await at().n8n.workflows.deactivate(listening.workflow);
    });

    async function nth({ workflow }: Listening, position: number) {
      return (await at().n8n.executions.nth(workflow.id, position)).json('Trigger');
    }

    const targets = (): readonly string[] => at().webhooks.map(({ target }) => target);

    /** Why it could not be activated, as n8n shows it. */
    async function refusalOf({ workflow }: Listening): Promise<string> {
      const refused: unknown = await at()
        .n8n.workflows.activate(workflow)
        .catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(ActivationRefused);
      return refused instanceof ActivationRefused ? refused.message : '';
    }
  });
}

function heardIn(run: Execution): readonly unknown[] {
  return run
    .json('Trigger')
    .map(({ message }) => (typeof message === 'object' && message !== null && 'text' in message ? message.text : undefined));
}
