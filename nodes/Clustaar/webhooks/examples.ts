import { stepEventOf } from './event';

const request = {
  topic: 'conversation.step_reached',
  botID: '5f0c1d2e3a4b5c6d7e8f9000',
  timestamp: 1_715_073_330,
  type: 'notification_event',
};

const interlocutor = {
  id: '5f0c1d2e3a4b5c6d7e8f9001',
  userID: 'shop-42',
  externalID: null,
  location: { lat: 48.85, long: 2.35 },
  email: 'zoe@example.org',
  firstName: 'Zoé',
  lastName: null,
  phoneNumber: null,
  customAttributes: { plan: 'gold' },
  isLogged: true,
  usedToTest: false,
};

const step = {
  id: '5f0c1d2e3a4b5c6d7e8f9002',
  name: 'Ask city',
  userData: '{"kind":"city"}',
  actions: [{ type: 'send_text_action', alternatives: ['Which city?'] }, { type: 'pause_bot_action' }],
};

/** The person wrote something. */
export const wrote = stepEventOf({
  ...request,
  data: {
    type: 'step_reached_event',
    channel: 'clustaar_web_chat',
    interlocutor,
    session: { values: { city: 'Lyon', visits: 2 } },
    step,
    input: { type: 'message', text: 'bonjour', attachments: [{ type: 'image', url: 'https://cdn.example.org/a.png' }] },
  },
});

/** The person clicked a button. */
export const clicked = stepEventOf({
  ...request,
  data: {
    type: 'step_reached_event',
    channel: 'facebook',
    interlocutor,
    session: { values: { colour: 'red' } },
    step: { ...step, userData: null },
    input: { type: 'go_to_action', target: { type: 'step', id: step.id, name: step.name }, sessionValues: { colour: 'red' } },
  },
});

/** As little as the service may send. */
export const bare = stepEventOf({ topic: request.topic });
