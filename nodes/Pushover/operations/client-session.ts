import { matching, secret, z } from '../../../language/fields';
import { operation } from '../declare';
import { DEVICE_NAME, DEVICE_NAME_SENTENCE, OPAQUE, OPAQUE_SENTENCE } from '../patterns';
import { answerOf, malformed, objectsAt, textOrNull } from '../values';

const docs = 'https://pushover.net/api/client';

const sessionSecret = () =>
  matching(secret(), OPAQUE, OPAQUE_SENTENCE).meta({
    title: 'Session Secret',
    description: "Secret that 'Log In' gave",
    example: 'a-secret-of-the-session',
  });

export const logIn = operation({
  resource: 'client',
  name: 'logIn',
  title: 'Log In',
  action: 'Log in to Pushover',
  summary:
    'Get the session secret with which a device is registered. It ends up in the data of the run: do this once, by hand, and keep no record of it',
  docs: `${docs}#login`,
  endpoint: 'POST /1/users/login.json',
  parameters: {
    email: z.string().min(1).meta({
      title: 'Email',
      description: 'Email address of the account',
      placeholder: 'e.g. ada@example.com',
      example: 'ada@example.com',
    }),
    password: secret().meta({
      title: 'Password',
      description: 'Password of the account. Empty this field after the log-in: what stands here is saved with the flow',
      example: 'correct horse',
    }),
    twoFactorCode: z.string().optional().meta({
      title: 'Two-Factor Code',
      description: 'The code that the authenticator app shows, where the account asks for one',
      placeholder: 'e.g. 123456',
      example: '123456',
      prominent: true,
    }),
  },
  body: ({ email, password, twoFactorCode }) =>
    new URLSearchParams({ email, password, ...(twoFactorCode ? { twofa: twoFactorCode } : {}) }),
  result: (answer) => {
    const { secret: found, id } = answerOf(answer);
    const given = textOrNull(found);
    if (given === null || !OPAQUE.test(given)) throw malformed('it holds no session secret');
    return { secret: given, userKey: textOrNull(id) ?? '' };
  },
  repeatable: 'never',
});

export const registerDevice = operation({
  resource: 'client',
  name: 'registerDevice',
  title: 'Register Device',
  action: 'Register device',
  summary:
    'Add a receiver to the account of a session. It counts as a desktop device, which needs the Pushover for Desktop license within 30 days',
  docs: `${docs}#register`,
  endpoint: 'POST /1/devices.json',
  parameters: {
    name: matching(z.string(), DEVICE_NAME, DEVICE_NAME_SENTENCE).meta({
      title: 'Device Name',
      description: 'A name not yet taken in the account. Devices are deleted at pushover.net only',
      placeholder: 'e.g. node-red',
      example: 'node-red',
    }),
    secret: sessionSecret(),
  },
  body: ({ name, secret: session }) => new URLSearchParams({ secret: session, name, os: 'O' }),
  result: (answer, { name }) => {
    const deviceId = textOrNull(answerOf(answer).id);
    if (deviceId === null || !OPAQUE.test(deviceId)) throw malformed('it holds no device ID');
    return { deviceId, name };
  },
  repeatable: 'never',
});

export const checkDevice = operation({
  resource: 'client',
  name: 'checkDevice',
  title: 'Check Device',
  action: 'Check device',
  summary: 'Prove that a session secret and a device ID work together, and count what waits there; nothing is changed',
  docs: `${docs}#download`,
  endpoint: 'GET /1/messages.json',
  parameters: {
    secret: sessionSecret(),
    deviceId: matching(z.string(), OPAQUE, OPAQUE_SENTENCE).meta({
      title: 'Device ID',
      description: "ID that 'Register Device' gave",
      placeholder: 'e.g. a-device',
    }),
  },
  query: ({ secret: session, deviceId }) => ({ secret: session, device_id: deviceId }),
  result: (answer, { deviceId }) => ({ deviceId, waiting: objectsAt(answerOf(answer), 'messages').length }),
  repeatable: 'never',
});
