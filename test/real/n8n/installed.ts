import { z } from 'zod';
import { among, anyObject, anyText, containing, like } from './expected';
import { PACK, type Stage } from './stage';

const icons = z.object({ light: z.string(), dark: z.string() });

/** What the editor gets to see of the package. */
export function installed(at: () => Stage): void {
  describe('once installed', () => {
    test.each(['pusher', 'pusherTrigger', 'pusherWebhookTrigger', 'pusherAuthorizationTrigger'])(
      'offers %s with its form, its place among the nodes and its drawings',
      async (name) => {
        const type = await at().n8n.nodeType(`${PACK}.${name}`);
        expect(type).toMatchObject({
          properties: among(like({ displayName: anyText, name: anyText })),
          codex: { categories: among(anyText), resources: anyObject },
          credentials: [like({ name: 'pusherChannelsApi', required: true })],
        });
        await expectDrawings(at(), type.iconUrl);
      },
    );

    test('offers the action node to AI agents too', async () => {
      const tool = await at().n8n.nodeType(`${PACK}.pusherTool`);
      expect(tool).toMatchObject({ displayName: 'Pusher Channels Tool', outputs: ['ai_tool'] });
    });

    test('offers the credential, with every secret masked', async () => {
      const types = await at().n8n.credentialTypes();
      const type = types.find(({ name }) => name === 'pusherChannelsApi');
      expect(type).toMatchObject({
        displayName: 'Pusher Channels API',
        properties: among(
          ...['secret', 'encryptionMasterKey', 'webhookTokens'].map((name) => like({ name, typeOptions: like({ password: true }) })),
        ),
      });
      await expectDrawings(at(), type?.iconUrl);
    });
  });
}

async function expectDrawings({ n8n }: Stage, iconUrl: unknown): Promise<void> {
  const { light, dark } = icons.parse(iconUrl);
  expect(light).not.toBe(dark);
  for (const path of [light, dark]) {
    const answer = await n8n.rest.fetch('GET', `/${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, containing('image/svg+xml')]);
    expect(await answer.text()).toContain('<svg');
  }
}
