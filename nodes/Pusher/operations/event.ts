import { invalid } from '../../../client/errors';
import { isEncrypted, userChannel } from '../channels';
import { checkData, encodeData, type Outgoing } from '../data';
import { operation } from '../declare';
import { channelNames, countAttributes, dataEncoding, eventData, eventName, excludedSocketId, occupiedChannel, userId } from '../fields';
import { limits } from '../limits';
import { isObject, listAt } from '../../../language/reading';
import type { PusherSettings } from '../credential/settings';

const docs = 'https://pusher.com/docs/channels/library_auth_reference/rest-api/';

export const triggerEvent = operation({
  resource: 'event',
  name: 'trigger',
  title: 'Trigger',
  action: 'Trigger event',
  summary: 'Publish one event to up to 100 channels',
  docs: `${docs}#post-event-trigger-an-event`,
  endpoint: 'POST /apps/{appId}/events',
  parameters: {
    channels: channelNames(limits.channelsPerEvent),
    event: eventName(),
    data: eventData(),
    info: countAttributes(),
    encoding: dataEncoding(),
    socketId: excludedSocketId(),
  },
  check: ({ channels }) => {
    if (channels.length > 1 && channels.some(isEncrypted)) {
      throw invalid(
        'Channels',
        "'Channels' holds an end-to-end encrypted channel beside others",
        'Each encrypted channel has a key of its own: trigger it alone, or use Trigger Batch.',
      );
    }
  },
  body: ({ channels, event, info, socketId, ...outgoing }, settings) => ({
    name: event,
    data: encodeData(outgoing, channels[0] ?? '', settings),
    channels,
    socket_id: socketId,
    info: attributes(info),
  }),
});

const batchParameters = {
  channel: occupiedChannel(),
  event: eventName(),
  data: eventData(),
  info: countAttributes(),
  encoding: dataEncoding(),
  socketId: excludedSocketId(),
};

interface BatchEvent extends Outgoing {
  readonly channel: string;
  readonly event: string;
  readonly info?: readonly string[] | undefined;
  readonly socketId?: string | undefined;
}

export const triggerBatch = operation({
  resource: 'event',
  name: 'triggerBatch',
  title: 'Trigger Batch',
  action: 'Trigger batch of events',
  summary: 'Publish one event per input, up to 10 of them in one request, each to its own channel',
  docs: `${docs}#post-batch-events-trigger-multiple-events`,
  endpoint: 'POST /apps/{appId}/batch_events',
  parameters: batchParameters,
  check: (event, settings) => {
    checkData(event, event.channel, settings);
  },
  body: (event, settings) => ({ batch: [batchEntry(event, settings)] }),
  result: (answer) => listAt(answer, 'batch')[0] ?? {},
  batched: {
    max: limits.eventsPerBatch,
    endpoint: 'POST /apps/{appId}/batch_events',
    body: (group, settings) => ({ batch: group.map((event) => batchEntry(event, settings)) }),
    split: (answer, group) => {
      const results = listAt(answer, 'batch');
      return group.map((_, index) => results[index] ?? {});
    },
  },
});

export const sendToUser = operation({
  resource: 'event',
  name: 'sendToUser',
  title: 'Send to User',
  action: 'Send event to user',
  summary: 'Publish one event to every connection that signed in as this user',
  docs: 'https://pusher.com/docs/channels/server_api/server-to-user-messages/',
  endpoint: 'POST /apps/{appId}/events',
  parameters: {
    userId: userId(),
    event: eventName(),
    data: eventData(),
    encoding: dataEncoding(),
    socketId: excludedSocketId(),
  },
  body: ({ userId: id, event, socketId, ...outgoing }, settings) => ({
    name: event,
    data: encodeData(outgoing, userChannel(id), settings),
    channels: [userChannel(id)],
    socket_id: socketId,
  }),
  result: (answer) => (isObject(answer) ? answer : {}),
});

/** A new object: the caller's stays as it is, a repeat must not encode twice. */
function batchEntry({ channel, event, info, socketId, ...outgoing }: BatchEvent, settings: PusherSettings) {
  return {
    channel,
    name: event,
    data: encodeData(outgoing, channel, settings),
    socket_id: socketId,
    info: attributes(info),
  };
}

function attributes(names: readonly string[] | undefined): string | undefined {
  return names === undefined || names.length === 0 ? undefined : names.join(',');
}
