import { z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { needToken } from '../credential/needs';
import { operation } from '../declare';
import { deviceName, sound, userKey } from '../fields/recipients';
import { form } from '../form';
import { answerOf, malformed, textOrNull } from '../values';

export const migrateSubscription = operation({
  resource: 'subscription',
  name: 'migrate',
  title: 'Migrate',
  action: 'Migrate user to subscription',
  summary: 'Turn the user key of somebody you send to already into a subscriber key, which can be given up at any time',
  docs: 'https://pushover.net/api/subscriptions#migration',
  endpoint: 'POST /1/subscriptions/migrate.json',
  parameters: {
    subscription: z.string().min(1).meta({
      title: 'Subscription Code',
      description: 'Code of the subscription, on its page at pushover.net',
      placeholder: 'e.g. Weather-a1b2c3d4',
      example: 'Weather-a1b2c3d4',
    }),
    user: userKey(),
    deviceName: deviceName().optional().meta({
      title: 'Device',
      description: 'The one device that is to receive. Empty means all of them',
      placeholder: 'e.g. phone',
      example: 'phone',
    }),
    sound: sound(),
  },
  body: ({ subscription, user, deviceName: one, sound: chosen }, settings) =>
    form({ token: needToken(settings), subscription, user, device_name: one, sound: chosen }),
  result: (answer): JsonObject => {
    const { subscribed_user_key: key, ...rest } = answerOf(answer);
    if (textOrNull(key) === null) throw malformed('it holds no subscriber key');
    return { ...rest, subscribedUserKey: key ?? null };
  },
});
