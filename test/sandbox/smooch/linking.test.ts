import type { SmoochSandbox } from '../../../sandbox/smooch';
import type { JsonRecord } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, createUser, hook, openReceiver, openSandbox, refusal, refused400 } from './harness';

cleanUpAfterEach();

const link = (sandbox: SmoochSandbox, body: JsonRecord, generation: 'v1' | 'v1.1' = 'v1.1') =>
  call(sandbox, { method: 'POST', path: '/appusers/steve/channels', body, generation });

const byPhone = { type: 'twilio', phoneNumber: '+12125550100' };

/** A user, and a receiver of what becomes of linking them. */
async function open() {
  const sandbox = await openSandbox();
  await createUser(sandbox, 'steve');
  const { url, received } = await openReceiver(200);
  await hook(sandbox, url, { triggers: ['link:match', 'link:success', 'link:failure'] });
  const heard = (trigger: string) => received.next({ includePast: true, match: ({ event }) => event.trigger === trigger });
  return { sandbox, heard };
}

const channels = async (sandbox: SmoochSandbox): Promise<unknown> =>
  (await call(sandbox, { path: '/appusers/steve/channels' })).body.channels;

describe('linking a channel', () => {
  it('waits for the user where they are asked', async () => {
    const { sandbox, heard } = await open();
    await link(sandbox, { ...byPhone, confirmation: { type: 'prompt' } });
    await heard('link:match');
    await expect(channels(sandbox)).resolves.toEqual([]);
    sandbox.endUser('steve').answersLink('twilio', 'yes');
    await expect(heard('link:success')).resolves.toMatchObject({ event: { channel: 'twilio', criteria: { phoneNumber: '+12125550100' } } });
    await expect(channels(sandbox)).resolves.toMatchObject([{ type: 'twilio', phoneNumber: '+12125550100' }]);
  });

  it('fails when they say no, and at the channel', async () => {
    const { sandbox, heard } = await open();
    const message = { type: 'text', text: 'May we?', role: 'appMaker' };
    await link(sandbox, { type: 'mailgun', address: 'a@b.c', subject: 'Hi', confirmation: { type: 'userActivity', message } });
    sandbox.endUser('steve').answersLink('mailgun', 'no');
    await expect(heard('link:failure')).resolves.toMatchObject({ event: { channel: 'mailgun', error: { code: 'forbidden' } } });
    sandbox.failNextLink({ code: 'bad_request' });
    await link(sandbox, { ...byPhone, confirmation: { type: 'immediate' } });
    await expect(channels(sandbox)).resolves.toEqual([]);
    expect(sandbox.violations).toEqual([]);
  });

  it('knows skipConfirmation in v1, and in v1.1 for Twilio', async () => {
    const { sandbox, heard } = await open();
    await expect(link(sandbox, { ...byPhone, skipConfirmation: true }, 'v1')).resolves.toMatchObject({ status: 200 });
    await heard('link:success');
    await expect(link(sandbox, { ...byPhone, phoneNumber: '+12125550101', skipConfirmation: false })).resolves.toMatchObject({
      status: 200,
    });
    await expect(channels(sandbox)).resolves.toHaveLength(1);
    await expect(link(sandbox, { type: 'mailgun', address: 'a@b.c', skipConfirmation: true })).resolves.toMatchObject(
      refused400(/confirmation/),
    );
  });

  const immediate = { type: 'immediate' };
  const bad: readonly (readonly [string, JsonRecord, RegExp])[] = [
    ['a channel that cannot be linked', { type: 'telegram', confirmation: immediate }, /type/],
    ['no number', { type: 'twilio', confirmation: immediate }, /phoneNumber/],
    ['a number without its country', { ...byPhone, phoneNumber: '2125550100', confirmation: immediate }, /phoneNumber/],
    ['no address', { type: 'mailgun', confirmation: immediate }, /address/],
    ['no confirmation', byPhone, /confirmation/],
    ['a silent invitation', { ...byPhone, confirmation: { type: 'userActivity' } }, /message/],
    ['a prompt outside of SMS', { type: 'mailgun', address: 'a@b.c', confirmation: { type: 'prompt' } }, /SMS/],
    [
      'an invitation of another kind',
      { ...byPhone, confirmation: { type: 'immediate', message: { type: 'file', mediaUrl: 'x' } } },
      /text or an image/,
    ],
    [
      'an invitation with postbacks',
      {
        ...byPhone,
        confirmation: { type: 'immediate', message: { type: 'text', text: 'x', actions: [{ type: 'postback', text: 'x', payload: 'x' }] } },
      },
      /link only/,
    ],
  ];

  it.each(bad)('refuses %s', async (_name, body, description) => {
    const sandbox = await openSandbox();
    await createUser(sandbox, 'steve');
    await expect(link(sandbox, body)).resolves.toMatchObject(refused400(description));
    expect(sandbox.users.get('steve')).not.toHaveProperty('pendingClients');
  });

  it('needs an integration of the type', async () => {
    const sandbox = await openSandbox({ integrations: ['web'] });
    await createUser(sandbox, 'steve');
    await expect(link(sandbox, { ...byPhone, confirmation: immediate })).resolves.toMatchObject(refusal(404, 'integration_not_found'));
  });
});
