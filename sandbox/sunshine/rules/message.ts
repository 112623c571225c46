import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { listAt, recordAt } from '../records';
import { linkAction, overrideOf } from './actions';
import { icon, metadata } from './common';
import { content } from './content';
import type { Findings, Rule } from './rule';
import { choice, exactlyOne, list, nullable, record, text } from './rule';

function authorAgrees({ type, userId, userExternalId }: JsonRecord, path: string, findings: Findings): void {
  if (type === 'user' && (userId === undefined) === (userExternalId === undefined)) {
    findings.error(path, 'should have exactly one of the properties userId, userExternalId');
  }
}

/** Who says it. `agent`, `bot` and `activity` stand in answers only. */
const author = record(
  {
    type: choice('business', 'user'),
    userId: text({ min: 1 }),
    userExternalId: text({ min: 1 }),
    brandId: nullable(text({ min: 1, max: 24 })),
    displayName: text(),
    avatarUrl: icon,
    subtypes: list(choice('AI'), { min: 1, max: 1 }),
  },
  ['type'],
  authorAgrees,
);

const destination = record(
  { integrationId: text({ min: 1 }), integrationType: text({ min: 1 }) },
  [],
  exactlyOne('integrationId', 'integrationType'),
);

const override = record(
  {
    apple: overrideOf({ withCapabilities: list(choice('LIST', 'TIME', 'FORM', 'QUICK', 'AUTH2')) }),
    line: overrideOf(),
    messenger: overrideOf(),
    whatsapp: overrideOf(),
  },
  [],
  exactlyOne('apple', 'line', 'messenger', 'whatsapp'),
);

function messageAgrees(message: JsonRecord, path: string, findings: Findings): void {
  const [said, by] = [recordAt(message, 'content'), recordAt(message, 'author')];
  if (said.type === 'template' && message.schema !== 'whatsapp') findings.error(path, "template messages need the schema 'whatsapp'");
  if (by.type === 'user' && hasActions(said)) findings.error(path, 'actions are only allowed for the author type business');
  if (by.type === 'user' && message.destination !== undefined) {
    findings.error(path, 'destination is only allowed for the author type business');
  }
}

const hasActions = (said: JsonRecord): boolean =>
  listAt(said, 'actions').length > 0 || listAt(said, 'items').some((item) => isRecord(item) && listAt(item, 'actions').length > 0);

const fields = { author, content, destination, metadata: metadata('Message'), override, schema: choice('whatsapp') };

/** The body of a message that is posted. */
export const messagePost: Rule = record(fields, ['author', 'content'], messageAgrees);

/** The message that asks a user to confirm a link: text or image, with links only. */
export const confirmationMessage: Rule = record(fields, ['author', 'content'], (message, path, findings) => {
  const said = recordAt(message, 'content');
  if (said.type !== 'text' && said.type !== 'image') findings.error(`${path}.content.type`, 'should be one of text, image');
  listAt(said, 'actions').forEach((action, index) => {
    linkAction(action, `${path}.content.actions.${index}`, findings);
  });
});

const activityTypes = choice('conversation:read', 'typing:start', 'typing:stop');

/** The body of an activity that is posted. Users can only have read. */
export const activityPost: Rule = record({ author, type: activityTypes }, ['author', 'type'], (activity, path, findings) => {
  if (recordAt(activity, 'author').type === 'user' && activity.type !== 'conversation:read') {
    findings.error(path, 'only conversation:read is supported for the author type user');
  }
});
