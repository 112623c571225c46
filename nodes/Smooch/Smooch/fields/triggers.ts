import { choices } from '../../../../language/fields';

/** What a webhook can be called for: all of v1.1, and the catch-alls of v1 that it still takes. */
export const triggerTitles = {
  'message:appUser': 'Message From User',
  'message:appMaker': 'Message From Business',
  postback: 'Button Pressed (Postback)',
  'conversation:start': 'Conversation Started',
  'conversation:read': 'Conversation Read',
  'conversation:referral': 'Conversation Referral',
  'typing:appUser': 'User Typing',
  'message:delivery:channel': 'Message Delivered to Channel',
  'message:delivery:user': 'Message Delivered to User',
  'message:delivery:failure': 'Message Not Delivered',
  'notification:delivery:channel': 'Notification Delivered to Channel',
  'notification:delivery:user': 'Notification Delivered to User',
  'notification:delivery:failure': 'Notification Not Delivered',
  'client:add': 'Client Added',
  'client:remove': 'Client Removed',
  'link:match': 'Channel Link Matched',
  'link:success': 'Channel Link Succeeded',
  'link:failure': 'Channel Link Failed',
  'merge:appUser': 'Users Merged',
  'appUser:delete': 'User Deleted',
  'payment:success': 'Payment Succeeded',
  'notification:match:failure': 'Notification Matched Nobody',
  message: 'Every Message (V1)',
  '*': 'Everything but Typing (V1)',
} as const;

export type Trigger = keyof typeof triggerTitles;

/** Which events a webhook is called for. */
export const triggers = () =>
  choices(triggerTitles)
    .min(1)
    .meta({ title: 'Triggers', description: 'What the address is called for', example: ['message:appUser', 'postback'] });
