import { look } from '../registering/look-ups';
import type { SmoochStage } from './stage';

/** What the dialogs offer to choose from. */
export function lookUps(at: () => SmoochStage): void {
  describe('the choices of a dialog', () => {
    test('of an integration are those of the app, of one type alone where no other fits', async () => {
      await at().deploy([]);
      const { telegram = '', whatsapp = '' } = at().service.app.integrations;
      const ids = (choices: Awaited<ReturnType<typeof look>>) => choices.map(({ value }) => value);
      expect(ids(await look(at(), 'integration.getMany'))).toEqual(expect.arrayContaining([telegram, whatsapp]));
      expect(ids(await look(at(), 'integration.getMany', { parameters: { types: ['whatsapp'] } }))).toEqual([whatsapp]);
    });

    test('of a webhook are those of the app, by address', async () => {
      await at().addWebhook('http://127.0.0.1:9/chosen');
      const [webhook] = at().webhooks.filter(({ target }) => target.endsWith('/chosen'));
      expect(await look(at(), 'webhook.getMany')).toContainEqual({ value: webhook?.id, title: 'http://127.0.0.1:9/chosen' });
      await at().removeWebhooks();
    });
  });
}
