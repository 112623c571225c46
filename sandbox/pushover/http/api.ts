import type { Answer } from '../../http';
import { assignLicence, getLicences, getLimits, listSounds, updateGlance, validateUser } from '../calls/small-calls';
import { notFound, Refusal } from './answers';
import type { Call } from '../calls/call';
import * as groups from '../calls/groups';
import { acknowledge, deleteUpTo, download, logIn, registerDevice } from '../calls/open-client';
import { Parameters } from './parameters';
import { cancelByTag, cancelReceipt, getReceipt } from '../calls/receipts';
import { sendMessage } from '../calls/sending';
import type { Service } from '../service';
import { migrateSubscription, subscriptionPage } from '../calls/subscriptions';
import * as team from '../calls/teams';

interface Route {
  /** `METHOD /path`; the groups are its variable pieces. */
  readonly pattern: RegExp;
  readonly handle: (service: Service, call: Call) => Answer;
  /** Open Client calls take forms; JSON says nothing to them. */
  readonly formOnly: boolean;
}

const VARIABLE = '([^/]+?)';

function routes(table: Readonly<Record<string, Route['handle']>>, formOnly: boolean): readonly Route[] {
  return Object.entries(table).map(([endpoint, handle]) => {
    const pattern = endpoint.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, VARIABLE);
    return { pattern: new RegExp(`^${pattern}$`), handle, formOnly };
  });
}

const ROUTES: readonly Route[] = [
  ...routes(
    {
      'POST /1/users/login.json': logIn,
      'POST /1/devices.json': registerDevice,
      'GET /1/messages.json': download,
      'POST /1/devices/{device}/update_highest_message.json': deleteUpTo,
      'POST /1/receipts/{receipt}/acknowledge.json': acknowledge,
    },
    true,
  ),
  ...routes(
    {
      'POST /1/messages.json': sendMessage,
      // Before the receipts by name, or the tag would be taken for a receipt.
      'POST /1/receipts/cancel_by_tag/{tag}.json': cancelByTag,
      'GET /1/receipts/{receipt}.json': getReceipt,
      'POST /1/receipts/{receipt}/cancel.json': cancelReceipt,
      'GET /1/apps/limits.json': getLimits,
      'GET /1/sounds.json': listSounds,
      'POST /1/users/validate.json': validateUser,
      'POST /1/glances.json': updateGlance,
      'GET /1/licenses.json': getLicences,
      'POST /1/licenses/assign.json': assignLicence,
      'POST /1/subscriptions/migrate.json': migrateSubscription,
      'GET /subscribe/{code}': subscriptionPage,
      'GET /1/groups.json': groups.listGroups,
      'POST /1/groups.json': groups.createGroup,
      'GET /1/groups/{group}.json': groups.getGroup,
      'POST /1/groups/{group}/rename.json': groups.renameGroup,
      'POST /1/groups/{group}/add_user.json': groups.addMember,
      'POST /1/groups/{group}/remove_user.json': groups.removeMember,
      'POST /1/groups/{group}/delete_user.json': groups.removeMember,
      'POST /1/groups/{group}/disable_user.json': groups.disableMember,
      'POST /1/groups/{group}/enable_user.json': groups.enableMember,
      'GET /1/teams.json': team.getTeam,
      'POST /1/teams/add_user.json': team.addTeamMember,
      'POST /1/teams/revoke_invitation.json': team.revokeInvitation,
      'POST /1/teams/remove_user.json': team.removeTeamMember,
    },
    false,
  ),
];

export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly parameters: Parameters;
}

/** Answers one call of the API. */
export function answerApi(service: Service, call: ApiCall): Answer {
  try {
    return route(service, call);
  } catch (error) {
    return error instanceof Refusal ? error.answer : new Refusal(500, { errors: [`internal error: ${String(error)}`] }).answer;
  }
}

function route(service: Service, { method, path, parameters }: ApiCall): Answer {
  const target = `${method} ${path}`;
  const found = ROUTES.find(({ pattern }) => pattern.test(target));
  if (found === undefined) throw notFound();
  const [, ...pieces] = found.pattern.exec(target) ?? [];
  const heard = found.formOnly && parameters.isJson ? new Parameters([]) : parameters;
  return found.handle(service, { parameters: heard, path: pieces.map(decoded) });
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    throw notFound();
  }
}
