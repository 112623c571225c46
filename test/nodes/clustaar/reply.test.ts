import type { JsonValue } from '../../../language/metadata';
import { replyToStep } from '../../../nodes/Clustaar/operations/reply';
import { fallbackReply } from '../../../nodes/Clustaar/reply/fallback';
import { checkedActions } from '../../../nodes/Clustaar/reply/response';
import { stepEventOf } from '../../../nodes/Clustaar/webhooks/event';
import { stepWebhook } from '../../../nodes/Clustaar/webhooks/step';
import { blamedBy, mistakeOf, person, replyTo, request } from './replying';

const pause = { type: 'pause_bot_action' };
const own = [{ type: 'send_text_action', alternatives: ['Which city?'] }];

test('it answers the webhook whose rule names it', () => {
  expect(replyToStep.webhook).toBe(stepWebhook.name);
  expect(stepWebhook.answer?.operation).toBe(`${replyToStep.resource}.${replyToStep.name}`);
});

test('nothing filled in is the smallest answer', () => {
  expect(replyTo({})).toEqual({ body: { actions: [] }, warnings: [] });
});

test('rows come before the JSON, in their order', () => {
  const { body } = replyTo({ actions: [{ type: 'wait_action' }, { type: 'json', action: pause }], actionsJson: own });
  expect(body).toEqual({ actions: [{ type: 'wait_action', duration: 2 }, pause, ...own] });
});

test.each([{ a: 1 }, 'text', 7, null])('actions as JSON must be a list: %j', (actionsJson: JsonValue) => {
  expect(mistakeOf(() => replyTo({ actionsJson }))).toBe("'Actions as JSON': actions must be a list of actions");
});

describe("the step's own actions", () => {
  test.each([
    ['before', [...own, pause]],
    ['after', [pause, ...own]],
    ['none', [pause]],
  ])('%s', (ownActions, actions) => {
    expect(replyTo({ actions: [pause], ownActions, received: request() }).body).toEqual({ actions });
  });

  test('are echoed as they came, whatever they hold', () => {
    const odd = [{ type: 'send_hologram_action', add: null }, { type: 'wait_action', duration: 99 }, 7];
    expect(replyTo({ ownActions: 'after', received: request({ actions: odd }) })).toEqual({ body: { actions: odd }, warnings: [] });
  });

  test('are taken from the event, from the request and from its data alike', () => {
    const raw = request();
    for (const received of [stepEventOf(raw), raw, raw.data]) {
      expect(replyTo({ ownActions: 'before', received }).body).toEqual({ actions: own });
    }
  });

  test.each([undefined, null, 'text'])('need the request: %j', (received) => {
    const run = () => replyTo({ ownActions: 'before', received });
    expect(blamedBy(run)).toBe('Received Request');
    expect(mistakeOf(run)).toContain("it is needed for the step's own actions");
  });
});

describe('session values', () => {
  test('are merged over those that came, rows over JSON', () => {
    const { body } = replyTo({
      sessionValues: [
        { type: 'text', key: 'city', value: 'Nantes' },
        { type: 'json', key: 'basket', value: [1, null] },
      ],
      sessionJson: { city: 'Paris', plan: 'gold' },
      received: request(),
    });
    expect(body.session).toEqual({ values: { city: 'Nantes', visits: 2, plan: 'gold', basket: [1, null] } });
  });

  test('replace the others where that is chosen, also with none', () => {
    expect(replyTo({ sessionMode: 'replace', sessionJson: { city: 'Paris' } }).body.session).toEqual({ values: { city: 'Paris' } });
    expect(replyTo({ sessionMode: 'replace' }).body.session).toEqual({ values: {} });
  });

  test('stay out of the answer where nothing changes', () => {
    expect(replyTo({ received: request() }).body).toEqual({ actions: [] });
  });

  test('are not merged over nothing by mistake', () => {
    expect(blamedBy(() => replyTo({ sessionJson: { city: 'Paris' } }))).toBe('Received Request');
  });

  test('do not mind a request without a session', () => {
    expect(replyTo({ sessionJson: { city: 'Paris' }, received: { data: { session: null } } }).body.session).toEqual({
      values: { city: 'Paris' },
    });
  });

  test('keep names that objects inherit', () => {
    const sessionJson: unknown = JSON.parse('{"__proto__": 1, "constructor": 2}');
    expect(JSON.stringify(replyTo({ sessionMode: 'replace', sessionJson }).body.session)).toBe(
      '{"values":{"__proto__":1,"constructor":2}}',
    );
  });

  test.each([[[]], ['text'], [7]])('as JSON must be an object: %j', (sessionJson) => {
    expect(mistakeOf(() => replyTo({ sessionJson }))).toBe("'Session Values as JSON' must be a JSON object");
  });
});

describe('the person', () => {
  test('stays out of the answer where nothing changes', () => {
    expect(replyTo({ interlocutor: {}, received: request() }).body).toEqual({ actions: [] });
  });

  test('is the one of the step with the changes', () => {
    const interlocutor = { lastName: 'Martin', customAttributes: { age: '21' }, empty: ['email', 'location'] };
    expect(replyTo({ interlocutor, received: request() }).body.interlocutor).toEqual({
      ...person,
      lastName: 'Martin',
      email: null,
      location: null,
      customAttributes: { plan: 'gold', age: '21' },
    });
  });

  test('loses its attributes where they are emptied, but not those that are set', () => {
    const interlocutor = { customAttributes: { age: '21' }, empty: ['customAttributes'] };
    expect(replyTo({ interlocutor, received: request() }).body.interlocutor).toEqual({ ...person, customAttributes: { age: '21' } });
  });

  test('gets the keys that an answer needs and a request may lack', () => {
    const received = request({ interlocutor: { id: '1', userID: 'u', later: true } });
    expect(replyTo({ interlocutor: { location: { lat: 1, long: 2 } }, received }).body.interlocutor).toEqual({
      id: '1',
      userID: 'u',
      later: true,
      location: { lat: 1, long: 2 },
      email: null,
      firstName: null,
      lastName: null,
      phoneNumber: null,
      customAttributes: {},
    });
  });

  test('is refused by its place where the step told too little of it', () => {
    const received = request({ interlocutor: { id: '1' } });
    expect(mistakeOf(() => replyTo({ interlocutor: { email: 'a' }, received }))).toBe("'Answer': answer.interlocutor.userID is missing");
  });
});

describe('without an answer of the flow', () => {
  const event = stepEventOf(request());

  test('the bot does what was chosen', () => {
    expect(fallbackReply(event, 'echo')).toEqual({ status: 200, body: { actions: own } });
    expect(fallbackReply(event, 'nothing')).toEqual({ status: 200, body: { actions: [] } });
    expect(fallbackReply(event, 'actions', [pause])).toEqual({ status: 200, body: { actions: [pause] } });
  });

  test('other actions are checked beforehand, by their place', () => {
    expect(checkedActions([pause], 'Other Actions')).toEqual([pause]);
    expect(mistakeOf(() => checkedActions([pause, { type: 'wait_action' }], 'Other Actions'))).toBe(
      "'Other Actions': actions[1].duration is missing",
    );
    expect(mistakeOf(() => fallbackReply(event, 'actions', undefined))).toBe("'Other Actions': actions must be a list of actions");
  });
});
