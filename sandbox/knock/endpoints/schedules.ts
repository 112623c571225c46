import { optionalText, records, text, texts } from '../http/inputs';
import { paginate } from '../http/pagination';
import { queryReferences, readRecipient, readRecipients } from '../http/references';
import { notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { found, ok } from '../http/routes';
import { limits } from '../limits';
import type { Environment } from '../state/environment';
import { sameEntity } from '../state/reference';
import type { Schedule } from '../state/schedules';
import { readChanges, readTerms } from './schedule-terms';
import { OBJECT, subjectOf, USER } from './subject';
import { committedWorkflow, identifyInline } from './workflows';

export const scheduleRoutes: readonly Route[] = [
  { method: 'GET', path: '/schedules', tier: 4, handle: listOfWorkflow },
  { method: 'POST', path: '/schedules', tier: 3, handle: create },
  { method: 'PUT', path: '/schedules', tier: 3, handle: update },
  { method: 'DELETE', path: '/schedules', tier: 3, handle: remove },
  { method: 'POST', path: '/schedules/bulk/create', tier: 1, handle: bulkCreate },
  ...[USER, OBJECT].map((base): Route => ({ method: 'GET', path: `${base}/schedules`, tier: 4, handle: listOwn })),
];

function listOfWorkflow({ query }: ApiRequest, environment: Environment) {
  const workflow = text(query, 'workflow');
  const recipients = queryReferences(query, 'recipients');
  const isMeant = ({ recipient }: Schedule): boolean => recipients?.some((candidate) => sameEntity(candidate, recipient)) ?? true;
  return listed({ ...query, workflow }, environment, isMeant);
}

function listOwn(request: ApiRequest, environment: Environment) {
  const owner = subjectOf(request);
  return listed(request.query, environment, ({ recipient }) => sameEntity(recipient, owner));
}

function listed(query: ApiRequest['query'], { schedules }: Environment, isMeant: (schedule: Schedule) => boolean) {
  const [workflow, tenant] = [optionalText(query, 'workflow'), optionalText(query, 'tenant')];
  const wanted = schedules.all.filter(
    (schedule) =>
      isMeant(schedule) &&
      (workflow === undefined || schedule.workflow === workflow) &&
      (tenant === undefined || schedule.terms.tenant === tenant),
  );
  const { entries, page_info } = paginate(wanted, query);
  return ok({ entries: entries.map((schedule) => schedules.view(schedule)), page_info });
}

function create({ body }: ApiRequest, environment: Environment) {
  const { schedules } = environment;
  const { key } = committedWorkflow(environment, text(body, 'workflow'));
  const recipients = readRecipients(body, limits.batchEntries);
  const terms = readTerms(body, environment);
  const created = recipients.map((recipient) => schedules.create(key, identifyInline(recipient, environment), terms));
  return ok(created.map((schedule) => schedules.view(schedule)));
}

function named({ body }: ApiRequest, { schedules }: Environment): readonly Schedule[] {
  const ids = texts(body, 'schedule_ids', limits.batchEntries);
  return ids.map((id) => found(schedules.get(id), () => notFound('schedule')));
}

function update(request: ApiRequest, environment: Environment) {
  const { schedules } = environment;
  const changes = readChanges(request.body, environment);
  const updated = named(request, environment).map((schedule) => schedules.update(schedule, changes));
  return ok(updated.map((schedule) => schedules.view(schedule)));
}

/** Gives those that were deleted. */
function remove(request: ApiRequest, environment: Environment) {
  const { schedules } = environment;
  const deleted = named(request, environment);
  for (const { id } of deleted) schedules.delete(id);
  return ok(deleted.map((schedule) => schedules.view(schedule)));
}

function bulkCreate({ body }: ApiRequest, environment: Environment) {
  const rows = records(body, 'schedules', limits.bulkEntries).map((entry) => {
    const recipient = readRecipient(entry.recipient, 'recipient');
    const workflow = text(entry, 'workflow');
    const run = (): void => {
      const { key } = committedWorkflow(environment, workflow);
      environment.schedules.create(key, identifyInline(recipient, environment), readTerms(entry, environment));
    };
    return { id: typeof recipient.reference === 'string' ? recipient.reference : recipient.reference.id, run };
  });
  return ok(environment.bulk.start('schedules.create', rows));
}
