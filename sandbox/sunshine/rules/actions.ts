import type { Rule } from './rule';
import { anyRecord, choice, flag, integer, kinds, record, text, uri } from './rule';
import { metadata } from './common';

const type = text();
const label = text({ min: 1 });
const actionMetadata = metadata('Action');

const extraChannelOptions = record({ messenger: record({ messenger_extensions: flag, webview_share_button: choice('hide') }) });

const link = record({ type, text: label, uri: uri(), default: flag, metadata: actionMetadata, extraChannelOptions }, ['text', 'uri']);

const webview = record(
  {
    type,
    text: label,
    uri: uri(),
    fallback: uri(),
    size: choice('compact', 'tall', 'full'),
    default: flag,
    openOnReceive: flag,
    metadata: actionMetadata,
    extraChannelOptions,
  },
  ['text', 'uri', 'fallback'],
);

const buy = record({ type, text: label, amount: integer(), currency: text({ pattern: /^[a-z]{3}$/ }), metadata: actionMetadata }, [
  'text',
  'amount',
]);

const postback = record({ type, text: label, payload: text(), metadata: actionMetadata }, ['text', 'payload']);
const reply = record({ type, text: label, payload: text(), iconUrl: uri(), metadata: actionMetadata }, ['text', 'payload']);
const locationRequest = record({ type, text: label, metadata: actionMetadata }, ['text']);

/** Of items and lists. */
export const lastingAction: Rule = kinds({ buy, link, postback, webview });

/** Of texts and images. */
export const anyAction: Rule = kinds({ buy, link, locationRequest, postback, reply, webview });

/** All that a confirmation message may offer. */
export const linkAction: Rule = kinds({ link });

/** What an override of one channel holds. */
export const overrideOf = (more: Readonly<Record<string, Rule>> = {}): Rule => record({ payload: anyRecord, ...more }, ['payload']);
