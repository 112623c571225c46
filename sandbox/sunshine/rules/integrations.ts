import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { displayName } from './common';
import { prechatCapture } from './prechat';
import type { Fields, Findings, Rule } from './rule';
import { choice, flag, list, nullable, number, record, text, uri } from './rule';
import { webhookFields } from './webhooks';

/** What the service knows of one type of integration. */
interface IntegrationType {
  readonly create: Fields;
  readonly required?: readonly string[];
  /** Members an update may change, besides what every type has. */
  readonly update?: readonly string[];
  /** Members that are written and never read. */
  readonly secret?: readonly string[];
  /** What an answer has when nothing was given. */
  readonly defaults?: JsonRecord;
  readonly check?: (value: JsonRecord, path: string, findings: Findings) => void;
}

const some = text({ min: 1 });
const chosen = nullable(some);
const lists = { canUserSeeConversationList: flag, canUserCreateMoreConversations: flag };
const LISTS = Object.keys(lists);
const android = { projectId: chosen, clientEmail: chosen, privateKey: chosen, serverKey: chosen, senderId: chosen, ...lists };
const ios = { certificate: chosen, password: text(), production: flag, autoUpdateBadge: flag, ...lists };
const web = {
  brandColor: text(),
  conversationColor: text(),
  actionColor: text(),
  fixedIntroPane: flag,
  displayStyle: choice('button', 'tab'),
  buttonIconUrl: nullable(uri()),
  buttonWidth: text(),
  buttonHeight: text(),
  integrationOrder: nullable(list(text())),
  businessName: text(),
  businessIconUrl: uri(),
  backgroundImageUrl: uri(),
  originWhitelist: nullable(list(text())),
  prechatCapture,
  ...lists,
};
const whatsapp = { hsmFallbackLanguage: nullable(text()), accountId: nullable(text()), accountManagementAccessToken: nullable(text()) };
const SDK = { attachmentsEnabled: true };

export const integrationTypes: Readonly<Record<string, IntegrationType>> = {
  custom: { create: { webhooks: list(record(webhookFields, ['target', 'triggers']), { min: 1, max: 1 }) }, required: ['webhooks'] },
  android: {
    create: android,
    update: Object.keys(android),
    secret: ['projectId', 'clientEmail', 'privateKey', 'serverKey'],
    defaults: SDK,
  },
  ios: { create: ios, update: Object.keys(ios), secret: ['certificate', 'password'], defaults: SDK },
  web: {
    create: web,
    update: Object.keys(web),
    defaults: {
      ...SDK,
      brandColor: '65758e',
      conversationColor: '0099ff',
      actionColor: '0099ff',
      fixedIntroPane: false,
      displayStyle: 'button',
      buttonWidth: '58',
      buttonHeight: '58',
    },
  },
  unity: { create: lists, update: LISTS, defaults: SDK },
  apple: {
    create: { businessId: some, apiSecret: some, mspId: some, authenticationMessageSecret: text({ min: 88 }) },
    required: ['businessId', 'apiSecret', 'mspId'],
    update: ['authenticationMessageSecret'],
    secret: ['apiSecret'],
  },
  instagram: {
    create: { pageAccessToken: chosen, appId: some, appSecret: chosen, storyRepliesEnabled: flag, storyMentionsEnabled: flag },
    required: ['pageAccessToken', 'appId', 'appSecret'],
    update: ['pageAccessToken', 'storyRepliesEnabled', 'storyMentionsEnabled'],
    secret: ['pageAccessToken', 'appSecret'],
    defaults: { storyRepliesEnabled: true, storyMentionsEnabled: true },
  },
  messenger: {
    create: { pageAccessToken: chosen, appId: some, appSecret: chosen, pageId: number, pageName: text() },
    required: ['pageAccessToken', 'appId', 'appSecret'],
    update: ['pageAccessToken'],
    // The description marks only the second as write-only; a token in an answer would help nobody.
    secret: ['pageAccessToken', 'appSecret'],
  },
  line: {
    create: {
      channelId: text(),
      channelSecret: text(),
      channelAccessToken: text(),
      serviceCode: text(),
      switcherSecret: some,
      qrCodeUrl: uri(),
    },
  },
  mailgun: {
    create: { apiKey: chosen, domain: some, incomingAddress: some, signingKey: some, hideUnsubscribeLink: flag, fromAddress: chosen },
    required: ['apiKey', 'domain', 'incomingAddress'],
    update: ['hideUnsubscribeLink', 'fromAddress'],
    secret: ['apiKey'],
  },
  messagebird: {
    create: { accessKey: chosen, signingKey: chosen, originator: some },
    required: ['accessKey', 'signingKey', 'originator'],
    secret: ['accessKey', 'signingKey'],
    defaults: { webhookSecret: 'messagebird-webhook' },
  },
  telegram: { create: { token: chosen }, required: ['token'], secret: ['token'], defaults: { username: 'sandbox_bot', botId: '1000001' } },
  viber: { create: { token: chosen }, required: ['token'], secret: ['token'], defaults: { uri: 'sandbox', accountId: 'pa:1000002' } },
  twilio: {
    create: { accountSid: some, authToken: chosen, phoneNumberSid: some, messagingServiceSid: some },
    required: ['accountSid', 'authToken'],
    secret: ['authToken'],
    check: ({ phoneNumberSid, messagingServiceSid }, path, findings) => {
      if (phoneNumberSid === undefined && messagingServiceSid === undefined) {
        findings.error(path, 'should have one of the properties phoneNumberSid, messagingServiceSid');
      }
    },
  },
  twitter: {
    create: { tier: choice('enterprise'), consumerKey: some, consumerSecret: chosen, accessTokenKey: some, accessTokenSecret: chosen },
    required: ['tier', 'consumerKey', 'consumerSecret', 'accessTokenKey', 'accessTokenSecret'],
    secret: ['consumerKey', 'consumerSecret', 'accessTokenKey', 'accessTokenSecret'],
    defaults: { envName: 'sandbox' },
  },
  whatsapp: { create: whatsapp, update: Object.keys(whatsapp), defaults: { hsmFallbackLanguage: 'en_US' } },
};

const common = { displayName: nullable(displayName), defaultResponderId: nullable(text()), showAIDisclaimer: flag };
const type = text();

const createRules = new Map<string, Rule>(
  Object.entries(integrationTypes).map(([name, { create, required = [], check }]) => [
    name,
    record(name === 'custom' ? { type, displayName: common.displayName, ...create } : { type, ...common, ...create }, required, check),
  ]),
);

/** A new integration: an unknown type is refused in the service's own words. */
export function integrationCreate(value: unknown, path: string, findings: Findings): void {
  const kind = isRecord(value) ? value.type : undefined;
  const rule = typeof kind === 'string' ? createRules.get(kind) : undefined;
  if (rule === undefined) findings.error('', kind === undefined ? "should have required property 'type'" : 'Invalid integration type');
  else rule(value, path, findings);
}

/** The update of an integration of a known type. */
export function integrationUpdate(name: string): Rule {
  const { create = {}, update = [] } = integrationTypes[name] ?? {};
  const fields = Object.fromEntries(Object.entries(create).filter(([field]) => update.includes(field)));
  return record(name === 'custom' ? { displayName: common.displayName } : { ...common, ...fields });
}
