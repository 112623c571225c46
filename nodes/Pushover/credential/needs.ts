import { invalid } from '../../../client/errors';
import type { PushoverSettings } from './settings';

const LOG_IN =
  "Fill it in the credential. 'Log In and Register Device' of the account finds it; in n8n these are two operations of the action node, under Open Client.";

/** The application token, or an error that says where it belongs: a credential may be for receiving alone. */
export function needToken({ token }: PushoverSettings): string {
  return token ?? missing('Application Token', 'Fill it in the credential: it is the API Token/Key of your application at pushover.net.');
}

/** The session secret of the Open Client. */
export function needSecret({ secret }: PushoverSettings): string {
  return secret ?? missing('Session Secret', LOG_IN);
}

/** The id of the Open Client's device. */
export function needDeviceId({ deviceId }: PushoverSettings): string {
  return deviceId ?? missing('Device ID', LOG_IN);
}

export function needTeamToken({ teamToken }: PushoverSettings): string {
  return (
    teamToken ?? missing('Team Token', 'Fill it in the credential: it stands on the administration page of your team at pushover.net.')
  );
}

export function needEncryptionKey({ encryptionKey }: PushoverSettings): string {
  return encryptionKey ?? missing('Encryption Key', 'Fill in the credential the 64 digits that the receiving devices have, too.');
}

/** The recipient that was named, or that of the credential. */
export function needUser(named: string | undefined, { userKey }: PushoverSettings): string {
  const user = named ?? userKey;
  if (user !== undefined) return user;
  throw invalid('User or Group Key', 'There is no recipient', "Name one, or fill in 'Default User Key' in the credential.");
}

function missing(field: string, advice: string): never {
  throw invalid(field, `'${field}' is missing in the credential`, advice);
}
