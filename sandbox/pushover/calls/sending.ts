import type { Answer } from '../../http';
import type { JsonRecord } from '../../json';
import type { Device } from '../state/accounts';
import { invalid, ok } from '../http/answers';
import type { App } from '../state/apps';
import { checkAttachment } from './attachment';
import type { Call } from './call';
import { appOf, unknownUser } from './call';
import type { Recipient } from '../state/directory';
import { randomKey } from '../state/ids';
import { limits } from '../limits';
import type { EmergencyFields } from './message-fields';
import { readMessage } from './message-fields';
import type { Service } from '../service';
import { seconds } from '../surroundings';

/** `POST /1/messages.json` */
export function sendMessage(service: Service, call: Call): Answer {
  const app = appOf(service, call);
  const { parameters } = call;
  checkAttachment(parameters);
  const keys = parameters.text('user').split(',');
  const message = readMessage(parameters, service.directory.customSounds, seconds(service.around));
  const recipients = readRecipients(service, keys, message.devices);
  const users = new Set(recipients.map(({ account }) => account.userKey));
  service.quota.take(users.size);
  const devices = new Set(recipients.flatMap((recipient) => recipient.devices));
  const fields = { ...message.fields, app: app.name, aid: app.aid, icon: app.icon };
  if (message.emergency === undefined) {
    service.deliverToAll(devices, fields);
    return ok({}, service.quota.headers);
  }
  const receipt = startEmergency(service, app, { fields, devices, users, emergency: message.emergency });
  return ok({ receipt }, service.quota.headers);
}

function readRecipients({ directory }: Service, keys: readonly string[], devices: readonly string[]): readonly Recipient[] {
  if (keys.length > limits.recipients) throw invalid('user', `has too many keys (${limits.recipients} at most)`);
  // Device names count for one user only.
  const names = keys.length === 1 ? devices : [];
  return keys.flatMap((key) => {
    const recipients = directory.recipients(key, names);
    if (recipients === undefined) throw unknownUser();
    return directory.group(key)?.isOfTeam === true && names.length > 0 ? narrowed(recipients, names) : recipients;
  });
}

/** Groups of the team obey device names, and refuse those that nobody has. */
function narrowed(recipients: readonly Recipient[], names: readonly string[]): readonly Recipient[] {
  const named = recipients
    .map(({ account, devices }) => ({ account, devices: devices.filter(({ name }) => names.includes(name)) }))
    .filter(({ devices }) => devices.length > 0);
  if (named.length === 0) throw invalid('device', 'invalid for this user', 'device name is not valid for this user');
  return named;
}

interface Alarm {
  readonly fields: JsonRecord;
  readonly devices: ReadonlySet<Device>;
  readonly users: ReadonlySet<string>;
  readonly emergency: EmergencyFields;
}

function startEmergency(service: Service, { token }: App, { fields, devices, users, emergency }: Alarm): string {
  const receipt = randomKey();
  service.emergencies.start({ receipt, token, users, ...emergency }, () => {
    service.deliverToAll(devices, { ...fields, receipt });
  });
  return receipt;
}
