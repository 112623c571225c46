import type { z } from '../../../language/fields';
import { docsAt } from '../docs';
import { channelData } from '../fields/channel-data';
import { channelDataBody } from '../fields/channel-data-body';
import { channelId } from '../fields/ids';
import { tier } from '../limits';
import { succeeded } from '../../../language/results';
import type { RecipientKind } from './recipient-kind';

/** Calls that users and objects have alike; who it is about, and where, is added where they are declared. */
export const getChannelData = (whose: RecipientKind) => ({
  name: 'getChannelData' as const,
  title: 'Get Channel Data',
  action: `Get channel data of ${whose}`,
  summary: `Get how one channel reaches the ${whose}: push tokens, chat connections`,
  docs: docsAt(`${whose}s/get_channel_data`),
  rate: tier[4],
});

export const setChannelData = (whose: RecipientKind) => ({
  name: 'setChannelData' as const,
  title: 'Set Channel Data',
  action: `Set channel data of ${whose}`,
  summary: `Replace how one channel reaches the ${whose}. To add a single device, use Add Devices`,
  docs: docsAt(`${whose}s/set_channel_data`),
  rate: tier[3],
  body: ({ data }: { readonly data: z.output<ReturnType<typeof channelData>> }) => ({ data: channelDataBody(data) }),
});

export const unsetChannelData = (whose: RecipientKind) => ({
  name: 'unsetChannelData' as const,
  title: 'Unset Channel Data',
  action: `Unset channel data of ${whose}`,
  summary: `Remove all that one channel knows of the ${whose}; nothing is sent through it any more`,
  docs: docsAt(`${whose}s/unset_channel_data`),
  rate: tier[3],
  result: succeeded,
});

export const ofOneChannel = () => ({ channelId: channelId() });
export const withChannelData = () => ({ channelId: channelId(), data: channelData() });
