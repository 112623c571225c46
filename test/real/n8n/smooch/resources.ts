import { byId, one, rows } from '../knock/parameters';
import { offered } from './shared/lookups';
import type { Stage } from './stage';

type Call = readonly [operation: string, parameters: Readonly<Record<string, unknown>>, asked: string];

const text = one({ type: 'text', text: 'Hello' });
const me = { userId: 'ada' };
const menu = rows({ type: 'link', text: 'Shop', uri: 'https://example.com' });
const hook = { target: 'https://example.com/hook', triggers: ['message:appUser'] };

/** Each is one request; later ones find what earlier ones made. */
const calls: readonly Call[] = [
  ['appUser.create', { ...me, givenName: 'Ada', additionalFields: { properties: '{"plan":"gold"}' } }, 'POST /appusers'],
  ['appUser.get', me, 'GET /appusers/ada'],
  ['appUser.update', { ...me, surname: 'Lovelace' }, 'PUT /appusers/ada'],
  ['appUser.getChannels', me, 'GET /appusers/ada/channels'],
  ['message.send', { ...me, content: text }, 'POST /appusers/ada/messages'],
  ['message.getMany', { ...me, returnAll: true }, 'GET /appusers/ada/messages'],
  ['conversation.get', me, 'GET /appusers/ada/messages'],
  ['conversation.postActivity', { ...me, additionalFields: { type: 'typing:start' } }, 'POST /appusers/ada/conversation/activity'],
  ['conversation.resetUnread', me, 'POST /appusers/ada/conversation/read'],
  ['legacy.sendMessage', { ...me, text: 'Hello', additionalFields: { role: 'appUser' } }, 'POST v1 /appusers/ada/conversation/messages'],
  ['legacy.getConversation', me, 'GET v1 /appusers/ada/conversation'],
  ['template.create', { name: 'greeting', content: text }, 'POST /templates'],
  ['template.getMany', { returnAll: true }, 'GET /templates'],
  ['menu.update', { items: menu }, 'PUT /menu'],
  ['menu.get', {}, 'GET /menu'],
  ['integration.getMany', { returnAll: true }, 'GET /integrations'],
  ['webhook.getMany', {}, 'GET /webhooks'],
  ['message.deleteAll', me, 'DELETE /appusers/ada/messages'],
  ['appUser.deleteProfile', me, 'DELETE /appusers/ada/profile'],
  ['appUser.delete', me, 'DELETE /appusers/ada'],
];

/** Actions of each resource, pages and lists to choose from. */
export function resources(at: () => Stage): void {
  describe('the resources', () => {
    test.each(calls)('%s', async (operation, parameters, asked) => {
      const requests = await at().requestsDuring(() => at().succeed(operation, { ...parameters }));
      const [method, ...rest] = asked.split(' ');
      const [path, version = 'v1.1'] = [...rest].reverse();
      expect(requests.map((request) => `${request.method} ${request.path}`)).toEqual([
        `${String(method)} /${version}/apps/${at().sandbox.app.id}${String(path)}`,
      ]);
    });

    test('a webhook of one’s own is ensured once, however often it is asked for', async () => {
      const made = await at().resultsOf('webhook.ensure', hook);
      expect(made).toMatchObject([{ action: 'created', target: hook.target }]);
      expect(await at().resultsOf('webhook.ensure', hook)).toMatchObject([{ action: 'unchanged' }]);
      const [webhookId] = made.map(({ id }) => String(id));
      await at().succeed('webhook.delete', { webhookId: byId(webhookId ?? '') });
      expect(at().webhooks).toEqual([]);
    });

    test('a user token is signed without a request', async () => {
      const requests = await at().requestsDuring(async () => {
        const [token] = await at().resultsOf('userToken.create', me);
        expect(String(token?.token).split('.')).toHaveLength(3);
      });
      expect(requests).toEqual([]);
    });

    test('nothing was asked in another way than the service documents', () => {
      expect(at().sandbox.violations).toEqual([]);
    });
  });

  describe('pages', () => {
    beforeAll(() => {
      at().sandbox.fillConversation('talker', 230);
    });

    test('of messages: all of them, or as many as the limit says', async () => {
      expect(await pages({ returnAll: true })).toEqual({ items: 230, requests: 3 });
      expect(await pages({ returnAll: false, limit: 120 })).toEqual({ items: 120, requests: 2 });
      expect(await pages({ returnAll: false, limit: 5 })).toEqual({ items: 5, requests: 1 });
    });

    async function pages(parameters: object): Promise<{ items: number; requests: number }> {
      let items = 0;
      const requests = await at().requestsDuring(async () => {
        items = (await at().resultsOf('message.getMany', { userId: 'talker', ...parameters })).length;
      });
      return { items, requests: requests.length };
    }
  });

  describe('lists to choose from', () => {
    test('offer the integrations of the app, and search them', async () => {
      const { whatsapp, twilio } = at().sandbox.app.integrations;
      const all = await offered(at(), 'integration.get', 'integrationId', { integrationId: byId('') });
      expect(all.map(({ value }) => value)).toEqual(expect.arrayContaining([whatsapp, twilio]));
    });

    test('offer WhatsApp integrations alone where no other will do', async () => {
      const found = await offered(at(), 'whatsAppTemplate.getMany', 'integrationId', { integrationId: byId('') });
      expect(found.map(({ value }) => value)).toEqual([at().sandbox.app.integrations.whatsapp]);
    });

    test('offer templates by their names', async () => {
      const [made] = await at().resultsOf('template.create', { name: 'farewell', content: text });
      expect(made).toBeDefined();
      const found = await offered(at(), 'template.get', 'templateId', { templateId: byId('') }, 'fare');
      expect(found).toMatchObject([{ name: 'farewell' }]);
    });

    test('say what to fill in first, where one depends on another', async () => {
      const search = offered(at(), 'serviceAccountKey.get', 'keyId', { serviceAccountId: byId(''), keyId: byId('') });
      await expect(search).rejects.toThrow(/Service Account ID/);
    });
  });
}
