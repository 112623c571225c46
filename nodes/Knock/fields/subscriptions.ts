import { jsonObject } from './objects';

/** What a subscription itself is described by. */
export const subscriptionProperties = () =>
  jsonObject()
    .optional()
    .meta({
      title: 'Subscription Properties',
      description: 'JSON object that is kept with the subscription; conditions and templates can use it',
      placeholder: 'e.g. { "role": "owner" }',
      example: { role: 'owner' },
    });
