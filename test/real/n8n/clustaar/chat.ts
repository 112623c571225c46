import type { Stage } from './stage';

/** The web chat over its socket, which Clustaar does not document. */
export function chat(at: () => Stage): void {
  describe('the live chat', () => {
    const joining = () => at().clustaar.waitFor('join', { deadlineMs: 60_000 });

    test('starts the workflow on what an agent says to a person, also after the line was lost', async () => {
      const { clustaar, n8n } = at();
      const { id } = clustaar.visitor();
      const parameters = { interlocutorId: id, socketToken: clustaar.socketToken(id), kinds: ['agentReply'], additionalFields: {} };
      const workflow = await at().store('Chat', [at().node('Chat', 'clustaarChatTrigger', parameters)]);
      const joined = joining();
      await n8n.workflows.activate(workflow);
      try {
        await joined;
        clustaar.agent(id).says('Good morning');
        const first = await n8n.executions.nth(workflow.id, 0);
        expect([first.mode, first.json('Chat')]).toMatchObject(['trigger', [{ kind: 'agentReply', interlocutorId: id }]]);

        const again = joining();
        clustaar.disconnectAll();
        await again;
        clustaar.agent(id).says('Still there');
        expect(JSON.stringify((await n8n.executions.nth(workflow.id, 1)).json('Chat'))).toContain('Still there');
      } finally {
        await n8n.workflows.deactivate(workflow);
      }
    });
  });
}
