import type { JsonRecord } from '../json';
import type { Step } from './bot/steps';
import { Ids } from './ids';
import type { Interlocutor } from './state/interlocutor';
import { Interlocutors } from './state/interlocutors';

interface Example {
  readonly who: Interlocutor;
  readonly step: Step;
  readonly input: JsonRecord;
}

/** Somebody who said something on a step: what requests on command tell of. */
export function example(now: () => number): Example {
  const who = new Interlocutors(new Ids(), now).add({
    userID: 'shop-42',
    location: { lat: 48.85, long: 2.35 },
    email: 'zoe@example.org',
    firstName: 'Zoé',
    customAttributes: { plan: 'gold' },
    isLogged: true,
    session: { city: 'Lyon', visits: 2 },
  });
  const step: Step = {
    id: '5f0c1d2e3a4b5c6d7e8f9002',
    name: 'Ask city',
    userData: '{"kind":"city"}',
    actions: [{ type: 'send_text_action', alternatives: ['Which city?'] }, { type: 'pause_bot_action' }],
  };
  const attachments = [{ type: 'image', url: 'https://cdn.example.org/a.png' }];
  return { who, step, input: { type: 'message', text: 'bonjour', attachments } };
}
