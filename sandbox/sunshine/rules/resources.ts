import type { JsonRecord } from '../../json';
import { limits } from '../limits';
import { listAt, recordAt } from '../records';
import { dateTime, displayName, icon, metadata, userReference } from './common';
import { confirmationMessage } from './message';
import type { Findings, Rule } from './rule';
import { anyRecord, choice, exactlyOne, flag, integer, kinds, list, nullable, record, text, uri } from './rule';

/** Bodies of the calls about apps, users, clients and conversations. */

const settings = record({
  conversationRetentionSeconds: integer(0),
  maskCreditCardNumbers: flag,
  useAnimalNames: flag,
  echoPostback: flag,
  ignoreAutoConversationStart: flag,
  multiConvoEnabled: flag,
  appLocalizationEnabled: flag,
  endSessionEnabled: flag,
  disableConversationReopen: flag,
});
const app = { displayName, settings, metadata: metadata('App') };
export const appCreate = record(app, ['displayName']);
export const appUpdate = record(app);
export const keyCreate = record({ displayName }, ['displayName']);

const profileText = (max: number): Rule => nullable(text({ min: 1, max }));
const profile = record({
  givenName: profileText(128),
  surname: profileText(128),
  email: nullable(text({ min: 1, max: 128, pattern: /^[^\s@]+@[^\s@]+$/ })),
  avatarUrl: nullable(uri(2048)),
  locale: profileText(64),
});
const user = { signedUpAt: dateTime, toBeRetained: flag, profile, metadata: metadata('User') };
export const userUpdate = record(user);
export const userCreate = record({ ...user, externalId: text({ min: 1, max: 1024 }), brandId: nullable(text({ min: 1, max: 24 })) });
export const userSync = record({ survivingZendeskId: text({ min: 1 }) });

const phoneNumber = text({ pattern: /^\+[\d\s()-]{7,20}$/ });
const criteria = (fields: Readonly<Record<string, Rule>>, entity: string): Rule =>
  record({ type: text(), integrationId: text({ min: 1 }), primary: flag, ...fields }, ['integrationId', entity]);
const byPhone = criteria({ phoneNumber }, 'phoneNumber');
const matchCriteria = kinds({
  mailgun: criteria({ address: text({ pattern: /^[^\s@]+@[^\s@]+$/ }), subject: text() }, 'address'),
  messagebird: byPhone,
  twilio: byPhone,
  whatsapp: byPhone,
});

const confirmation = record(
  { type: choice('immediate', 'userActivity', 'prompt'), message: confirmationMessage },
  ['type'],
  ({ type, message }, path, findings) => {
    if (type === 'userActivity' && message === undefined) findings.error(path, "should have required property 'message'");
  },
);

export const clientCreate = record(
  { matchCriteria, confirmation, target: record({ conversationId: text({ min: 1 }) }, ['conversationId']) },
  ['matchCriteria', 'confirmation', 'target'],
  (body, path, findings) => {
    const { type } = recordAt(body, 'matchCriteria');
    if (recordAt(body, 'confirmation').type === 'prompt' && type !== 'twilio') {
      findings.error(path, 'confirmation type prompt is only supported for twilio');
    }
  },
);

const participant = { ...userReference, subscribeSDKClient: flag };
const oneUser = exactlyOne('userId', 'userExternalId');
export const participantJoin = record(participant, [], oneUser);
export const participantLeave = record(
  { ...userReference, participantId: text({ min: 1 }) },
  [],
  exactlyOne('userId', 'userExternalId', 'participantId'),
);

const conversation = {
  displayName: nullable(displayName),
  description: nullable(displayName),
  iconUrl: icon,
  metadata: metadata('Conversation'),
};
export const conversationUpdate = record(conversation);

function participantsAgree(body: JsonRecord, path: string, findings: Findings): void {
  if (body.type === 'personal' && listAt(body, 'participants').length !== 1) {
    findings.error(path, 'personal conversations should have exactly 1 participant');
  }
}

export const conversationCreate = record(
  {
    ...conversation,
    type: choice('personal', 'sdkGroup'),
    participants: list(record(participant, [], oneUser), { max: limits.participants }),
  },
  ['type'],
  participantsAgree,
);

const dataRef = { url: text(), bid: text(), key: text(), signature: text(), owner: text() };
export const downloadMessageRef = record(
  { userId: text({ min: 1 }), apple: record({ interactiveDataRef: record(dataRef, Object.keys(dataRef)) }, ['interactiveDataRef']) },
  ['userId'],
);

const metaEvent = record({ payload: record({ data: list(anyRecord) }, ['data']) }, ['payload']);
export const conversionEvents = record(
  { messenger: metaEvent, instagram: metaEvent, whatsapp: metaEvent },
  [],
  exactlyOne('messenger', 'instagram', 'whatsapp'),
);

export const attachmentRemove = record({ mediaUrl: text({ min: 1 }) }, ['mediaUrl']);
