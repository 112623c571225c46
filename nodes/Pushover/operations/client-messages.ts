import { matching, z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { needDeviceId, needSecret } from '../credential/needs';
import { operation, task } from '../declare';
import { exactJson } from '../exact-json';
import { receipt } from '../fields/receipts';
import { byId, receivedMessage, type ReceivedMessage } from '../message';
import { MESSAGE_ID, MESSAGE_ID_SENTENCE } from '../patterns';
import { userInfo } from '../user-info';
import { isObject } from '../../../language/reading';
import { answerOf, malformed } from '../values';

const docs = 'https://pushover.net/api/client';

const downloadParameters = {
  includeUser: z.boolean().default(false).meta({
    title: 'Include User',
    description: 'Whether each message carries what Pushover tells of the user: quiet hours and licenses',
  }),
  includeEmail: z
    .boolean()
    .default(false)
    .meta({
      title: 'Include Email',
      description: "Whether the user carries the account's email addresses",
      showWhen: { includeUser: [true] },
    }),
};

export const download = operation({
  resource: 'client',
  name: 'download',
  title: 'Download Messages',
  action: 'Download messages',
  summary:
    'Get the messages that wait on the device, oldest first; they stay there until they are deleted. To be told of new ones use the trigger, Pushover does not want to be polled',
  docs: `${docs}#download`,
  endpoint: 'GET /1/messages.json',
  parameters: downloadParameters,
  query: (_, settings) => ({ secret: needSecret(settings), device_id: needDeviceId(settings) }),
  result: (_, { includeUser, includeEmail }, __, response) => {
    const answer = answerOf(exactJson(response.text) ?? null);
    const { messages } = answer;
    if (!Array.isArray(messages)) throw malformed('it holds no list of messages');
    const user = includeUser && isObject(answer.user) ? { user: userInfo(answer.user, includeEmail) } : {};
    return messages
      .map(readMessage)
      .sort(byId)
      .map((message) => ({ ...message, ...user }));
  },
});

export const downloadAndDelete = task({
  resource: 'client',
  name: 'downloadAndDelete',
  title: 'Download and Delete Messages',
  action: 'Download and delete messages',
  summary: 'Get the messages that wait on the device, oldest first, and delete them there: what fails afterwards has lost them',
  docs: `${docs}#update`,
  parameters: downloadParameters,
  perform: async (parameters, { run }): Promise<JsonValue> => {
    const messages = await run('client.download', parameters);
    const last = Array.isArray(messages) ? messages.at(-1) : undefined;
    if (isObject(last)) await run('client.deleteUpTo', { message: last.id });
    return messages;
  },
});

export const deleteUpTo = operation({
  resource: 'client',
  name: 'deleteUpTo',
  title: 'Delete Messages',
  action: 'Delete messages up to ID',
  summary: 'Delete a message and all before it from this device; other devices keep theirs, and nothing brings them back',
  docs: `${docs}#update`,
  endpoint: 'POST /1/devices/{deviceId}/update_highest_message.json',
  parameters: {
    message: matching(z.string(), MESSAGE_ID, MESSAGE_ID_SENTENCE).meta({
      title: 'Message ID',
      description: 'ID of the newest message to delete, exactly as it was received: as text, a number would be rounded',
      placeholder: 'e.g. 1175816417220301065',
      example: '1175816417220301065',
      fromEvent: 'id',
    }),
  },
  path: (_, settings) => ({ deviceId: needDeviceId(settings) }),
  body: ({ message }, settings) => new URLSearchParams({ secret: needSecret(settings), message }),
  result: (answer, { message }): JsonObject => ({ ...answerOf(answer), deletedUpTo: message }),
  repeatable: true,
});

export const acknowledge = operation({
  resource: 'client',
  name: 'acknowledge',
  title: 'Acknowledge Emergency',
  action: 'Acknowledge emergency message',
  summary: 'Stop an emergency message for everyone who got it, as somebody who has seen it would; its sender is told',
  docs: `${docs}#acknowledge`,
  endpoint: 'POST /1/receipts/{receipt}/acknowledge.json',
  parameters: { receipt: receipt().meta({ fromEvent: 'receipt' }) },
  body: (_, settings) => new URLSearchParams({ secret: needSecret(settings) }),
  result: (answer, { receipt: id }): JsonObject => ({ ...answerOf(answer), receipt: id }),
  repeatable: true,
});

function readMessage(raw: JsonValue): ReceivedMessage {
  if (isObject(raw)) return receivedMessage(raw);
  throw malformed('a message is not an object');
}
