import type { Answer } from '../../http';
import { invalid, ok, Refusal } from '../http/answers';
import type { Call } from './call';
import { appOf, userOf } from './call';
import type { PushoverMember } from '../state/groups';
import { Group } from '../state/groups';
import { isDeviceName, limits } from '../limits';
import { noLonger } from './message-fields';
import type { Service } from '../service';

/** `GET /1/groups.json` */
export function listGroups(service: Service, call: Call): Answer {
  appOf(service, call);
  return ok({ groups: service.directory.groups.map(({ key, name }) => ({ group: key, name })) });
}

/** `POST /1/groups.json` */
export function createGroup(service: Service, call: Call): Answer {
  appOf(service, call);
  const group = new Group({ name: readName(service, call) });
  service.directory.groups.push(group);
  return ok({ group: group.key });
}

/** `GET /1/groups/{group}.json` */
export function getGroup(service: Service, call: Call): Answer {
  const group = groupOf(service, call);
  const users = group.members.map((member) => {
    const account = service.directory.account(member.user);
    const inTeam = group.isOfTeam ? { name: account?.name ?? '', email: account?.email ?? '' } : {};
    return { ...member, ...inTeam };
  });
  return ok({ name: group.name, users });
}

/** `POST /1/groups/{group}/rename.json` */
export function renameGroup(service: Service, call: Call): Answer {
  const group = groupOf(service, call);
  group.name = readName(service, call);
  return ok();
}

/** `POST /1/groups/{group}/add_user.json` */
export function addMember(service: Service, call: Call): Answer {
  const group = groupOf(service, call);
  const { parameters } = call;
  const user = parameters.text('user');
  userOf(service, call);
  noLonger(parameters, 'memo', limits.memoLength);
  const device = readDevice(call);
  if (group.members.some((member) => member.user === user && member.device === device)) {
    throw invalid('user', 'is already a member of this group');
  }
  group.add(user, device, parameters.text('memo'));
  return ok();
}

/** `POST /1/groups/{group}/remove_user.json`, in older documentation `delete_user.json` */
export function removeMember(service: Service, call: Call): Answer {
  const { group, members } = membership(service, call);
  group.remove(members);
  return ok();
}

/** `POST /1/groups/{group}/disable_user.json` */
export const disableMember = (service: Service, call: Call): Answer => setDisabled(service, call, true);

/** `POST /1/groups/{group}/enable_user.json` */
export const enableMember = (service: Service, call: Call): Answer => setDisabled(service, call, false);

function setDisabled(service: Service, call: Call, disabled: boolean): Answer {
  for (const member of membership(service, call).members) member.disabled = disabled;
  return ok();
}

function membership(service: Service, call: Call): { group: Group; members: readonly PushoverMember[] } {
  const group = groupOf(service, call);
  const members = group.of(call.parameters.text('user'), readDevice(call));
  if (members.length === 0) throw invalid('user', 'is not a member of this group');
  return { group, members };
}

function groupOf(service: Service, call: Call): Group {
  appOf(service, call);
  const group = service.directory.group(call.path[0] ?? '');
  if (group === undefined) throw invalid('group', 'not found', 'group not found or you are not authorized to edit it');
  return group;
}

function readName({ directory }: Service, { parameters }: Call): string {
  const name = parameters.text('name').trim();
  if (name === '') throw new Refusal(400, { errors: ['name cannot be blank'] });
  if (directory.groups.some((group) => group.name === name)) throw invalid('name', 'has already been taken');
  return name;
}

function readDevice({ parameters }: Call): string | null {
  const device = parameters.text('device');
  if (device === '') return null;
  if (!isDeviceName(device)) throw invalid('device', 'is not a device name');
  return device;
}
