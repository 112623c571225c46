import type { Answer } from '../../http';
import { fieldErrors, invalid, ok } from '../http/answers';
import type { Call } from './call';
import { appOf, unknownUser, userOf } from './call';
import type { PushoverGlance } from '../state/glances';
import { limits } from '../limits';
import { integer, noLonger } from './message-fields';
import type { Service } from '../service';
import { labelsOf } from '../state/sounds';

/** `GET /1/apps/limits.json` */
export function getLimits(service: Service, call: Call): Answer {
  appOf(service, call);
  return ok({ ...service.quota.state });
}

/** `GET /1/sounds.json` */
export function listSounds(service: Service, call: Call): Answer {
  appOf(service, call);
  return ok({ sounds: labelsOf(service.directory.customSounds) });
}

/** `POST /1/users/validate.json` */
export function validateUser(service: Service, call: Call): Answer {
  appOf(service, call);
  const { directory } = service;
  const key = call.parameters.text('user');
  if (directory.group(key) !== undefined) return ok({ group: 1, devices: [], licenses: [] });
  const account = userOf(service, call);
  const devices = account.devices.filter(({ enabled }) => enabled).map(({ name }) => name);
  const wanted = call.parameters.text('device');
  if (devices.length === 0) throw invalid('user', 'has no active devices', 'user has no active devices');
  if (wanted !== '' && !devices.includes(wanted))
    throw invalid('device', 'invalid for this user', 'device name is not valid for this user');
  return ok({ group: 0, devices, licenses: [...account.licences] });
}

const GLANCE_TEXTS = ['title', 'text', 'subtext'] as const;

/** `POST /1/glances.json` */
export function updateGlance(service: Service, call: Call): Answer {
  appOf(service, call);
  const { userKey } = userOf(service, call);
  const { parameters } = call;
  for (const name of GLANCE_TEXTS) noLonger(parameters, name, limits.glanceLength);
  const text = (name: string): string | undefined => parameters.fields.get(name);
  const glance: PushoverGlance = {
    title: text('title'),
    text: text('text'),
    subtext: text('subtext'),
    count: integer(parameters, 'count', -Infinity, Infinity),
    percent: integer(parameters, 'percent', 0, 100),
  };
  if (Object.values(glance).every((value) => value === undefined)) {
    throw invalid('title', 'cannot be blank', 'at least one of title, text, subtext, count and percent is needed');
  }
  service.glances.update(userKey, parameters.text('device'), glance);
  return ok();
}

/** `GET /1/licenses.json` */
export function getLicences(service: Service, call: Call): Answer {
  return ok({ credits: appOf(service, call).credits });
}

const PLATFORMS = ['Android', 'iOS', 'Desktop'];

/** `POST /1/licenses/assign.json` */
export function assignLicence(service: Service, call: Call): Answer {
  const app = appOf(service, call);
  const { parameters } = call;
  const platform = parameters.text('os');
  if (platform !== '' && !PLATFORMS.includes(platform)) throw invalid('os', 'invalid', `os must be one of ${PLATFORMS.join(', ')}`);
  const account = parameters.has('user') ? userOf(service, call) : service.directory.accountByEmail(parameters.text('email'));
  // Whoever has no account yet gets the licence by e-mail.
  if (account === undefined && !/^[^@\s]+@[^@\s]+$/.test(parameters.text('email'))) throw unknownUser();
  if (app.credits < 1) throw fieldErrors({ token: ['is out of available license credits'] });
  app.credits -= 1;
  account?.licences.add(platform === '' ? 'Desktop' : platform);
  return ok({ credits: app.credits });
}
