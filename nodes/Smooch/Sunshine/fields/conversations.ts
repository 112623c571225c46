import { choices, z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { metadata } from '../../shared/fields/objects';
import { limits } from '../../shared/limits';
import { displayName } from './names';
import { oneUser, referenceBody, userReference } from './user-reference';

/** What people see of a conversation. */
export const conversationDetails = {
  displayName: displayName('Name of the conversation', 'Order 4711').optional().meta({ prominent: true }),
  description: z.string().min(1).max(100).optional().meta({
    title: 'Description',
    description: 'What the conversation is about',
    placeholder: 'e.g. A late delivery',
    example: 'A late delivery',
  }),
  iconUrl: z.url().max(limits.mediaUrl).optional().meta({
    title: 'Icon URL',
    description: 'Picture of the conversation: JPG, PNG or GIF',
    placeholder: 'e.g. https://example.com/order.png',
    example: 'https://example.com/order.png',
  }),
  metadata: metadata(),
};

export const clearedDetails = () =>
  choices({ displayName: 'Display Name', description: 'Description', iconUrl: 'Icon URL' })
    .default([])
    .meta({ title: 'Clear', description: 'What is taken away from the conversation' });

export function detailsBody({ displayName: name, description, iconUrl, metadata: data }: Partial<Values<typeof conversationDetails>>) {
  return { displayName: name, description, iconUrl, metadata: data };
}

export const subscribeSdkClient = () =>
  z.boolean().default(false).meta({
    title: 'Subscribe SDK Client',
    description: 'Whether the apps of the user are told of new messages at once, before the conversation was opened there',
  });

/** Users in a new conversation. */
export const participants = () =>
  z
    .array(z.object({ ...userReference(), subscribeSDKClient: subscribeSdkClient() }).check(oneUser))
    .max(limits.participants)
    .default([])
    .meta({
      title: 'Participants',
      description: 'The user of a personal conversation, or up to 10 users of a group',
      example: [{ externalId: 'steve@example.com' }],
      prominent: true,
    });

/** None at all rather than an empty list: a group may begin without anybody. */
export function participantsBody(users: Values<{ users: ReturnType<typeof participants> }>['users']) {
  if (users.length === 0) return undefined;
  return users.map((user) => ({ ...referenceBody(user), subscribeSDKClient: user.subscribeSDKClient }));
}
