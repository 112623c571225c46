import { ServiceError, toServiceError } from '../../../client/errors';
import { matching, secret, z } from '../../../language/fields';
import type { CredentialSetUp } from '../../../language/credential';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Parameters } from '../../../language/operation';
import { DEVICE_NAME, DEVICE_NAME_SENTENCE } from '../patterns';
import { isObject } from '../../../language/reading';
import type { PushoverSettings } from './settings';

type Run = (id: string, parameters: Parameters) => Promise<JsonValue>;

const asks = {
  email: z
    .string()
    .min(1)
    .meta({ title: 'Email', description: 'Email address of your Pushover account', placeholder: 'e.g. ada@example.com' }),
  password: secret().meta({ title: 'Password', description: 'Password of your Pushover account. It is sent once and not kept' }),
  twoFactorCode: z.string().optional().meta({
    title: 'Two-Factor Code',
    description: 'The code that your authenticator app shows at this moment',
    placeholder: 'e.g. 123456',
    askedAfter: 'TWO_FACTOR_REQUIRED',
  }),
  deviceName: matching(z.string(), DEVICE_NAME, DEVICE_NAME_SENTENCE).meta({
    title: 'Device Name',
    description:
      'A new name for this receiver, not yet taken in your account. It counts as a desktop device, which needs the Pushover for Desktop license within 30 days. A device the credential holds already is kept where it still works',
    placeholder: 'e.g. node-red',
  }),
};

/** Logs in and registers a device, once: a failed step is never repeated, since accounts fill up with dead devices and addresses get blocked. */
export const logInAndRegister: CredentialSetUp<typeof asks, PushoverSettings> = {
  title: 'Log In and Register Device',
  asks,
  run: async ({ email, password, twoFactorCode, deviceName }, { credential, run }) => {
    const session = objectOf(await run('client.logIn', { email, password, ...(twoFactorCode === undefined ? {} : { twoFactorCode }) }));
    const [sessionSecret, userKey] = [textOf(session.secret), textOf(session.userKey)];
    const known = credential.deviceId;
    const deviceId =
      known !== undefined && (await stillWorks(run, sessionSecret, known)) ? known : await registered(run, sessionSecret, deviceName);
    return { secret: sessionSecret, deviceId, userKey };
  },
};

/** Whether an earlier device goes on with the new secret. Trouble of the network is no answer: a new device would be one too many. */
async function stillWorks(run: Run, sessionSecret: string, deviceId: string): Promise<boolean> {
  const [outcome] = await Promise.allSettled([run('client.checkDevice', { secret: sessionSecret, deviceId })]);
  if (outcome.status === 'fulfilled') return true;
  const error = toServiceError(outcome.reason);
  if (error.status !== undefined && error.status >= 400 && error.status < 500 && error.status !== 429) return false;
  throw error;
}

async function registered(run: Run, sessionSecret: string, name: string): Promise<string> {
  const [outcome] = await Promise.allSettled([run('client.registerDevice', { secret: sessionSecret, name })]);
  if (outcome.status === 'fulfilled') return textOf(objectOf(outcome.value).deviceId);
  const error = toServiceError(outcome.reason);
  if (error.status !== undefined && error.status < 500) throw error;
  throw new ServiceError({
    kind: error.kind,
    status: error.status,
    providerCode: 'REGISTRATION_UNCERTAIN',
    message: `You are logged in, but Pushover did not say whether the device was registered: ${error.message}`,
    advice: 'Look at the devices of your account at pushover.net before you try again: delete the new one there, or choose another name.',
  });
}

function objectOf(value: JsonValue): JsonObject {
  return isObject(value) ? value : {};
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
