import { choice, secret, z } from '../../../../language/fields';
import { idText } from '../../shared/fields/id-text';
import { jsonObject } from '../../shared/fields/objects';

export const deviceId = () =>
  idText().meta({
    title: 'Device ID',
    description: 'ID of the device, as the app gave it',
    placeholder: 'e.g. 8BBF1A2C-9F2E-4C0B-8D62-0A7B6C5D4E3F',
    example: '8BBF1A2C-9F2E-4C0B-8D62-0A7B6C5D4E3F',
  });

export const platform = () =>
  choice({ ios: 'Apple Devices', android: 'Android', web: 'Web', other: 'Other' })
    .default('other')
    .meta({ title: 'Platform', description: 'What kind of device it is' });

export const pushToken = () =>
  secret().meta({ title: 'Push Token', description: 'What Apple or Google gave the app so that it can be notified' });

/** What may be known of a device besides its ID. */
export const deviceFields = {
  pushNotificationToken: pushToken().optional(),
  appVersion: z.string().min(1).optional().meta({
    title: 'App Version',
    description: 'Version of the app on the device',
    placeholder: 'e.g. 1.4.2',
    example: '1.4.2',
  }),
  info: jsonObject()
    .optional()
    .meta({
      title: 'Device Information',
      description: 'What else is known of the device, as a JSON object',
      placeholder: 'e.g. { "devicePlatform": "iPhone" }',
      example: { devicePlatform: 'iPhone' },
    }),
};

export function deviceBody(p: z.output<z.ZodObject<typeof deviceFields>>) {
  return { pushNotificationToken: p.pushNotificationToken, appVersion: p.appVersion, info: p.info };
}
