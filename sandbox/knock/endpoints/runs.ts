import { paginate } from '../http/pagination';
import { optionalChoices, optionalFlag, optionalInstant, optionalText } from '../http/inputs';
import { queryReference } from '../http/references';
import { notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import { sameEntity } from '../state/reference';
import type { Run } from '../state/runs';
import { RUN_STATUSES, runView } from '../state/runs';

export const runRoutes: readonly Route[] = [
  { method: 'GET', path: '/workflow_recipient_runs', tier: 2, handle: listRuns },
  { method: 'GET', path: '/workflow_recipient_runs/{run}', tier: 2, handle: getRun },
];

function listRuns({ query }: ApiRequest, { runs }: Environment) {
  const { entries, page_info } = paginate(runs.all.filter(filterFrom(query)), query, 'newest first');
  return ok({ items: entries.map(runView), page_info });
}

function filterFrom(query: ApiRequest['query']): (run: Run) => boolean {
  const [workflow, tenant] = [optionalText(query, 'workflow'), optionalText(query, 'tenant')];
  const statuses = optionalChoices(query, 'status', RUN_STATUSES);
  const hasErrors = optionalFlag(query, 'has_errors');
  const recipient = queryReference(query, 'recipient');
  const [from, until] = [optionalInstant(query, 'starting_at') ?? -Infinity, optionalInstant(query, 'ending_at') ?? Infinity];
  return (run) => {
    const insertedAt = Date.parse(run.insertedAt);
    return (
      (workflow === undefined || run.workflow === workflow) &&
      (tenant === undefined || run.tenant === tenant) &&
      (statuses?.includes(run.status) ?? true) &&
      (hasErrors === undefined || hasErrors === run.errorCount > 0) &&
      (recipient === undefined || sameEntity(recipient, run.recipient)) &&
      insertedAt >= from &&
      insertedAt <= until
    );
  };
}

function getRun(request: ApiRequest, { runs }: Environment) {
  const run = found(runs.get(at(request, 'run')), () => notFound('workflow recipient run'));
  return ok({ ...runView(run), events: run.events });
}
