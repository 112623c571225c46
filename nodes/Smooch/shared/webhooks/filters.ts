import { choices, z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { covers } from './ensure';
import type { EventAuthor, SmoochEvent } from './event';

export const filterParameters = {
  messagesFrom: choices({
    user: 'Users, Through Their Channels',
    api: 'Users, Sent Through the API',
    business: 'The Business: Agents and Bots',
  })
    .default(['user'])
    .meta({
      title: 'Messages From',
      description:
        'Whose messages, typing and reading are let through; all where none is chosen. A flow that answers must not hear the business, or it answers itself',
      prominent: true,
    }),
  channels: z
    .array(z.string().meta({ title: 'Channel', placeholder: 'e.g. whatsapp' }))
    .default([])
    .meta({ title: 'Channels', description: 'Only events of these channels, as the service names them. All of them where none is given' }),
};

/** Whether the person asked for this event. */
export function isWanted(
  event: SmoochEvent,
  { triggers, messagesFrom, channels }: Values<typeof filterParameters> & { readonly triggers: readonly string[] },
): boolean {
  return covers(triggers, event.trigger, event.generation) && isHeard(event, messagesFrom) && comesThrough(channels, event.channel);
}

/** Events without an author, such as a pressed button, are nobody's own. */
function isHeard({ message, activity, kind, channel }: SmoochEvent, wanted: readonly string[]): boolean {
  const author = kind === 'message' ? message?.author : activity?.author;
  return author === undefined || wanted.length === 0 || wanted.includes(voiceOf(author, channel));
}

/** An author nobody knows counts as the business: it must not be answered by mistake. */
function voiceOf({ role }: EventAuthor, channel: string | null): string {
  if (role !== 'user') return 'business';
  return channel?.startsWith('api') ? 'api' : 'user';
}

/** A row that was added and left empty wants nothing. */
function comesThrough(filled: readonly string[], channel: string | null): boolean {
  const wanted = filled.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  return wanted.length === 0 || (channel !== null && wanted.includes(channel.toLowerCase()));
}
