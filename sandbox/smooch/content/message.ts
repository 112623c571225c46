import type { JsonRecord } from '../../json';
import type { Fields } from '../http/fields';
import { badRequest } from '../http/refusal';
import type { Generation } from '../http/request';
import { limits } from '../limits';
import { defined } from '../omit';
import { belowLists, inItems, readActions } from './actions';
import { readFormFields } from './form-fields';

const types = ['text', 'image', 'file', 'carousel', 'list', 'form', 'location'] as const;
type MessageType = (typeof types)[number];

/** What a message says, whoever says it. Refuses with 400 what is not documented for its type. */
export function readContent(message: Fields, generation: Generation): JsonRecord {
  if (message.raw.messageSchema !== undefined) return nativeContent(message);
  const type = typeOf(message, generation);
  const { metadata, payload } = { metadata: message.metadata(), payload: message.optionalText('payload') };
  return defined({ type, ...own(message, type), payload, metadata, blockChatInput: message.flag('blockChatInput') });
}

/** v1 guesses the type of a message that has none. */
function typeOf(message: Fields, generation: Generation): MessageType {
  if (generation === 'v1' && !message.has('type')) return message.has('mediaUrl') ? 'image' : 'text';
  return message.choice('type', types);
}

/** A body in WhatsApp's own words. */
function nativeContent(message: Fields): JsonRecord {
  message.choice('messageSchema', ['whatsapp']);
  return { ...message.everything() };
}

function own(message: Fields, type: MessageType): JsonRecord {
  switch (type) {
    case 'text':
      return textContent(message);
    case 'image':
      return { ...media(message), actions: readActions(message) };
    case 'file':
      return media(message);
    case 'carousel':
      return { ...itemsContent(message), displaySettings: displaySettings(message) };
    case 'list':
      return { ...itemsContent(message), actions: readActions(message, belowLists) };
    case 'form':
      return { fields: readFormFields(message), submitted: false };
    case 'location':
      return location(message);
  }
}

function textContent(message: Fields): JsonRecord {
  const actions = readActions(message);
  const text = message.optionalText('text', { most: limits.text });
  if ((text ?? '') === '' && (actions ?? []).length === 0) throw badRequest('text is required for a message without actions');
  return { text: text ?? '', actions };
}

const media = (message: Fields): JsonRecord => ({
  text: message.optionalText('text', { most: limits.text }) ?? '',
  mediaUrl: message.text('mediaUrl', { most: limits.url }),
  mediaType: message.optionalText('mediaType'),
  altText: message.optionalText('altText', { most: limits.altText }),
});

const readItems = (message: Fields): readonly JsonRecord[] =>
  message.groups('items', { least: 1, most: limits.items }).map((item) => {
    const actions = readActions(item, inItems);
    if (actions === undefined) throw badRequest('an item needs actions, at least one');
    return defined({
      title: item.text('title', { most: limits.label }),
      description: item.optionalText('description', { most: limits.label }),
      mediaUrl: item.optionalText('mediaUrl', { most: limits.url }),
      mediaType: item.optionalText('mediaType', { most: limits.label }),
      altText: item.optionalText('altText', { most: limits.altText }),
      size: item.optionalChoice('size', ['compact', 'large']),
      metadata: item.metadata(),
      actions,
    });
  });

/** The items, and the text that channels show which know no such message. */
function itemsContent(message: Fields): JsonRecord {
  const items = readItems(message);
  return { items, text: items.map(({ title }) => title).join('\n') };
}

function displaySettings(message: Fields): JsonRecord | undefined {
  const settings = message.optionalGroup('displaySettings');
  return settings === undefined ? undefined : { imageAspectRatio: settings.choice('imageAspectRatio', ['horizontal', 'square']) };
}

function location(message: Fields): JsonRecord {
  const coordinates = message.group('coordinates');
  const place = message.optionalGroup('location');
  return {
    coordinates: { lat: coordinates.number('lat'), long: coordinates.number('long') },
    location: place === undefined ? undefined : defined({ address: place.optionalText('address'), name: place.optionalText('name') }),
  };
}
