import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { listAt } from '../records';
import { anyAction, lastingAction } from './actions';
import { metadata } from './common';
import { formField } from './form';
import type { Findings, Rule } from './rule';
import { anyRecord, choice, flag, kinds, list, number, record, text, uri } from './rule';

const type = text();
const long = text({ max: 4096 });
const altText = text({ max: 128 });
const richText = { htmlText: long, markdownText: long };

/** Read-only members are ignored, as is usual, when a message is sent back as it came. */
const readOnly: Rule = () => undefined;

function oneMarkup({ htmlText, markdownText }: JsonRecord, path: string, findings: Findings): void {
  if (htmlText !== undefined && markdownText !== undefined) findings.error(path, 'should NOT have both htmlText and markdownText');
}

const textMessage = record(
  { type, text: long, ...richText, actions: list(anyAction), payload: text(), blockChatInput: flag },
  [],
  (content, path, findings) => {
    oneMarkup(content, path, findings);
    const says = [content.text, content.htmlText, content.markdownText].some((value) => typeof value === 'string' && value !== '');
    if (!says && listAt(content, 'actions').length === 0) findings.error(path, "should have required property 'text'");
    actionsAgree(content, path, findings);
  },
);

const media = { type, mediaUrl: uri(), altText, text: long, ...richText, blockChatInput: flag, attachmentId: text() };
const measured = { mediaType: readOnly, mediaSize: readOnly };

const imageMessage = record({ ...media, ...measured, actions: list(anyAction) }, ['mediaUrl'], (content, path, findings) => {
  oneMarkup(content, path, findings);
  actionsAgree(content, path, findings);
});
const fileMessage = record({ ...media, ...measured }, ['mediaUrl'], oneMarkup);

const item = record(
  {
    title: text({ min: 1, max: 128 }),
    description: text({ max: 128 }),
    mediaUrl: uri(2048),
    mediaType: text({ max: 128 }),
    altText,
    size: choice('compact', 'large'),
    actions: list(lastingAction, { min: 1, max: 3 }),
    metadata: metadata('Item'),
  },
  ['title', 'actions'],
);

const items = list(item, { min: 1, max: 10 });

const carouselMessage = record(
  { type, items, text: readOnly, blockChatInput: flag, displaySettings: record({ imageAspectRatio: choice('horizontal', 'square') }) },
  ['items'],
);

const listMessage = record({ type, items, actions: list(lastingAction, { min: 1, max: 10 }), blockChatInput: flag }, ['items']);

const formMessage = record(
  { type, fields: list(formField, { min: 1, max: 20 }), text: long, blockChatInput: flag, submitted: readOnly },
  ['fields'],
  (content, path, findings) => {
    const names = listAt(content, 'fields').map((field) => (isRecord(field) ? field.name : undefined));
    if (new Set(names).size < names.length) findings.error(`${path}.fields`, 'should have unique names');
  },
);

const locationMessage = record(
  {
    type,
    coordinates: record({ lat: number, long: number }, ['lat', 'long']),
    location: record({ address: text(), name: text() }),
    text: readOnly,
    blockChatInput: flag,
  },
  ['coordinates'],
);

const templateMessage = record({ type, template: anyRecord, blockChatInput: flag }, ['template']);

const formResponse: Rule = (_value, path, findings) => {
  findings.error(`${path}.type`, 'formResponse messages cannot be sent through the API');
};

/** Replies and location requests stand by themselves, and one action at most opens by itself. */
function actionsAgree(content: JsonRecord, path: string, findings: Findings): void {
  const actions = listAt(content, 'actions').filter(isRecord);
  const passing = actions.filter((action) => action.type === 'reply' || action.type === 'locationRequest');
  if (passing.length > 0 && passing.length < actions.length) {
    findings.error(`${path}.actions`, 'reply and locationRequest cannot be combined with other types');
  }
  if (actions.filter((action) => action.openOnReceive === true).length > 1) {
    findings.error(`${path}.actions`, 'should NOT have more than one action with openOnReceive');
  }
}

export const content: Rule = kinds({
  text: textMessage,
  carousel: carouselMessage,
  file: fileMessage,
  form: formMessage,
  formResponse,
  image: imageMessage,
  list: listMessage,
  location: locationMessage,
  template: templateMessage,
});
