import { debug, onCanvas, str } from './flow';
import type { ClustaarStage } from './stage';

/** The web chat over its socket, which Clustaar does not document. */
export function chat(at: () => ClustaarStage): void {
  describe('the live chat', () => {
    const joining = () => at().clustaar.waitFor('join', { deadlineMs: 30_000 });
    const heard = async (id: string, text: string): Promise<unknown> => {
      const message = at().next('out', text);
      at().clustaar.agent(id).says(text);
      return await message;
    };

    test('emits what an agent says to a person, also after the line was lost', async () => {
      const { clustaar, red } = at();
      const { id } = clustaar.visitor();
      const values = { interlocutorId: str(id), socketToken: str(clustaar.socketToken(id)) };
      const joined = joining();
      await at().deploy([onCanvas('chat', 'dovecote-clustaar-chat', ['out'], { account: 'account', values }), debug('out')]);
      await joined;
      expect(await heard(id, 'Good morning')).toMatchObject({
        topic: 'agentReply',
        payload: { kind: 'agentReply', interlocutorId: id },
      });

      const again = joining();
      clustaar.disconnectAll();
      await again;
      await red.sees.status('chat', ({ fill }) => fill === 'green');
      expect(await heard(id, 'Still there')).toMatchObject({ payload: { kind: 'agentReply' } });
    });

    test('says what is wrong with a token that is not the person’s', async () => {
      const { clustaar, red } = at();
      const { id } = clustaar.visitor();
      clustaar.socketToken(id);
      const values = { interlocutorId: str(id), socketToken: str('of-somebody-else') };
      const since = red.sees.now;
      await at().deploy([onCanvas('chat', 'dovecote-clustaar-chat', ['out'], { account: 'account', values }), debug('out')]);
      expect(await red.sees.statusSince(since, 'chat', ({ fill }) => fill === 'red')).toMatchObject({ shape: 'ring' });
    });
  });
}
