import { invalid } from '../../client/errors';
import type { FormPart } from '../../client/transport';
import { tooLarge, type FileInput } from '../../language/fields';
import { limits } from './limits';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  heic: 'image/heic',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The part of a multipart form that carries an image. Throws `invalid` for what is no image. */
export function attachmentPart(file: FileInput): FormPart {
  const contentType = imageType(file);
  if (contentType === undefined) {
    throw invalid('Attachment', "'Attachment' is not an image", 'Pushover takes one image, such as PNG, JPEG or GIF.');
  }
  const fileName = file.fileName ?? `image.${contentType.replace(/^image\/(\w+).*$/, '$1')}`;
  return { name: 'attachment', content: file.content, fileName, contentType };
}

/** What the file says of itself, or else its name. */
function imageType({ contentType, fileName }: FileInput): string | undefined {
  if (contentType !== undefined && /^image\/[\w.+-]+/i.test(contentType)) return contentType;
  if (contentType !== undefined && contentType !== 'application/octet-stream') return undefined;
  const extension = /\.(\w+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
}

export interface EncodedImage {
  readonly attachment_base64: string;
  readonly attachment_type: string;
}

/** An image given as base64 or as a data URL, which carries its type. Throws `invalid` where it is neither or too large. */
export function encodedImage(text: string, type: string | undefined): EncodedImage {
  const [prefix = '', ownType] = /^\s*data:(image\/[\w.+-]+);base64,/i.exec(text) ?? [];
  const encoded = text.slice(prefix.length).replace(/\s+/g, '');
  const digits = encoded.replace(/={1,2}$/, '');
  // Looks for what does not belong there: a pattern over the whole text takes memory for each of its millions of characters.
  if (digits === '' || /[^A-Za-z0-9+/]/.test(digits)) {
    throw invalid('Attachment as Base64', "'Attachment as Base64' is not base64", "To send a file, use 'Attachment' instead.");
  }
  const size = Buffer.byteLength(encoded, 'base64');
  if (size > limits.attachmentBytes) {
    throw invalid(
      'Attachment as Base64',
      `'Attachment as Base64' ${tooLarge(size, limits.attachmentBytes, 'bytes')}`,
      'Make the image smaller.',
    );
  }
  const contentType = type ?? ownType;
  if (contentType !== undefined) return { attachment_base64: encoded, attachment_type: contentType };
  throw invalid('Attachment Type', "'Attachment Type' is missing", 'Say what kind of image it is, e.g. image/png');
}
