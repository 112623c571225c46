import { z } from 'zod';
import { PACK } from '../workbench';
import { having } from '../../../support/matchers';
import { chosen } from './parameters';
import { CREDENTIAL, type Stage } from './stage';

const found = z.object({ results: z.array(z.object({ name: z.string(), value: z.string() })) });
const IMAGE_LIMIT = 5_242_880;

/** What the form of the action node does before anything is sent. */
export function form(at: () => Stage): void {
  describe('the form', () => {
    test('asks how often and how long only for emergencies', async () => {
      const { properties } = await at().n8n.nodeType(`${PACK}.pushoverOpenClient`);
      const show = { resource: ['message'], operation: ['send'], priority: ['2'] };
      expect(properties).toEqual(
        expect.arrayContaining([
          having({ name: 'retry', displayOptions: { show } }),
          having({ name: 'expire', displayOptions: { show } }),
          having({ name: 'priority', displayOptions: { show: { resource: ['message'], operation: ['send'] } } }),
        ]),
      );
    });

    test.each([
      [
        'sounds',
        'message',
        'send',
        'additionalFields.sound',
        'searchSoundGetManySoundTitle',
        'PUMP',
        { name: 'Pump alarm', value: 'pump' },
      ],
      ['groups', 'group', 'get', 'group', 'searchGroupGetManyGroupName', 'night', having({ name: 'Night shift' })],
    ])('offers the %s there are', async (_what, resource, operation, path, methodName, filter, expected) => {
      const search = {
        path: `parameters.${path}`,
        methodName,
        filter,
        nodeTypeAndVersion: { name: `${PACK}.pushoverOpenClient`, version: 1 },
        currentNodeParameters: { resource, operation },
        credentials: { [CREDENTIAL]: at().credential[CREDENTIAL] },
      };
      const answer = await at().n8n.rest.request(found, 'POST', '/rest/dynamic-node-parameters/resource-locator-results', search);
      expect(answer.results).toEqual([expected]);
    });

    const message = 'x';
    const emergency = { message, priority: '2' };
    test.each([
      ['a message of 1,025 characters', 'message.send', { message: '🕊'.repeat(1025) }, /Message.*1,?024/],
      ['no message', 'message.send', { message: ' ' }, /Message/],
      ['a title of 251 characters', 'message.send', { message, title: 'x'.repeat(251) }, /Title.*250/],
      ['a recipient that is no key', 'message.send', { message, users: ['ann'] }, /Recipients 1.*30 letters and digits/],
      ['51 recipients', 'message.send', { message, users: Array.from({ length: 51 }, () => 'u'.repeat(30)) }, /Recipients.*50/],
      ['an emergency every 29 seconds', 'message.send', { ...emergency, retry: 29 }, /Repeat Every.*30/],
      ['an emergency for longer than three hours', 'message.send', { ...emergency, expire: 10_801 }, /Repeat for.*10,?800/],
      ['a URL title without a URL', 'message.send', { message, additionalFields: { urlTitle: 'Open' } }, /no URL to stand for/],
      ['a sound with blanks', 'message.send', { message, additionalFields: { sound: chosen('my sound') } }, /Sound.*no blanks/],
      [
        'an image that is too large',
        'message.send',
        { message, additionalFields: { attachmentBase64: Buffer.alloc(IMAGE_LIMIT + 3).toString('base64'), attachmentType: 'image/png' } },
        /Attachment as Base64/,
      ],
      ['a message ID that was rounded', 'client.deleteUpTo', { message: '1.2e18' }, /Message ID/],
      ['two looks within five seconds', 'receipt.wait', { receipt: 'r'.repeat(30), additionalFields: { interval: 4 } }, /Look Every.*5/],
      ['a group that is none', 'group.get', { group: chosen('on call') }, /Group.*30 letters and digits/],
    ])('refuses %s, and sends nothing', async (_what, operation, parameters, expected) => {
      const before = at().pushover.requests.length;
      const run = await at().run(at().action(operation, parameters));
      expect(run.failureOf('Pushover')?.message).toMatch(expected);
      expect(at().pushover.requests).toHaveLength(before);
    });

    test.each([
      ['message.send', { message }, 'Application Token'],
      ['client.download', {}, 'Session Secret'],
      ['team.get', {}, 'Team Token'],
    ])('%s says which field of the credential is empty', async (operation, parameters, field) => {
      const nothing = await at().n8n.credential(CREDENTIAL, at().addresses);
      const run = await at().run(at().action(operation, parameters, nothing));
      expect(run.failureOf('Pushover')).toMatchObject({ message: `'${field}' is missing in the credential` });
    });
  });
}
