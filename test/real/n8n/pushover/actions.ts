import { node, type WorkflowNode } from '../../../support/n8n';
import { anyText, having } from '../../../support/matchers';
import { chosen, entries } from './parameters';
import type { Stage } from './stage';

const IMAGE = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** The action node, one operation at a time, filled in as its form does. */
export function actions(at: () => Stage): void {
  describe('the action node', () => {
    test('sends with everything the form offers', async () => {
      const { pushover } = at();
      const additionalFields = {
        urlTitle: 'Open pump 3',
        sound: chosen('siren'),
        devices: ['desk'],
        format: 'html',
        ttl: 600,
        timestamp: '2026-03-01T12:00:00.000Z',
      };
      const parameters = { message: '<b>Dry</b>', title: 'Pump 3', priority: '1', url: 'https://plant.example.com/3', additionalFields };
      const result = await resultOf(at().action('message.send', parameters));
      expect(result).toMatchObject([{ status: 1, request: anyText, limits: { limit: 10_000 } }]);
      expect(pushover.queue(pushover.device.id).at(-1)).toMatchObject({
        message: '<b>Dry</b>',
        title: 'Pump 3',
        priority: 1,
        url: 'https://plant.example.com/3',
        url_title: 'Open pump 3',
        sound: 'si',
        html: 1,
        date: Date.UTC(2026, 2, 1, 12) / 1000,
      });
    });

    test('sends one message for each item, to whom the item says', async () => {
      const { pushover } = at();
      const before = pushover.queue(pushover.device.id).length;
      const items = ['one', 'two', 'three'].map((message) => ({ message, user: pushover.account.userKey }));
      const run = await at().run(at().action('message.send', { users: ['={{ $json.user }}'], message: '={{ $json.message }}' }), items);
      expect([run.status, run.error]).toEqual(['success', undefined]);
      expect(run.items('Pushover').map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
      const sent = pushover.queue(pushover.device.id).slice(before);
      expect(sent.map(({ message }) => message).sort()).toEqual(['one', 'three', 'two']);
    });

    test('attaches an image that another node made', async () => {
      const image = node(
        'Image',
        'n8n-nodes-base.convertToFile',
        { operation: 'toBinary', sourceProperty: 'image', options: { fileName: 'pump.gif', mimeType: 'image/gif' } },
        { typeVersion: 1.1 },
      );
      const send = at().action('message.send', { message: 'Look', additionalFields: { attachment: 'data' } });
      const made = node('Made', 'n8n-nodes-base.set', { mode: 'raw', jsonOutput: JSON.stringify({ image: IMAGE }) }, { typeVersion: 3.4 });
      const start = node('Start', 'n8n-nodes-base.manualTrigger');
      const run = await at().runStored(await at().store('Attachment', [start, made, image, send]), 'Start');
      expect([run.status, run.error]).toEqual(['success', undefined]);
      const { body, headers } = at().pushover.requests.at(-1) ?? {};
      expect(headers?.['content-type']).toContain('multipart/form-data');
      expect(body).toContain('name="attachment"; filename="pump.gif"\r\ncontent-type: image/gif');
    });

    test('opens what it has sealed', async () => {
      const { pushover } = at();
      await resultOf(at().action('message.send', { message: 'Secret place', title: 'Meeting', additionalFields: { encrypt: true } }));
      const { message, title, encrypted } = pushover.queue(pushover.device.id).at(-1) ?? {};
      expect([encrypted, String(message).includes('Secret')]).toEqual([1, false]);
      const opened = await resultOf(at().action('message.decrypt', { message, title }));
      expect(opened).toMatchObject([{ message: 'Secret place', title: 'Meeting', url: null }]);
    });

    test('keeps a group: adds, shows, silences, removes', async () => {
      const { pushover } = at();
      const { name, group } = (await resultOf(at().action('group.getMany')))[0] ?? {};
      expect(name).toBe('On call');
      const member = { group: chosen(group), user: pushover.account.userKey };
      const look = () => resultOf(at().action('group.get', { group: chosen(group) }));

      await resultOf(at().action('group.addUser', { ...member, additionalFields: { memo: 'Night shift', device: 'desk' } }));
      expect(await look()).toMatchObject([{ users: [{ user: pushover.account.userKey, device: 'desk', memo: 'Night shift' }] }]);
      const oneDevice = { ...member, additionalFields: { device: 'desk' } };
      await resultOf(at().action('group.disableUser', oneDevice));
      expect(await look()).toMatchObject([{ users: [{ disabled: true }] }]);
      await resultOf(at().action('group.enableUser', oneDevice));
      await resultOf(at().action('group.removeUser', oneDevice));
      await resultOf(at().action('group.rename', { group: chosen(group), name: 'Stand-by' }));
      expect(await look()).toMatchObject([{ name: 'Stand-by', users: [] }]);
    });

    test('shows data on watch faces', async () => {
      const { pushover } = at();
      const data = entries({ show: 'text', text: '1.4 bar' }, { show: 'percent', additionalFields: { percent: 75 } });
      await resultOf(at().action('glance.update', { data }));
      expect(pushover.glance(pushover.account.userKey)).toMatchObject({ text: '1.4 bar', percent: 75 });
    });

    test.each([
      ['app.getLimits', {}, [{ limit: 10_000, remaining: expect.any(Number) as unknown }]],
      ['user.validate', {}, [{ group: false, devices: ['desk'] }]],
      ['license.getCredits', {}, [{ credits: 5 }]],
      ['team.get', {}, [{ name: 'Works' }]],
    ])('gives what %s finds', async (operation, parameters, found) => {
      expect(await resultOf(at().action(operation, parameters))).toMatchObject(found);
    });

    test('lists sounds, one item each', async () => {
      const sounds = await resultOf(at().action('sound.getMany'));
      expect(sounds).toEqual(expect.arrayContaining([having({ sound: 'siren' }), { sound: 'pump', title: 'Pump alarm' }]));
    });

    test('downloads what waits, IDs to the last digit, and deletes it when told to', async () => {
      const { id, credential } = await at().receiver();
      const ids = at().pushover.deliver(id, [{ message: 'a' }, { message: 'b' }, { message: 'c' }]);
      const waiting = await resultOf(at().action('client.download', {}, credential));
      expect(waiting.map((message) => message.id)).toEqual(ids);
      await resultOf(at().action('client.deleteUpTo', { message: ids[0] }, credential));
      expect(at().pushover.queue(id)).toHaveLength(2);
      const rest = await resultOf(at().action('client.downloadAndDelete', {}, credential));
      expect(rest.map(({ message }) => message)).toEqual(['b', 'c']);
      expect(at().pushover.queue(id)).toEqual([]);
    });

    test('gives one key per person for a subscription', async () => {
      const parameters = { subscription: 'Plant-watch-demo', user: at().pushover.account.userKey };
      expect(await resultOf(at().action('subscription.migrate', parameters))).toMatchObject([{ subscribedUserKey: anyText }]);
    });

    async function resultOf(action: WorkflowNode): Promise<readonly Readonly<Record<string, unknown>>[]> {
      const run = await at().run(action);
      expect([run.status, run.error]).toEqual(['success', undefined]);
      return run.json('Pushover');
    }
  });
}
