import { invalid } from '../../../client/errors';
import { z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { multipart, type Body, type Values } from '../../../language/operation';
import { attachmentPart, encodedImage } from '../attachment';
import { needEncryptionKey, needToken, needUser } from '../credential/needs';
import type { PushoverSettings } from '../credential/settings';
import { local, operation } from '../declare';
import { open, seal } from '../encryption';
import { sendParameters } from '../fields/sending';
import { entriesOf, form, type FormValue } from '../form';
import { unixSeconds } from '../time';
import { answerOf, numberOrNull } from '../values';

const EMERGENCY = '2';
type Sending = Values<typeof sendParameters>;

export const sendMessage = operation({
  resource: 'message',
  name: 'send',
  title: 'Send',
  action: 'Send message',
  summary: 'Send a push notification to users and groups. An emergency gives a receipt, by which it is followed and cancelled',
  docs: 'https://pushover.net/api#messages',
  endpoint: 'POST /1/messages.json',
  parameters: sendParameters,
  check: ({ priority, callback, tags, url, urlTitle, attachment, attachmentBase64 }) => {
    if (priority !== EMERGENCY && callback !== undefined) throw emergencyOnly('Callback URL');
    if (priority !== EMERGENCY && tags.length > 0) throw emergencyOnly('Tags');
    if (urlTitle !== undefined && url === undefined) {
      throw invalid('URL Title', "'URL Title' has no URL to stand for", "Fill in 'URL', or leave both out.");
    }
    if (attachment !== undefined && attachmentBase64 !== undefined) {
      throw invalid('Attachment', 'There are two attachments', "Keep either 'Attachment' or 'Attachment as Base64'.");
    }
  },
  body: messageBody,
  result: (answer, _, __, { headers }): JsonObject => ({
    ...answerOf(answer),
    limits: {
      limit: numberOrNull(headers['x-limit-app-limit']),
      remaining: numberOrNull(headers['x-limit-app-remaining']),
      reset: numberOrNull(headers['x-limit-app-reset']),
    },
  }),
  mayRepeat: ({ retryOnNetworkError }) => retryOnNetworkError,
});

/** Opens with the key 000102…1f. */
const SEALED =
  'oKGio6SlpqeoqaqrrK2ur8bqliZepp0HEYPcVLQWbuqcKkAOE19C2CKoY2dc57s3E/MnNoj1JOuImtXA9+slOwk+Wq49SNdJY4+U6dThVzkQQbWqI+83/yCV4t+nOdReZpvT9uTL2aC3R3yYp0A5EQ==';

const envelope = (title: string) =>
  z.string().min(1).optional().meta({ title, description: 'As it was received', example: SEALED, prominent: true });

export const decryptMessage = local({
  resource: 'message',
  name: 'decrypt',
  title: 'Decrypt',
  action: 'Decrypt message',
  summary: 'Open the texts of an end-to-end encrypted message with the encryption key of the credential; nothing is sent',
  docs: 'https://pushover.net/api#encryption',
  parameters: {
    message: z
      .string()
      .min(1)
      .meta({ title: 'Message', description: 'As it was received', kind: 'longText', fromEvent: 'message', example: SEALED }),
    title: envelope('Title'),
    url: envelope('URL'),
    urlTitle: envelope('URL Title'),
  },
  compute: (texts, { credential }) => {
    const key = needEncryptionKey(credential);
    const opened = (text: string | undefined, field: string) => (text === undefined ? null : open(text, key, field));
    return {
      message: open(texts.message, key, 'Message'),
      title: opened(texts.title, 'Title'),
      url: opened(texts.url, 'URL'),
      urlTitle: opened(texts.urlTitle, 'URL Title'),
    };
  },
});

function messageBody(sending: Sending, settings: PushoverSettings): Body {
  const fields = { ...addressed(sending, settings), ...texts(sending, settings), ...alerting(sending) };
  const { attachment, attachmentBase64, attachmentType } = sending;
  if (attachment === undefined) {
    return form({ ...fields, ...(attachmentBase64 === undefined ? {} : encodedImage(attachmentBase64, attachmentType)) });
  }
  return multipart([...entriesOf(fields).map(([name, content]) => ({ name, content })), attachmentPart(attachment)]);
}

function addressed({ users, devices }: Sending, settings: PushoverSettings): Record<string, FormValue> {
  return { token: needToken(settings), user: users.length > 0 ? users : needUser(undefined, settings), device: devices };
}

function texts({ message, title, url, urlTitle, encrypt }: Sending, settings: PushoverSettings): Record<string, FormValue> {
  if (!encrypt) return { message, title, url, url_title: urlTitle };
  const key = needEncryptionKey(settings);
  const sealed = (text: string | undefined) => (text === undefined ? undefined : seal(text, key));
  return { message: seal(message, key), title: sealed(title), url: sealed(url), url_title: sealed(urlTitle), encrypted: true };
}

function alerting({ format, priority, retry, expire, callback, tags, ttl, sound, timestamp }: Sending): Record<string, FormValue> {
  return {
    html: format === 'html',
    monospace: format === 'monospace',
    priority: priority === '0' ? undefined : priority,
    ...(priority === EMERGENCY ? { retry, expire, callback, tags } : { ttl }),
    sound,
    timestamp: timestamp === undefined ? undefined : unixSeconds(timestamp, 'Time'),
  };
}

function emergencyOnly(field: string): Error {
  return invalid(field, `'${field}' belongs to emergencies only`, "Set 'Priority' to Emergency, or leave it out.");
}
