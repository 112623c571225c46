import { byId, one } from '../knock/parameters';
import { offered } from '../smooch/shared/lookups';
import type { Stage } from './stage';

/** `asked` without what every path begins with; `:c` is a conversation, `:i` an integration. */
type Call = readonly [operation: string, parameters: (at: Place) => Readonly<Record<string, unknown>>, asked: string];

interface Place {
  readonly conversationId: string;
  readonly integrationId: string;
}

const text = one({ type: 'text', text: 'Hello' });
const all = { returnAll: true };
const none = () => ({});

/** Each is one request; later ones find what earlier ones made. */
const calls: readonly Call[] = [
  ['user.create', () => ({ externalId: 'ada', givenName: 'Ada', additionalFields: { metadata: '{"plan":"gold"}' } }), 'POST /users'],
  ['user.get', () => ({ userId: 'ada' }), 'GET /users/ada'],
  ['user.update', () => ({ userId: 'ada', surname: 'Lovelace' }), 'PATCH /users/ada'],
  ['client.getMany', () => ({ userId: 'ada', ...all }), 'GET /users/ada/clients'],
  ['device.getMany', () => ({ userId: 'ada', ...all }), 'GET /users/ada/devices'],
  ['conversation.getMany', () => ({ externalId: 'ada', ...all }), 'GET /conversations'],
  ['conversation.get', ({ conversationId }) => ({ conversationId }), 'GET /conversations/:c'],
  ['conversation.update', ({ conversationId }) => ({ conversationId, displayName: 'Order' }), 'PATCH /conversations/:c'],
  ['participant.getMany', ({ conversationId }) => ({ conversationId, ...all }), 'GET /conversations/:c/participants'],
  ['message.send', ({ conversationId }) => ({ conversationId, content: text }), 'POST /conversations/:c/messages'],
  ['message.getMany', ({ conversationId }) => ({ conversationId, ...all }), 'GET /conversations/:c/messages'],
  ['activity.send', ({ conversationId }) => ({ conversationId }), 'POST /conversations/:c/activity'],
  ['integration.getMany', () => ({ types: ['custom'], ...all }), 'GET /integrations'],
  ['integration.get', ({ integrationId }) => ({ integrationId: byId(integrationId) }), 'GET /integrations/:i'],
  ['webhook.getMany', ({ integrationId }) => ({ integrationId: byId(integrationId) }), 'GET /integrations/:i/webhooks'],
  ['integrationKey.getMany', ({ integrationId }) => ({ integrationId: byId(integrationId) }), 'GET /integrations/:i/keys'],
  ['switchboard.getMany', none, 'GET /switchboards'],
  ['message.deleteAll', ({ conversationId }) => ({ conversationId }), 'DELETE /conversations/:c/messages'],
  ['user.deletePersonalInformation', () => ({ userId: 'ada' }), 'DELETE /users/ada/personalinformation'],
  ['user.delete', () => ({ userId: 'ada' }), 'DELETE /users/ada'],
];

/** Actions of each resource, pages and lists to choose from. */
export function resources(at: () => Stage): void {
  describe('the resources', () => {
    test.each(calls)('%s', async (operation, parameters, asked) => {
      const place = { conversationId: at().sandbox.start('resources').conversationId, integrationId: at().sandbox.integration.id };
      const requests = await at().requestsDuring(() => at().succeed(operation, { ...parameters(place) }));
      const [method = '', path = ''] = asked.replace(':c', place.conversationId).replace(':i', place.integrationId).split(' ');
      expect(requests.map((request) => `${request.method} ${request.path}`)).toEqual([`${method} ${at().base}${path}`]);
    });

    test('conversation.getOrCreate finds the one there is, and makes none twice', async () => {
      const { conversationId } = at().sandbox.start('known');
      const found = { conversation: { id: conversationId }, created: false };
      expect(await at().resultsOf('conversation.getOrCreate', { externalId: 'known' })).toMatchObject([found]);
    });

    test('a user token is signed without a request', async () => {
      const requests = await at().requestsDuring(async () => {
        const [token] = await at().resultsOf('userToken.create', { externalId: 'ada' });
        expect(String(token?.token).split('.')).toHaveLength(3);
      });
      expect(requests).toEqual([]);
    });

    test('nothing was asked in another way than the service documents', () => {
      expect(at().sandbox.violations).toEqual([]);
    });
  });

  describe('pages', () => {
    const place: { conversationId?: string } = {};
    beforeAll(() => {
      for (let number = 1; number <= 230; number += 1)
        place.conversationId = at().sandbox.say('talker', `Message ${number}`).conversationId;
    });

    test('of messages: all of them, or as many as the limit says', async () => {
      expect(await pages({ returnAll: true })).toEqual({ items: 230, requests: 3 });
      expect(await pages({ returnAll: false, limit: 120 })).toEqual({ items: 120, requests: 2 });
      expect(await pages({ returnAll: false, limit: 5 })).toEqual({ items: 5, requests: 1 });
    });

    async function pages(parameters: object): Promise<{ items: number; requests: number }> {
      let items = 0;
      const requests = await at().requestsDuring(async () => {
        items = (await at().resultsOf('message.getMany', { ...place, ...parameters })).length;
      });
      return { items, requests: requests.length };
    }
  });

  describe('lists to choose from', () => {
    test('offer the integrations of the app, and search them', async () => {
      const found = await offered(at(), 'integration.get', 'integrationId', { integrationId: byId('') }, 'web');
      expect(found).toEqual([{ name: 'Web Messenger', value: at().sandbox.webIntegration.id }]);
    });

    test('offer custom integrations alone where no other will do', async () => {
      const found = await offered(at(), 'webhook.getMany', 'integrationId', { integrationId: byId('') });
      expect(found).toEqual([{ name: 'Sandbox integration', value: at().sandbox.integration.id }]);
    });

    test('offer the messages of the conversation that is filled in beside', async () => {
      const [one, other] = ['look-1', 'look-2'].map((user) => at().sandbox.say(user, `Of ${user}`).conversationId);
      expect(await messagesOf(one)).toEqual(['Of look-1']);
      expect(await messagesOf(other)).toEqual(['Of look-2']);
    });

    test('say what to fill in first, where one depends on another', async () => {
      await expect(messagesOf('')).rejects.toThrow(/Conversation ID/);
    });

    async function messagesOf(conversationId?: string): Promise<readonly string[]> {
      const found = await offered(at(), 'message.delete', 'messageId', { conversationId, messageId: byId('') });
      return found.map(({ name }) => name);
    }
  });
}
