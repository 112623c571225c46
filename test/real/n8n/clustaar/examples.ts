import type { ClustaarVisitor } from '../../../../sandbox/clustaar';
import { exampleWorkflows, expectSuccess } from '../example-workflows';
import { addressIn, importWithCredential, readWorkflow } from '../workflow-file';
import { anyText } from '../../../support/matchers';
import type { Stage } from './stage';

const ASK_CITY = '5f0c1d2e3a4b5c6d7e8f9031';
const CITY_TOLD = '5f0c1d2e3a4b5c6d7e8f9032';
const own = [{ type: 'send_text_action', alternatives: ['The own words of the step'] }];

/** Every workflow that is shipped, imported and run. */
export function examples(at: () => Stage): void {
  exampleWorkflows(at, 'clustaar', {
    'clustaar-conversation.json': async () => {
      await talking('clustaar-conversation.json', async (visitor, webhook) => {
        const { bot } = at().clustaar;
        bot.step(ASK_CITY, { webhook, actions: own, on: { text: 'hi' } });
        bot.step(CITY_TOLD, { webhook, actions: own, on: { text: 'Paris' } });
        bot.step('elsewhere', { webhook, actions: own, on: { text: 'elsewhere' } });
        await visitor.says('hi');
        await visitor.says('Paris');
        await visitor.says('elsewhere');
        expect(visitor.texts).toEqual([
          expect.stringMatching(/city/) as unknown,
          'Thank you. Paris it is.',
          'What can we do for you?',
          'The own words of the step',
        ]);
        expect(visitor.session).toEqual({ city: 'Paris' });
        // A click says nothing: no route takes it.
        expect((await visitor.clicks('Lyon')).exchanges.map(({ status }) => status)).toEqual([404]);
        expect(visitor.session).toEqual({ city: 'Lyon' });
      });
    },
    'clustaar-json-actions.json': async () => {
      await talking('clustaar-json-actions.json', async (visitor, webhook) => {
        at().clustaar.bot.step('shops', { webhook, actions: own, on: { text: 'shops' } });
        await visitor.says('shops');
        expect(visitor.texts).toEqual(['These are our shops:', 'Lyon', 'Paris', 'Lille', 'The own words of the step']);
      });
    },
    'clustaar-last-node.json': async () => {
      await talking('clustaar-last-node.json', async (visitor, webhook) => {
        at().clustaar.bot.step('last', { webhook, actions: own, on: { text: 'anything' } });
        await visitor.says('anything');
        expect(visitor.texts).toEqual(['You are on clustaar_web_chat and said: anything']);
      });
    },
    'clustaar-live-chat.json': async () => {
      const { clustaar, n8n } = at();
      const { id } = clustaar.visitor();
      const typed = { interlocutorId: id, socketToken: clustaar.socketToken(id), kinds: ['agentReply', 'botReply'] };
      const file = await readWorkflow('clustaar-live-chat.json');
      const nodes = file.nodes.map((node) => (node.type.endsWith('.clustaarChatTrigger') ? { ...node, parameters: typed } : node));
      const workflow = await importWithCredential(at(), { ...file, nodes });
      const joined = clustaar.waitFor('join', { deadlineMs: 60_000 });
      await n8n.workflows.activate(workflow);
      try {
        await joined;
        clustaar.agent(id).says('Good morning');
        const run = await n8n.executions.nth(workflow.id, 0);
        expectSuccess(run);
        expect([run.json('What an agent says'), run.nodes.includes('What the bot says')]).toMatchObject([
          [{ kind: 'agentReply', interlocutorId: id }],
          false,
        ]);
      } finally {
        await n8n.workflows.deactivate(workflow);
      }
    },
    'clustaar-talk-to-bot.json': async () => {
      at().clustaar.bot.step('greeting', { on: { text: 'hello' }, actions: own });
      const workflow = await importWithCredential(at(), await readWorkflow('clustaar-talk-to-bot.json'));
      const run = await at().runStored(workflow, 'Press to talk');
      expectSuccess(run);
      expect(run.json('Create the person')).toMatchObject([{ id: anyText }]);
      expect(at().clustaar.visitor({ userID: 'shop-42' })).toMatchObject({ firstName: 'Zoé', attributes: { plan: 'gold' } });
      expect(JSON.stringify(run.json('Say hello'))).toContain('The own words of the step');
      expect(JSON.stringify(run.json('What was said'))).toContain('The own words of the step');
    },
  });

  async function talking(name: string, work: (visitor: ClustaarVisitor, webhook: string) => Promise<void>): Promise<void> {
    const file = await readWorkflow(name);
    const workflow = await importWithCredential(at(), file);
    await at().active(workflow, addressIn(at(), file), async ({ url }) => {
      await work(at().clustaar.visitor({}), url);
      for (const id of await at().n8n.executions.idsOf(workflow.id)) expectSuccess(await at().n8n.executions.ended(id));
    });
  }
}
