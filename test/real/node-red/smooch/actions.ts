import { z } from 'zod';
import type { Values } from '../../../../hosts/node-red/saved';
import { choice, json, msg, no, rows, str, variant } from '../registering/flow';
import { sending } from '../registering/sending';
import { containing } from '../../../support/matchers';
import type { SmoochStage } from './stage';

const upload = z.object({ mediaUrl: z.url() });
const made = z.record(z.string(), z.looseObject({ _id: z.string() })).transform((answer) => Object.values(answer)[0]?._id ?? '');

/** What the action node does with the resources of this generation. */
export function actions(at: () => SmoochStage): void {
  sending(at, {
    to: (user) => {
      at().service.endUser(user);
      return Promise.resolve({ userId: str(user) });
    },
    latest: (user) => Promise.resolve(at().service.messages(user)?.at(-1)),
    mediaUrl: (answer) => upload.parse(answer).mediaUrl,
  });

  describe('an operation', () => {
    const run = async (operation: string, values: Values = {}, payload: unknown = {}) => await at().run(operation, values, payload);

    test('of users, conversations and what belongs to them takes its fields from the form and the message', async () => {
      const user = { userId: msg('payload.id'), givenName: str('Zoë'), properties: json({ plan: 'gold' }) };
      const userId = str('user/with slash');
      expect(await run('appUser.create', user, { id: 'user/with slash' })).toMatchObject({ appUser: { userId: 'user/with slash' } });
      expect(await run('appUser.update', { userId, surname: msg('payload') }, 'Doe')).toMatchObject({
        appUser: { givenName: 'Zoë', surname: 'Doe', properties: { plan: 'gold' } },
      });
      const channel = variant('twilio', { phoneNumber: msg('payload') });
      await run('appUser.linkChannel', { userId, channel, confirmation: variant('immediate', {}) }, '+15550100');
      expect(await run('appUser.getChannels', { userId })).toMatchObject([{ type: 'twilio' }]);
      at().say('user/with slash', 'Hello');
      expect(await run('conversation.get', { userId })).toMatchObject({ _id: expect.any(String) as unknown });
      expect(await run('conversation.resetUnread', { userId })).toEqual({ success: true });
      await run('appUser.delete', { userId });
      expect(at().service.users.get('user/with slash')).toBeUndefined();
    });

    test('of menus, templates, integrations, webhooks and keys does as well', async () => {
      const items = rows({ choice: 'postback', values: { text: str('Hours'), payload: str('HOURS') } });
      expect(await run('menu.update', { items })).toMatchObject({ menu: { items: [{ type: 'postback', payload: 'HOURS' }] } });
      const template = { name: str('hello'), content: variant('text', { text: str('Hello!') }) };
      const templateId = str(made.parse(await run('template.create', template)));
      expect(await run('template.get', { templateId })).toMatchObject({ template: { name: 'hello' } });
      expect(await run('integration.getMany')).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'telegram' })]));
      const target = str('http://127.0.0.1:9/hook');
      const ensure = async (trigger: string) =>
        await run('webhook.ensure', { target, triggers: { type: 'list', value: [choice(trigger)] } });
      expect(await ensure('postback')).toMatchObject({ action: 'created' });
      expect(await ensure('message')).toMatchObject({ action: 'updated', triggers: ['postback', 'message'] });
      await run('webhook.deleteAll');
      expect(at().webhooks).toEqual([]);
      // Keys are for those who have one of the account.
      const refused = { cause: { kind: 'permission', status: 403, advice: containing('scope') } };
      expect(await at().failing('appKey.getMany', {})).toMatchObject(refused);
    });

    test('of the oldest calls creates a user as V1 does, and reports a device', async () => {
      expect(await run('legacy.createUser', { userId: str('old'), credentialRequired: no })).toMatchObject({ appUser: { userId: 'old' } });
      const init = { deviceId: str('device-1'), userId: str('older'), platform: choice('ios') };
      expect(await run('legacy.init', init)).toMatchObject({ appUser: { userId: 'older' } });
      expect(at().service.violations).toEqual([]);
    });

    test('that lists gives as many as the limit says, page by page, or a message for each', async () => {
      at().service.fillConversation('talker', 230);
      const values = { userId: str('talker') };
      expect(await at().run('message.getMany', values, {}, { limit: 0 })).toHaveLength(230);
      expect(await at().run('message.getMany', values, {}, { limit: 110 })).toHaveLength(110);
      await at().deployAction('message.getMany', values, { limit: 3, split: true });
      const last = at().next('out', '"index":2');
      await at().red.inject('go', { payload: {} });
      expect(await last).toMatchObject({ payload: { text: 'Message 228' }, parts: { index: 2 } });
    });
  });
}
