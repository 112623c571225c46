import { optionalFlag, optionalJson, optionalRecord, optionalText, record, text } from '../http/inputs';
import { notFound, Refusal } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import type { GuideMark } from '../state/guides';
import { GUIDE_MARKS } from '../state/guides';
import { channelOf } from './channel-data';

const base = '/users/{user}/guides';
const grant = 'user/guide_write';

export const guideRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/{channel}`, tier: 2, grant: 'user/guide_read', handle: listGuides },
  ...GUIDE_MARKS.flatMap((mark): readonly Route[] => [
    { method: 'PUT', path: `${base}/messages/${mark}`, tier: 2, grant, handle: marked(mark) },
    // The form of old, with the id of a message that is of no use any more.
    { method: 'PUT', path: `${base}/messages/{message}/${mark}`, tier: 2, grant, handle: marked(mark) },
  ]),
  { method: 'DELETE', path: `${base}/messages/archived`, tier: 2, handle: unarchive },
  { method: 'PUT', path: `${base}/engagements/reset`, tier: 2, handle: reset },
];

function listGuides(request: ApiRequest, environment: Environment) {
  if (channelOf(request, environment).type !== 'in_app_guide')
    throw new Refusal(404, 'channel_invalid', 'The channel is not one of in-app guides');
  optionalJson(request.query, 'data');
  const entries = environment.guides.viewsFor(at(request, 'user'), at(request, 'channel'), optionalText(request.query, 'type'));
  const groups = [{ __typename: 'GuideGroup', key: 'default', display_interval: null, display_sequence: entries.map(({ key }) => key) }];
  return ok({ entries, guide_groups: groups, guide_group_display_logs: {}, ineligible_guides: [] });
}

const done = { status: 'ok' };

function knownGuide({ body }: ApiRequest, { guides }: Environment): string {
  const key = text(body, 'guide_key');
  return found(guides.get(key), () => notFound('guide')).key;
}

function marked(mark: GuideMark): Route['handle'] {
  return (request, environment) => {
    const { body } = request;
    for (const field of ['channel_id', 'guide_id', 'guide_step_ref']) text(body, field);
    if (mark === 'seen') record(body, 'content');
    if (mark === 'interacted') optionalRecord(body, 'metadata');
    if (mark === 'archived') optionalFlag(body, 'is_final');
    environment.guides.mark(at(request, 'user'), knownGuide(request, environment), mark);
    return ok(done);
  };
}

function unarchive(request: ApiRequest, environment: Environment) {
  environment.guides.unmark(at(request, 'user'), knownGuide(request, environment), 'archived');
  return ok(done);
}

function reset(request: ApiRequest, environment: Environment) {
  environment.guides.reset(at(request, 'user'), knownGuide(request, environment));
  return ok(done);
}
