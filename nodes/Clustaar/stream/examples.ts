import { chatEventOf } from './event';

const PERSON = '5f0c1d2e3a4b5c6d7e8f9001';
const AT = new Date('2024-05-07T09:15:33.000Z');

export const botDid = chatEventOf(
  'botReply',
  PERSON,
  { fulfillment: { actions: [{ type: 'send_text_action', alternatives: ['Which city?'], text: 'Which city?' }] } },
  AT,
);

export const agentWrote = chatEventOf('agentReply', PERSON, { type: 'text', message: 'Good morning, how can I help?' }, AT);

/** An agent took control. */
export const tookOver = chatEventOf('control', PERSON, { at: 1_715_073_330, value: true }, AT);
