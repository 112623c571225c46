import { choice, z } from '../../../../language/fields';
import type { Shape } from '../../../../language/form';
import type { Writable } from '../../../../language/operation';
import { limits } from '../limits';
import { itemActions, messageActions } from './actions';
import type { items, shareableItems } from './items';
import { formFields } from './form-fields';
import { jsonObject } from './objects';

export const messageText = () =>
  z.string().min(1).max(limits.text).meta({
    title: 'Text',
    description: 'What the message says',
    placeholder: 'e.g. Hello!',
    example: 'Hello!',
    kind: 'longText',
  });

const mediaUrl = (title: string, example: string) =>
  z
    .url()
    .max(limits.mediaUrl)
    .meta({
      title,
      description: 'Its address, as Attachment › Upload gives it',
      placeholder: `e.g. ${example}`,
      example,
    });

const altText = () =>
  z
    .string()
    .max(limits.label)
    .optional()
    .meta({ title: 'Alternative Text', description: 'What it shows, for people who cannot see it', example: 'A red scarf' });

const coordinate = (title: string, description: string, bound: number, example: number) =>
  z.number().min(-bound).max(bound).meta({ title, description, example });

/** What a generation has of its own. */
export interface OwnContent<
  I extends typeof items | typeof shareableItems,
  T extends Shape,
  M extends Shape,
  F extends Shape,
  E extends Shape,
> {
  /** Rows of carousels and lists. */
  readonly items: I;
  /** More fields of a text. */
  readonly text: T;
  /** More fields of images and files. */
  readonly media: M;
  /** More fields of a form. */
  readonly form: F;
  /** More fields of everything. */
  readonly every: E;
}

/** The types of content that both generations have; a generation makes its union of them and of its own. */
export const contentTypes = <
  I extends typeof items | typeof shareableItems,
  T extends Shape,
  M extends Shape,
  F extends Shape,
  E extends Shape,
>({
  items: rows,
  text,
  media,
  form,
  every,
}: OwnContent<I, T, M, F, E>) =>
  [
    z
      .object({
        type: z.literal('text'),
        text: messageText().optional().meta({ prominent: true }),
        actions: messageActions,
        ...text,
        ...every,
      })
      .meta({ title: 'Text', description: 'Text, with buttons if wanted' }),
    z
      .object({
        type: z.literal('image'),
        mediaUrl: mediaUrl('Image URL', 'https://example.com/scarf.png'),
        text: messageText().optional(),
        altText: altText(),
        actions: messageActions,
        ...media,
        ...every,
      })
      .meta({ title: 'Image', description: 'A picture, with text and buttons if wanted' }),
    z
      .object({
        type: z.literal('file'),
        mediaUrl: mediaUrl('File URL', 'https://example.com/invoice.pdf'),
        text: messageText().optional(),
        altText: altText(),
        ...media,
        ...every,
      })
      .meta({ title: 'File', description: 'A file to download' }),
    z
      .object({
        type: z.literal('carousel'),
        items: rows,
        imageAspectRatio: choice({ horizontal: 'Horizontal', square: 'Square' })
          .optional()
          .meta({ title: 'Image Aspect Ratio', description: 'Form of all pictures' }),
        ...every,
      })
      .meta({ title: 'Carousel', description: 'Items side by side' }),
    z
      .object({
        type: z.literal('list'),
        items: rows,
        actions: itemActions
          .min(1)
          .max(limits.listActions)
          .optional()
          .meta({ title: 'List Actions', description: 'Buttons for the whole list', sortable: true }),
        ...every,
      })
      .meta({ title: 'List', description: 'Items one below the other' }),
    z
      .object({ type: z.literal('form'), fields: formFields, ...form, ...every })
      .meta({ title: 'Form', description: 'Questions to fill in, in the web messenger' }),
    z
      .object({
        type: z.literal('location'),
        latitude: coordinate('Latitude', 'Degrees north; south is negative', 90, 52.52),
        longitude: coordinate('Longitude', 'Degrees east; west is negative', 180, 13.405),
        name: z
          .string()
          .optional()
          .meta({ title: 'Name', description: 'What the place is called', placeholder: 'e.g. Town hall', example: 'Town hall' }),
        address: z
          .string()
          .optional()
          .meta({ title: 'Address', description: 'Where the place is', placeholder: 'e.g. 1 Main Street', example: '1 Main Street' }),
        ...every,
      })
      .meta({ title: 'Location', description: 'A place on the map' }),
  ] as const;

/** Whatever the fields cannot say, as the service writes it. */
export const rawContent = z
  .object({
    type: z.literal('json'),
    content: jsonObject().meta({
      title: 'Content',
      description: 'The content as the service writes it, as a JSON object with its type',
      placeholder: 'e.g. { "type": "text", "text": "Hello!" }',
      example: { type: 'text', text: 'Hello!' },
    }),
  })
  .meta({ title: 'Other, as JSON', description: 'Content that an expression makes, or of another type' });

interface Saying {
  readonly type: string;
  readonly text?: string | undefined;
  readonly htmlText?: string | undefined;
  readonly markdownText?: string | undefined;
  readonly actions?: readonly unknown[] | undefined;
}

/** A text message says something, and nothing is written twice. */
export function sayingSomething({ value, issues }: z.core.ParsePayload<object & Pick<Saying, 'type'>>): void {
  const { type, text, htmlText, markdownText, actions = [] }: Saying = value;
  if (htmlText !== undefined && markdownText !== undefined) {
    issues.push({ code: 'custom', message: 'cannot stand beside HTML', path: ['markdownText'], input: markdownText });
  }
  if (type === 'text' && actions.length === 0 && (text ?? htmlText ?? markdownText) === undefined) {
    issues.push({ code: 'custom', message: 'is missing: a text message needs text or actions', path: ['text'], input: text });
  }
}

/** Content whose form differs from what is sent. */
interface Flat {
  readonly type: string;
  readonly [field: string]: Writable;
}

/** The content as the service writes it. */
export function contentBody({ ...content }: Flat): Writable {
  const { latitude: lat, longitude: long, name, address, imageAspectRatio, ...rest } = content;
  switch (content.type) {
    case 'location':
      return {
        ...rest,
        coordinates: { lat, long },
        location: name === undefined && address === undefined ? undefined : { address, name },
      };
    case 'carousel':
      return { ...rest, displaySettings: imageAspectRatio === undefined ? undefined : { imageAspectRatio } };
    case 'json':
      return content.content;
    default:
      return content;
  }
}
