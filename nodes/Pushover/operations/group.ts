import { maxCodePoints, z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { needToken } from '../credential/needs';
import type { PushoverSettings } from '../credential/settings';
import { operation } from '../declare';
import { device, group, userKey } from '../fields/recipients';
import { form, type FormValue } from '../form';
import { limits } from '../limits';
import { answerOf, isYes, objectsAt, textOrNull } from '../values';

const docs = 'https://pushover.net/api/groups';

const groupName = () =>
  z.string().trim().min(1).meta({
    title: 'Name',
    description: 'A name that no other group of the account has',
    placeholder: 'e.g. On call',
    example: 'On call',
  });

/** Every change of a group is answered with nothing but success: the result says what was changed. */
const changed = (answer: JsonValue, what: JsonObject): JsonObject => ({ ...answerOf(answer), ...what });
const membership = { group: group(), user: userKey(), device: device() };
const withToken = (values: Readonly<Record<string, FormValue>>, settings: PushoverSettings) =>
  form({ token: needToken(settings), ...values });

export const createGroup = operation({
  resource: 'group',
  name: 'create',
  title: 'Create',
  action: 'Create group',
  summary: 'Make a group, whose key can be sent to like that of a user',
  docs: `${docs}#create`,
  endpoint: 'POST /1/groups.json',
  parameters: { name: groupName() },
  body: ({ name }, settings) => withToken({ name }, settings),
  result: (answer, { name }) => changed(answer, { name }),
});

export const getManyGroups = operation({
  resource: 'group',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many groups',
  summary: 'List the groups of the account',
  docs: `${docs}#list`,
  endpoint: 'GET /1/groups.json',
  parameters: {},
  query: (_, settings) => ({ token: needToken(settings) }),
  result: (answer) => objectsAt(answerOf(answer), 'groups'),
});

export const getGroup = operation({
  resource: 'group',
  name: 'get',
  title: 'Get',
  action: 'Get group',
  summary: 'Get the name of a group and who is in it',
  docs: `${docs}#get`,
  endpoint: 'GET /1/groups/{group}.json',
  parameters: { group: group() },
  query: (_, settings) => ({ token: needToken(settings) }),
  result: (answer, parameters) => {
    const said = answerOf(answer);
    const users = objectsAt(said, 'users').map((user) => ({ ...user, device: textOrNull(user.device), disabled: isYes(user.disabled) }));
    return { group: parameters.group, name: textOrNull(said.name), users };
  },
});

export const addToGroup = operation({
  resource: 'group',
  name: 'addUser',
  title: 'Add User',
  action: 'Add user to group',
  summary: 'Put a user, or one device of a user, into a group',
  docs: `${docs}#add_user`,
  endpoint: 'POST /1/groups/{group}/add_user.json',
  parameters: {
    ...membership,
    memo: maxCodePoints(limits.memo)
      .optional()
      .meta({ title: 'Memo', description: 'A note that is shown at the member', placeholder: 'e.g. Night shift', example: 'Night shift' }),
  },
  body: ({ user, device: one, memo }, settings) => withToken({ user, device: one, memo }, settings),
  result: (answer, p) => changed(answer, { group: p.group, user: p.user }),
});

export const removeFromGroup = operation({
  resource: 'group',
  name: 'removeUser',
  title: 'Remove User',
  action: 'Remove user from group',
  summary: 'Take a user, or one device of a user, out of a group',
  docs: `${docs}#remove_user`,
  endpoint: 'POST /1/groups/{group}/remove_user.json',
  parameters: membership,
  body: ({ user, device: one }, settings) => withToken({ user, device: one }, settings),
  result: (answer, p) => changed(answer, { group: p.group, user: p.user }),
});

export const disableInGroup = operation({
  resource: 'group',
  name: 'disableUser',
  title: 'Disable User',
  action: 'Disable user in group',
  summary: 'Let a member of a group receive nothing for the time being',
  docs: `${docs}#disable_user`,
  endpoint: 'POST /1/groups/{group}/disable_user.json',
  parameters: membership,
  body: ({ user, device: one }, settings) => withToken({ user, device: one }, settings),
  result: (answer, p) => changed(answer, { group: p.group, user: p.user, disabled: true }),
  repeatable: true,
});

export const enableInGroup = operation({
  resource: 'group',
  name: 'enableUser',
  title: 'Enable User',
  action: 'Enable user in group',
  summary: 'Let a disabled member of a group receive again',
  docs: `${docs}#enable_user`,
  endpoint: 'POST /1/groups/{group}/enable_user.json',
  parameters: membership,
  body: ({ user, device: one }, settings) => withToken({ user, device: one }, settings),
  result: (answer, p) => changed(answer, { group: p.group, user: p.user, disabled: false }),
  repeatable: true,
});

export const renameGroup = operation({
  resource: 'group',
  name: 'rename',
  title: 'Rename',
  action: 'Rename group',
  summary: 'Give a group another name; its key stays',
  docs: `${docs}#rename`,
  endpoint: 'POST /1/groups/{group}/rename.json',
  parameters: { group: group(), name: groupName() },
  body: ({ name }, settings) => withToken({ name }, settings),
  result: (answer, p) => changed(answer, { group: p.group, name: p.name }),
  repeatable: true,
});
