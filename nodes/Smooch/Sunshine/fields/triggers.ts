import { choices } from '../../../../language/fields';

/** All a webhook of v2 can be called for; it takes no wildcard. */
export const triggerTitles = {
  'conversation:message': 'Message',
  'conversation:postback': 'Button Pressed (Postback)',
  'conversation:create': 'Conversation Created',
  'conversation:join': 'Conversation Joined',
  'conversation:leave': 'Conversation Left',
  'conversation:read': 'Conversation Read',
  'conversation:referral': 'Conversation Referral',
  'conversation:remove': 'Conversation Removed',
  'conversation:typing': 'Typing',
  'conversation:message:delivery:channel': 'Message Delivered to Channel',
  'conversation:message:delivery:user': 'Message Delivered to User',
  'conversation:message:delivery:failure': 'Message Not Delivered',
  'client:add': 'Client Added',
  'client:update': 'Client Updated',
  'client:remove': 'Client Removed',
  'user:merge': 'Users Merged',
  'user:update': 'User Updated',
  'user:remove': 'User Removed',
  'switchboard:passControl': 'Control Passed',
  'switchboard:passControl:failure': 'Control Not Passed',
  'switchboard:offerControl': 'Control Offered',
  'switchboard:offerControl:failure': 'Control Not Offered',
  'switchboard:acceptControl': 'Control Accepted',
  'switchboard:acceptControl:failure': 'Control Not Accepted',
  'switchboard:releaseControl': 'Control Released',
  'passthrough:messaging': 'Passed Through From Channel',
} as const;

export type Trigger = keyof typeof triggerTitles;

/** Which events a webhook is called for. */
export const triggers = () =>
  choices(triggerTitles)
    .min(1)
    .meta({ title: 'Triggers', description: 'What the address is called for', example: ['conversation:message', 'conversation:postback'] });
