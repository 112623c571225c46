import { needToken, needUser } from '../credential/needs';
import { operation } from '../declare';
import { device, recipient } from '../fields/recipients';
import { form } from '../form';
import { isObject, listAt } from '../../../language/reading';
import { answerOf, isYes, malformed, numberOrNull, textOrNull } from '../values';

const api = 'https://pushover.net/api';

export const validateUser = operation({
  resource: 'user',
  name: 'validate',
  title: 'Validate',
  action: 'Validate user or group key',
  summary: 'Check that a key can receive messages, and get its devices; fails where it is unknown or has no active device',
  docs: `${api}#validate`,
  endpoint: 'POST /1/users/validate.json',
  parameters: { user: recipient(), device: device() },
  body: (p, settings) => form({ token: needToken(settings), user: needUser(p.user, settings), device: p.device }),
  result: (answer, p, settings) => {
    const said = answerOf(answer);
    return {
      user: needUser(p.user, settings),
      group: isYes(said.group),
      devices: listAt(said, 'devices'),
      licenses: listAt(said, 'licenses'),
    };
  },
  repeatable: true,
});

export const getManySounds = operation({
  resource: 'sound',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many sounds',
  summary: 'List the built-in sounds and those that the account has uploaded',
  docs: `${api}#sounds`,
  endpoint: 'GET /1/sounds.json',
  parameters: {},
  query: (_, settings) => ({ token: needToken(settings) }),
  result: (answer) => {
    const { sounds } = answerOf(answer);
    if (!isObject(sounds)) throw malformed('it holds no sounds');
    return Object.entries(sounds).map(([name, title]) => ({ sound: name, title: textOrNull(title) ?? name }));
  },
});

export const getLimits = operation({
  resource: 'app',
  name: 'getLimits',
  title: 'Get Limits',
  action: 'Get message limits',
  summary: 'Get how many messages the applications of the account may send this month, how many are left, and when it starts anew',
  docs: `${api}#limits`,
  endpoint: 'GET /1/apps/limits.json',
  parameters: {},
  query: (_, settings) => ({ token: needToken(settings) }),
  result: (answer) => {
    const { limit, remaining, reset } = answerOf(answer);
    return { limit: numberOrNull(limit), remaining: numberOrNull(remaining), reset: numberOrNull(reset) };
  },
});
