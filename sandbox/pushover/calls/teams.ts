import type { Answer } from '../../http';
import type { JsonRecord } from '../../json';
import { Account } from '../state/accounts';
import { invalid, ok, Refusal } from '../http/answers';
import type { Call } from './call';
import type { Directory } from '../state/directory';
import { Group } from '../state/groups';
import { keyFrom, randomKey } from '../state/ids';
import type { Service } from '../service';
import type { Team, TeamMember } from '../state/team';

/** `GET /1/teams.json` */
export function getTeam(service: Service, call: Call): Answer {
  const team = teamOf(service, call);
  const joined = team.members.filter(({ pending }) => !pending);
  return ok({ name: team.name, users: joined.map((member) => describe(service.directory, member)) });
}

/** `POST /1/teams/add_user.json` */
export function addTeamMember(service: Service, call: Call): Answer {
  const team = teamOf(service, call);
  const { directory } = service;
  const { parameters } = call;
  const email = readEmail(call);
  if (team.member(email) !== undefined) throw invalid('email', 'is already a member of this team');
  const pending = parameters.text('instant') !== 'true';
  const name = parameters.text('name') === '' ? email : parameters.text('name');
  const password = parameters.text('password') === '' ? randomKey(12) : parameters.text('password');
  if (!pending && directory.accountByEmail(email) === undefined) directory.accounts.push(new Account({ email, name, password }));
  team.add({ email, name, administrator: parameters.text('admin') === 'true', pending });
  if (parameters.text('group') !== '') joinGroup(directory, parameters.text('group'), email);
  return ok();
}

/** `POST /1/teams/revoke_invitation.json` */
export function revokeInvitation(service: Service, call: Call): Answer {
  const team = teamOf(service, call);
  const email = readEmail(call);
  if (team.member(email)?.pending !== true) throw invalid('email', 'has no open invitation');
  team.remove(email);
  return ok();
}

/** `POST /1/teams/remove_user.json`; the account itself stays. */
export function removeTeamMember(service: Service, call: Call): Answer {
  const team = teamOf(service, call);
  const email = readEmail(call);
  if (team.member(email)?.pending !== false) throw invalid('email', 'is not a member of this team');
  team.remove(email);
  return ok();
}

function teamOf({ directory: { team } }: Service, { parameters }: Call): Team {
  if (parameters.text('token') !== team.token) throw new Refusal(400, { errors: ['team token is invalid'] });
  return team;
}

function readEmail({ parameters }: Call): string {
  const email = parameters.text('email');
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw invalid('email', 'is not an e-mail address');
  return email;
}

/** Groups are named here, not keyed, and made when they are missing. */
function joinGroup(directory: Directory, name: string, email: string): void {
  const known = directory.groups.find((group) => group.name === name);
  const group = known ?? new Group({ name, team: true });
  if (known === undefined) directory.groups.push(group);
  group.add(directory.accountByEmail(email)?.userKey ?? keyFrom(`user ${email}`), null, '');
}

function describe(directory: Directory, { email, name, administrator }: TeamMember): JsonRecord {
  const account = directory.accountByEmail(email);
  const devices = (account?.devices ?? []).map((device) => ({
    name: device.name,
    os: device.os,
    os_version: '1',
    enabled: device.enabled,
    administratively_disabled: false,
  }));
  return { id: account?.userKey ?? keyFrom(`user ${email}`), name, email, administrator, devices };
}
