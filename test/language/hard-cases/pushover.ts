import type { ErrorParts } from '../../../client/errors';
import { maxCodePoints, secret, z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { credential, declarations } from '../../../language/provider';

/** Pushover: a log-in with a code asked for half way, sounds as a look-up, a live trigger that acknowledges after the flow. */
export const pushoverCredential = credential({
  name: 'pushoverOpenClientApi',
  title: 'Pushover API',
  summary: 'To send: the application token. To receive: log in and register a device',
  docs: 'https://pushover.net/api',
  fields: {
    token: secret().optional().meta({ title: 'Application Token' }),
    secret: secret().optional().meta({ title: 'Session Secret' }),
    deviceId: z.string().optional().meta({ title: 'Device ID' }),
  },
  resolve: (fields) => fields,
  test: (fields) =>
    fields.secret === undefined ? { operation: 'sound.getMany', parameters: {} } : { operation: 'client.download', parameters: {} },
  setUp: {
    title: 'Log In and Register Device',
    asks: {
      email: z.email().meta({ title: 'Email' }),
      password: secret().meta({ title: 'Password' }),
      twoFactorCode: z
        .string()
        .optional()
        .meta({ title: 'Two-Factor Code', description: 'From your authenticator app', askedAfter: 'TWO_FACTOR_REQUIRED' }),
      deviceName: z
        .string()
        .regex(/^[\w-]{1,25}$/, 'may hold 1 to 25 letters, digits, _ and -')
        .meta({ title: 'Device Name', placeholder: 'e.g. node-red' }),
    },
    run: async ({ deviceName, ...answers }, { run }) => {
      const session = objectOf(await run('client.logIn', answers));
      const device = objectOf(await run('client.registerDevice', { name: deviceName, secret: session.secret }));
      return { secret: textOf(session.secret), deviceId: textOf(device.id) };
    },
  },
});

const { operation, stream, provider } = declarations(pushoverCredential);
const docs = 'https://pushover.net/api';

const logIn = operation({
  resource: 'client',
  name: 'logIn',
  title: 'Log In',
  action: 'Log in',
  summary: 'Gives the secret a device is registered with; the password is not kept',
  docs,
  endpoint: 'POST /1/users/login.json',
  parameters: {
    email: z.string().meta({ title: 'Email' }),
    password: secret().meta({ title: 'Password' }),
    twoFactorCode: z.string().optional().meta({ title: 'Two-Factor Code' }),
  },
  body: (p) =>
    new URLSearchParams({ email: p.email, password: p.password, ...(p.twoFactorCode === undefined ? {} : { twofa: p.twoFactorCode }) }),
});

const registerDevice = operation({
  resource: 'client',
  name: 'registerDevice',
  title: 'Register Device',
  action: 'Register a device',
  summary: 'Needs a licence within 30 days',
  docs,
  endpoint: 'POST /1/devices.json',
  parameters: { name: z.string().meta({ title: 'Device Name' }), secret: secret().meta({ title: 'Session Secret' }) },
  body: (p) => new URLSearchParams({ name: p.name, secret: p.secret, os: 'O' }),
});

const download = operation({
  resource: 'client',
  name: 'download',
  title: 'Get Many',
  action: 'Get many messages',
  summary: 'All messages waiting on this device',
  docs,
  endpoint: 'GET /1/messages.json',
  parameters: {},
  query: (_, c) => ({ secret: c.secret, device_id: c.deviceId }),
  result: (answer) => objectOf(answer).messages ?? [],
});

const deleteUpTo = operation({
  resource: 'client',
  name: 'deleteUpTo',
  title: 'Delete Up To',
  action: 'Delete messages up to an ID',
  summary: 'Deletes the message and all before it from this device',
  docs,
  endpoint: 'POST /1/devices/{deviceId}/update_highest_message.json',
  parameters: { message: z.string().regex(/^\d+$/, 'must be the digits of an id').meta({ title: 'Message ID' }) },
  body: (p, c) => new URLSearchParams({ secret: c.secret ?? '', message: p.message }),
});

const getSounds = operation({
  resource: 'sound',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many sounds',
  summary: 'Built-in and your own',
  docs,
  endpoint: 'GET /1/sounds.json',
  parameters: {},
  query: (_, c) => ({ token: c.token }),
  result: (answer) => Object.entries(objectOf(objectOf(answer).sounds)).map(([sound, title]) => ({ sound, title })),
});

const send = operation({
  resource: 'message',
  name: 'send',
  title: 'Send',
  action: 'Send a message',
  summary: 'To a user or a group',
  docs,
  endpoint: 'POST /1/messages.json',
  parameters: {
    user: z.string().min(1).meta({ title: 'User or Group Key' }),
    message: maxCodePoints(1024).min(1).meta({ title: 'Message', kind: 'longText' }),
    sound: z
      .string()
      .optional()
      .meta({ title: 'Sound', lookup: { operation: 'sound.getMany', value: 'sound', title: 'title' } }),
  },
  body: (p, c) =>
    new URLSearchParams({ token: c.token ?? '', user: p.user, message: p.message, ...(p.sound === undefined ? {} : { sound: p.sound }) }),
});

/** Download, hand each message to the flow, and delete only what the flow has taken: nothing is lost when a run fails. */
const newMessage = stream({
  name: 'message',
  title: 'New Message',
  summary: 'Each message this device receives',
  docs,
  parameters: {},
  examples: [{ id: '1', message: 'Hello' }],
  acknowledged: true,
  open: ({ run, handlers, store }) => {
    let closed = false;
    const isClosed = () => closed;
    const opened = (async () => {
      for (const message of listOf(await run('client.download', {}))) {
        const id = textOf(message.id);
        if (isClosed() || store.read('handled') === id) continue;
        await handlers.onEvent(message);
        store.write('handled', id);
        await run('client.deleteUpTo', { message: id });
      }
    })();
    return {
      opened,
      close: async () => {
        closed = true;
        await opened;
      },
    };
  },
});

export const pushover = provider({
  id: 'pushover',
  title: 'Pushover',
  summary: 'Push messages',
  docs,
  color: '#b7d4f0',
  aliases: [],
  resources: {
    client: { title: 'Open Client', description: '' },
    message: { title: 'Message', description: '' },
    sound: { title: 'Sound', description: '' },
  },
  operations: [logIn, registerDevice, download, deleteUpTo, getSounds, send],
  webhooks: [],
  streams: [newMessage],
  baseUrl: () => 'https://api.pushover.net',
  sign: (draft) => draft,
  explain: ({ status, operation: id }): Partial<ErrorParts> =>
    status === 412 && id === 'client.logIn'
      ? {
          kind: 'auth',
          providerCode: 'TWO_FACTOR_REQUIRED',
          message: 'Pushover asks for a two-factor code',
          advice: "Fill in 'Two-Factor Code' and try again",
        }
      : {},
  retry: { refusedStatuses: [], minimumMs: 5000 },
  german: {},
});

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: JsonValue): JsonObject[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
