import { cleanUpAfterEach } from '../../support/clean-up';
import { library, openSandbox, rejection, subscribe, textIn, EMPTY } from './harness';
import type { SunshineSandbox } from '../../../sandbox/sunshine';

cleanUpAfterEach();

/** A switchboard in use: `bot` answers first and passes on to `agent`. */
async function withSwitchboard(sandbox: SunshineSandbox) {
  const sunshine = library(sandbox);
  const { id: app } = sandbox.app;
  const other = await sunshine.integrations.createIntegration(app, {
    type: 'custom',
    webhooks: [{ target: 'https://example.org/agent', triggers: ['conversation:message'] }],
  });
  const board = textIn(await sunshine.switchboards.createSwitchboard(app), 'switchboard.id');
  const add = async (body: object) =>
    textIn(await sunshine.switchboardIntegrations.createSwitchboardIntegration(app, board, { ...body }), 'switchboardIntegration.id');
  const agent = await add({ name: 'agent', integrationId: textIn(other, 'integration.id') });
  const bot = await add({ name: 'bot', integrationId: sandbox.integration.id, nextSwitchboardIntegrationId: agent });
  const enabled = await sunshine.switchboards.updateSwitchboard(app, board, { enabled: true, defaultSwitchboardIntegrationId: bot });
  return { sunshine, app, board, bot, agent, enabled, agentIntegration: textIn(other, 'integration.id') };
}

/** Ids of switchboard integrations. */
interface Standing {
  readonly active: string;
  readonly pending?: string;
}

describe('switchboards, as the official library sees them', () => {
  it('are one to an app, and are switched on with a default', async () => {
    const sandbox = await openSandbox();
    const { sunshine, app, board, bot, agent, enabled } = await withSwitchboard(sandbox);
    const { switchboards, switchboardIntegrations } = sunshine;
    expect(enabled).toMatchObject({ switchboard: { id: board, enabled: true, defaultSwitchboardIntegrationId: bot } });
    await expect(switchboards.createSwitchboard(app)).rejects.toEqual(
      rejection(400, 'bad_request', 'Only one switchboard can be created per app'),
    );
    await expect(switchboardIntegrations.listSwitchboardIntegrations(app, board)).resolves.toMatchObject({
      switchboardIntegrations: [
        { id: agent, name: 'agent', deliverStandbyEvents: true },
        { id: bot, integrationType: 'custom', nextSwitchboardIntegrationId: agent },
      ],
    });
    await expect(
      switchboardIntegrations.updateSwitchboardIntegration(app, board, agent, { messageHistoryCount: 5, deliverStandbyEvents: false }),
    ).resolves.toMatchObject({ switchboardIntegration: { name: 'agent', messageHistoryCount: 5, deliverStandbyEvents: false } });
    for (const kept of [bot, agent]) {
      await expect(switchboardIntegrations.deleteSwitchboardIntegration(app, board, kept)).rejects.toEqual(rejection(400, 'bad_request'));
    }
    await switchboardIntegrations.updateSwitchboardIntegration(app, board, bot, { nextSwitchboardIntegrationId: null });
    await expect(switchboardIntegrations.deleteSwitchboardIntegration(app, board, agent)).resolves.toBe(EMPTY);
    await expect(switchboards.deleteSwitchboard(app, board)).resolves.toBe(EMPTY);
    await expect(switchboards.listSwitchboards(app)).resolves.toMatchObject({ switchboards: [] });
    await expect(switchboards.deleteSwitchboard(app, board)).rejects.toEqual(rejection(404, 'switchboard_not_found'));
    expect(sandbox.violations).toEqual([]);
  });

  it('hold ten at most, each with a name of its own', async () => {
    const sandbox = await openSandbox();
    const { sunshine, app, board } = await withSwitchboard(sandbox);
    const add = (name: string) =>
      sunshine.switchboardIntegrations.createSwitchboardIntegration(app, board, { name, integrationType: 'zd:answerBot' });
    await expect(add('bot')).rejects.toEqual(rejection(400, 'bad_request'));
    for (let count = 3; count <= 10; count += 1) await add(`more-${count}`);
    await expect(add('eleventh')).rejects.toEqual(rejection(400, 'too_many_switchboard_integrations'));
  });
});

describe('control of a conversation', () => {
  it('is passed, offered, accepted and released, and every step is told', async () => {
    const sandbox = await openSandbox();
    const { received } = await subscribe(
      sandbox,
      ['passControl', 'offerControl', 'acceptControl', 'releaseControl'].map((name) => `switchboard:${name}`),
    );
    const { sunshine, app, agent, bot } = await withSwitchboard(sandbox);
    const { conversationId: id } = sandbox.say('u', 'Hello');
    const activeId = async () => {
      const { conversation } = await sunshine.conversations.getConversation(app, id);
      return conversation;
    };
    await expect(activeId()).resolves.toMatchObject({ activeSwitchboardIntegration: { id: bot, name: 'bot' } });
    const steps: readonly (readonly [() => Promise<unknown>, Standing])[] = [
      [() => sunshine.control.passControl(app, id, { switchboardIntegration: 'next', metadata: { why: 'hard' } }), { active: agent }],
      [() => sunshine.control.offerControl(app, id, { switchboardIntegration: 'bot' }), { active: agent, pending: bot }],
      [() => sunshine.control.acceptControl(app, id, {}), { active: bot }],
      [() => sunshine.control.releaseControl(app, id), { active: bot }],
    ];
    for (const [index, [step, { active, pending }]] of steps.entries()) {
      await expect(step()).resolves.toBe(EMPTY);
      const told = await received.next({ includePast: true, match: (entry) => received.entries.indexOf(entry) === index });
      const [event] = told.events;
      expect(event).toMatchObject({
        payload: {
          conversation: {
            id,
            activeSwitchboardIntegration: { id: active },
            ...(pending === undefined ? {} : { pendingSwitchboardIntegration: { id: pending } }),
          },
        },
      });
    }
    expect(received.entries.flatMap(({ types }) => types)).toEqual(
      ['passControl', 'offerControl', 'acceptControl', 'releaseControl'].map((name) => `switchboard:${name}`),
    );
    expect(received.entries[0]?.events).toMatchObject([{ payload: { metadata: { why: 'hard' } } }]);
    expect(sandbox.violations).toEqual([]);
  });

  it('is accepted and released by an integration only when it is its turn', async () => {
    const sandbox = await openSandbox();
    const { sunshine, app, agentIntegration } = await withSwitchboard(sandbox);
    const made = await sunshine.integrationKeys.createCustomIntegrationKey(app, agentIntegration, { displayName: 'Agent' });
    const agent = library(sandbox, { keyId: textIn(made, 'key.id'), secret: textIn(made, 'key.secret') });
    const { conversationId: id } = sandbox.say('u', 'Hello');
    await expect(agent.control.acceptControl(app, id, {})).rejects.toEqual(rejection(403, 'forbidden'));
    await expect(agent.control.releaseControl(app, id)).rejects.toEqual(rejection(403, 'forbidden'));
    await sunshine.control.offerControl(app, id, { switchboardIntegration: 'agent' });
    await expect(agent.control.acceptControl(app, id, {})).resolves.toBe(EMPTY);
    await expect(agent.control.releaseControl(app, id)).resolves.toBe(EMPTY);
  });

  it('is not passed to whom several answer, nor offered to whoever has it', async () => {
    const sandbox = await openSandbox();
    const { sunshine, app } = await withSwitchboard(sandbox);
    const { conversationId: id } = sandbox.say('u', 'Hello');
    const { control } = sunshine;
    await expect(control.passControl(app, id, { switchboardIntegration: 'custom' })).rejects.toEqual(rejection(400, 'bad_request'));
    await expect(control.offerControl(app, id, { switchboardIntegration: 'bot' })).rejects.toEqual(rejection(400, 'bad_request'));
    await expect(control.passControl(app, id, { switchboardIntegration: 'nobody' })).rejects.toEqual(
      rejection(404, 'switchboard_integration_not_found'),
    );
  });

  it('is passed once however often it is asked for, and fails by webhook only', async () => {
    const sandbox = await openSandbox();
    const { received } = await subscribe(sandbox, ['switchboard:passControl', 'switchboard:passControl:failure', 'conversation:message']);
    const { sunshine, app } = await withSwitchboard(sandbox);
    const { conversationId: id } = sandbox.say('u', 'Hello');
    sandbox.failControl({ code: 'internal_error', message: 'No' });
    for (let count = 0; count < 3; count += 1) await sunshine.control.passControl(app, id, { switchboardIntegration: 'agent' });
    sandbox.say('u', 'Last');
    await received.next({ includePast: true, match: ({ rawBody }) => rawBody.includes('Last') });
    await received.next({ includePast: true, match: ({ types }) => types[0] === 'switchboard:passControl' });
    expect(received.entries.flatMap(({ types }) => types).sort()).toEqual([
      'conversation:message',
      'conversation:message',
      'switchboard:passControl',
      'switchboard:passControl:failure',
    ]);
    const failure = received.entries.find(({ types }) => types[0] === 'switchboard:passControl:failure');
    expect(failure?.events).toMatchObject([{ payload: { error: { code: 'internal_error' }, conversation: { id } } }]);
  });
});
