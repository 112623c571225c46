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
    const group = directory.group(key);
    const recipients = directory.recipients(key, names);
    if (recipients === undefined) throw unknownUser();
    if (group?.isOfTeam !== true || names.length === 0) return recipients;
    const narrowed = recipients.map(({ account }) => ({
      account,
      devices: account.devices.filter(({ name, enabled }) => enabled && names.includes(name)),
    }));
    if (narrowed.every((recipient) => recipient.devices.length === 0))
      throw invalid('device', 'invalid for this user', 'device name is not valid for this user');
    return narrowed.filter((recipient) => recipient.devices.length > 0);
  });
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
