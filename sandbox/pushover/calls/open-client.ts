import type { Answer } from '../../http';
import type { Admitted } from '../state/admission';
import { admit } from '../state/admission';
import type { Account } from '../state/accounts';
import { Device } from '../state/accounts';
import { fieldErrors, invalid, ok, Refusal } from '../http/answers';
import type { Call } from './call';
import { Written } from '../http/exact-json';
import { isDeviceName } from '../limits';
import type { Service } from '../service';

/** `POST /1/users/login.json` */
export function logIn({ directory, options }: Service, { parameters }: Call): Answer {
  const account = directory.accountByEmail(parameters.text('email'));
  if (account === undefined || account.password !== parameters.text('password')) {
    throw new Refusal(400, { errors: ['invalid email and/or password'] });
  }
  const code = parameters.text('twofa');
  if (account.twoFactorCode !== undefined && code !== account.twoFactorCode) {
    if (code === '') throw new Refusal(412, { errors: ['a second factor is required'] });
    throw new Refusal(options.wrongCodeStatus ?? 412, { errors: ['the code of the second factor is wrong'] });
  }
  return ok({ id: account.userKey, secret: account.newSecret() });
}

/** `POST /1/devices.json` */
export function registerDevice(service: Service, { parameters }: Call): Answer {
  const secret = parameters.text('secret');
  const account = service.directory.accountBySecret(secret);
  if (account === undefined) throw fieldErrors({ secret: ['is invalid'] });
  const name = checkName(account, parameters.text('name'));
  if (parameters.text('os') !== 'O') throw fieldErrors({ os: ['is not allowed'] });
  if (account.devices.length >= account.deviceLimit)
    throw new Refusal(400, { message: 'You have reached the number of devices of your account' });
  const device = new Device({ name, secret });
  account.devices.push(device);
  service.deliver(device, [{ title: 'Welcome', message: `${name} is ready to receive notifications`, app: 'Pushover' }]);
  return ok({ id: device.id });
}

function checkName(account: Account, name: string): string {
  if (!isDeviceName(name)) throw fieldErrors({ name: ['must be 1 to 25 letters, digits, underscores or hyphens'] });
  if (account.devices.some((device) => device.name === name)) throw fieldErrors({ name: ['has already been taken'] });
  return name;
}

/** `GET /1/messages.json` */
export function download(service: Service, { parameters }: Call): Answer {
  const { account, device } = admitted(service, parameters.text('device_id'), parameters.text('secret'));
  const taken = device.queue.take(service.options.downloadLimit ?? Infinity);
  const messages = new Written(`[${taken.map(({ text }) => text).join(',')}]`);
  return ok({ messages, user: account.described, device: device.described });
}

/** `POST /1/devices/{device_id}/update_highest_message.json` */
export function deleteUpTo(service: Service, { parameters, path: [id = ''] }: Call): Answer {
  const { device } = admitted(service, id, parameters.text('secret'));
  const highest = parameters.text('message');
  if (!/^\d{1,20}$/.test(highest)) throw invalid('message', 'is not a message id');
  if (!device.queue.wasHandedOut(BigInt(highest))) service.watch.report('deleted an undelivered id', `device ${id}, up to ${highest}`);
  device.queue.deleteUpTo(BigInt(highest));
  return ok();
}

/** `POST /1/receipts/{receipt}/acknowledge.json` */
export function acknowledge({ directory, emergencies }: Service, { parameters, path: [receipt = ''] }: Call): Answer {
  const secret = parameters.text('secret');
  const account = directory.accountBySecret(secret);
  if (account === undefined) throw invalid('secret', 'invalid', 'the session secret is invalid');
  const emergency = emergencies.get(receipt);
  if (emergency?.terms.users.has(account.userKey) !== true) throw unknownReceipt();
  const device = account.devices.find((candidate) => candidate.secret === secret)?.name ?? '';
  if (!emergencies.acknowledge(emergency, { user: account.userKey, device })) {
    throw invalid('receipt', 'was acknowledged already, or has expired');
  }
  return ok();
}

export const unknownReceipt = (): Refusal => invalid('receipt', 'not found', 'receipt not found; may be invalid or expired', 404);

const REJECTIONS = {
  'unknown secret': () => invalid('secret', 'invalid', 'the session secret is invalid'),
  'unknown device': () => invalid('device_id', 'invalid', 'the device is unknown'),
  'device disabled': () => invalid('device_id', 'disabled', 'the device is disabled; it may lack a licence'),
};

function admitted({ directory, options }: Service, device: string, secret: string): Admitted {
  const found = admit(directory, { device, secret, bound: options.secretsBoundToDevice ?? false });
  if (typeof found === 'string') throw REJECTIONS[found]();
  return found;
}
