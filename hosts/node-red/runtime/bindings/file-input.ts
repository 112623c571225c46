import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { invalid } from '../../../../client/errors';
import type { FileInput } from '../../../../language/fields';
import { isList, isRecord } from '../values';

/**
 * A file from what flows carry: a Buffer, `{ content, fileName?, contentType? }`, a Buffer that went through JSON, or the path of a file.
 * A path is read only when the file is sent, in pieces.
 */
export function fileIn(value: unknown, title: string): FileInput {
  const content = bytesIn(value);
  if (content) return { content, size: content.byteLength };
  if (typeof value === 'string') return fileAt(value, title);
  if (isRecord(value)) {
    const inner = value.content instanceof Uint8Array || isRecord(value.content) ? bytesIn(value.content) : textBytes(value.content);
    if (inner) return { content: inner, size: inner.byteLength, fileName: text(value.fileName), contentType: text(value.contentType) };
  }
  throw invalid(
    title,
    `'${title}' is not a file`,
    'Give a Buffer, an object with content, fileName and contentType, or the path of a file.',
  );
}

function fileAt(path: string, title: string): FileInput {
  // One look at the file: its size is checked against the service's limit before anything is sent.
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw invalid(title, `'${title}' names no file on this machine`, 'Give the absolute path of a file.');
  // Opened anew for every reading: a repeat sends the whole file again, and an unsent one is never opened.
  const content: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => bytesOf(path) };
  return { content, size: found.size, fileName: basename(path) };
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) yield chunk;
}

function bytesIn(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (!isRecord(value) || value.type !== 'Buffer' || !isList(value.data)) return undefined;
  return Uint8Array.from(value.data, Number);
}

function textBytes(value: unknown): Uint8Array | undefined {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
