import { z } from 'zod';
import type { Values } from '../../../../hosts/node-red/saved';
import { choice, json, msg, rows, str, variant } from '../registering/flow';
import { sending } from '../registering/sending';
import { containing } from '../../../support/matchers';
import type { SunshineStage } from './stage';

const one = (name: string) => z.object({ [name]: z.looseObject({ id: z.string() }) }).transform((answer) => answer[name]?.id ?? '');
const upload = z.object({ attachment: z.object({ mediaUrl: z.url() }) });

/** What the action node does with the resources of this generation. */
export function actions(at: () => SunshineStage): void {
  sending(at, {
    to: (user) => Promise.resolve({ conversationId: str(at().service.start(user).conversationId) }),
    latest: (user) => {
      const { conversationId } = at().service.start(user);
      return Promise.resolve(at().service.messages(conversationId).at(-1)?.content);
    },
    mediaUrl: (answer) => upload.parse(answer).attachment.mediaUrl,
  });

  describe('an operation', () => {
    const run = async (operation: string, values: Values = {}, payload: unknown = {}) => await at().run(operation, values, payload);

    test('of users, conversations and what belongs to them takes its fields from the form and the message', async () => {
      const user = { externalId: msg('payload.id'), givenName: str('Zoë'), metadata: json({ plan: 'gold' }) };
      expect(await run('user.create', user, { id: 'user/with slash' })).toMatchObject({ user: { externalId: 'user/with slash' } });
      expect(await run('user.get', { userId: msg('payload') }, 'user/with slash')).toMatchObject({ user: { metadata: { plan: 'gold' } } });
      const participants = rows({ values: { externalId: msg('payload') } });
      const conversation = one('conversation').parse(
        await run('conversation.create', { participants, displayName: str('Orders') }, 'user/with slash'),
      );
      const conversationId = str(conversation);
      expect(await run('conversation.getMany', { externalId: str('user/with slash') })).toMatchObject([{ id: conversation }]);
      expect(await run('participant.getMany', { conversationId })).toMatchObject([{ userExternalId: 'user/with slash' }]);
      expect(await run('activity.send', { conversationId, type: choice('typing:start') })).toEqual({ success: true });
      expect(await run('client.getMany', { userId: str('user/with slash') })).toEqual([]);
      expect(await run('device.getMany', { userId: str('user/with slash') })).toEqual([]);
      await run('user.delete', { userId: str('user/with slash') });
      expect(at().service.users.get('user/with slash')).toBeUndefined();
    });

    test('of integrations, switchboards, webhooks and keys does as well', async () => {
      const target = str('http://127.0.0.1:9/hook');
      const triggers = { type: 'list', value: [choice('conversation:message')] } as const;
      const made = await run('integration.create', { integration: variant('custom', { target, triggers }), displayName: str('Bot') });
      const integrationId = str(one('integration').parse(made));
      const ensured = await run('webhook.ensure', {
        integrationId,
        target,
        triggers: { type: 'list', value: [choice('conversation:read')] },
      });
      expect(ensured).toMatchObject({ action: 'updated', triggers: ['conversation:message', 'conversation:read'] });
      expect(await run('integrationKey.create', { integrationId, displayName: str('Own') })).toMatchObject({ key: { displayName: 'Own' } });
      const switchboardId = str(one('switchboard').parse(await run('switchboard.create')));
      await run('switchboardIntegration.create', { switchboardId, name: str('bot'), integration: variant('custom', { integrationId }) });
      expect(await run('switchboardIntegration.getMany', { switchboardId })).toMatchObject([{ name: 'bot' }]);
      await run('switchboard.delete', { switchboardId });
      await run('integration.delete', { integrationId });
      expect(await run('app.get')).toMatchObject({ app: { id: at().service.app.id } });
      // Keys are for those who have one of the account.
      const refused = { cause: { kind: 'permission', status: 403, advice: containing('scope') } };
      expect(await at().failing('appKey.getMany', {})).toMatchObject(refused);
      expect(at().service.violations).toEqual([]);
    });

    test('that lists gives as many as the limit says, page by page, or a message for each', async () => {
      const { conversationId } = at().service.start('talker');
      for (let number = 1; number <= 130; number += 1) at().service.say('talker', `Message ${String(number)}`);
      const values = { conversationId: str(conversationId) };
      expect(await at().run('message.getMany', values, {}, { limit: 0 })).toHaveLength(130);
      expect(await at().run('message.getMany', values, {}, { limit: 110 })).toHaveLength(110);
      await at().deployAction('message.getMany', values, { limit: 3, split: true });
      const last = at().next('out', '"index":2');
      await at().red.inject('go', { payload: {} });
      expect(await last).toMatchObject({ payload: { content: { text: 'Message 128' } }, parts: { index: 2 } });
    });
  });
}
