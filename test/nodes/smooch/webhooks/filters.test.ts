import fc from 'fast-check';
import { nothing, type SmoochEvent } from '../../../../nodes/Smooch/shared/webhooks/event';
import { isWanted } from '../../../../nodes/Smooch/shared/webhooks/filters';

const base: SmoochEvent = { ...nothing, kind: 'other', trigger: 'client:add', generation: 'v1.1', app: { id: 'a' }, details: {}, raw: {} };

function message(role: 'user' | 'business' | null, channel: string | null): SmoochEvent {
  const author = { role, id: null, name: null };
  const content = { id: 'm', type: 'text', text: 'Hi', payload: null, mediaUrl: null, mediaType: null };
  return { ...base, kind: 'message', trigger: 'conversation:message', generation: 'v2', channel, message: { ...content, author } };
}
const all = { triggers: ['*', 'conversation:message', 'typing:appUser'], messagesFrom: [], channels: [] };

test('lets users through and nobody else, so that no flow answers itself', () => {
  const onlyUsers = { ...all, messagesFrom: ['user' as const] };
  expect(isWanted(message('user', 'whatsapp'), onlyUsers)).toBe(true);
  for (const own of [message('business', 'api'), message('business', 'zd:agentWorkspace'), message(null, null), message('user', 'api')]) {
    expect(isWanted(own, onlyUsers)).toBe(false);
  }
});

test('the same holds for typing and reading', () => {
  const typing: SmoochEvent = {
    ...base,
    kind: 'typing',
    trigger: 'typing:appUser',
    activity: { type: null, author: { role: 'business', id: null, name: null } },
  };
  expect([isWanted(typing, all), isWanted(typing, { ...all, messagesFrom: ['user'] })]).toEqual([true, false]);
});

test('what nobody said is heard all the same', () => {
  expect(isWanted(base, { ...all, messagesFrom: ['user'] })).toBe(true);
});

test('business and what came through the API are let through on request', () => {
  expect(isWanted(message('business', 'api'), { ...all, messagesFrom: ['user', 'business'] })).toBe(true);
  expect(isWanted(message('user', 'api:conversations'), { ...all, messagesFrom: ['api'] })).toBe(true);
  expect(isWanted(message('user', 'web'), { ...all, messagesFrom: ['api'] })).toBe(false);
});

test('channels are told apart, however they are written; an empty row wants nothing', () => {
  const wanting = (...channels: string[]) => isWanted(message('user', 'whatsapp'), { ...all, channels });
  expect([wanting(), wanting(''), wanting(' WhatsApp '), wanting('line'), wanting('line', 'whatsapp')]).toEqual([
    true,
    true,
    true,
    false,
    true,
  ]);
  expect(isWanted(base, { ...all, channels: ['web'] })).toBe(false);
});

test('only wanted triggers start a flow, whatever else the webhook is called for', () => {
  const names = fc.constantFrom('client:add', 'client:remove', 'postback', 'conversation:read');
  fc.assert(
    fc.property(fc.array(names), names, (triggers, trigger) => {
      expect(isWanted({ ...base, trigger }, { ...all, triggers })).toBe(triggers.includes(trigger));
    }),
  );
});
