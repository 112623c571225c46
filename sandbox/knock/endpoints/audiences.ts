import type { JsonRecord } from '../../json';
import { optionalFlag, optionalText, record, records, text } from '../http/inputs';
import { paginate } from '../http/pagination';
import { notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, noContent, ok } from '../http/routes';
import { limits } from '../limits';
import { omit } from '../omit';
import type { AudienceMember } from '../state/audiences';
import { memberView } from '../state/audiences';
import type { Environment } from '../state/environment';
import { recipientOrReference } from './messages';

const path = '/audiences/{audience}/members';

export const audienceRoutes: readonly Route[] = [
  { method: 'GET', path, tier: 4, handle: listMembers },
  { method: 'POST', path, tier: 3, handle: addMembers },
  { method: 'DELETE', path, tier: 3, handle: removeMembers },
];

function membersOf(request: ApiRequest, { audiences }: Environment): readonly AudienceMember[] {
  return found(audiences.membersOf(at(request, 'audience')), () => notFound('audience'));
}

function listMembers(request: ApiRequest, environment: Environment) {
  const { entries, page_info } = paginate(membersOf(request, environment), request.query);
  return ok({ entries: entries.map((member) => memberView(member, recipientOrReference(member.userId, environment))), page_info });
}

interface NamedMember {
  readonly userId: string;
  readonly properties: JsonRecord;
  readonly tenant: string | null;
}

const readMembers = (body: JsonRecord): readonly NamedMember[] =>
  records(body, 'members', limits.bulkEntries).map((member) => {
    const user = record(member, 'user');
    return { userId: text(user, 'id'), properties: omit(user, 'id'), tenant: optionalText(member, 'tenant') ?? null };
  });

function addMembers(request: ApiRequest, environment: Environment) {
  const { audiences, recipients } = environment;
  const [key, members] = [at(request, 'audience'), readMembers(request.body)];
  if (optionalFlag(request.query, 'create_audience') === true) audiences.define(key);
  membersOf(request, environment);
  for (const { userId, properties, tenant } of members) {
    recipients.identify(userId, properties);
    audiences.add(key, userId, tenant);
  }
  return noContent;
}

function removeMembers(request: ApiRequest, environment: Environment) {
  membersOf(request, environment);
  for (const { userId, tenant } of readMembers(request.body)) environment.audiences.remove(at(request, 'audience'), userId, tenant);
  return noContent;
}
