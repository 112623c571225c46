import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FormPart } from './transport';

/** A multipart/form-data body (RFC 7578): bytes where every part is known, a stream (chunked) where one is a stream. */
export interface MultipartBody {
  readonly contentType: string;
  readonly body: Buffer | Readable;
}

export function encodeMultipart(parts: readonly FormPart[], boundary = `dovecote-${randomUUID()}`): MultipartBody {
  const contentType = `multipart/form-data; boundary=${boundary}`;
  const known: Uint8Array[] = [];
  for (const part of parts) {
    if (typeof part.content !== 'string' && !(part.content instanceof Uint8Array)) {
      return { contentType, body: Readable.from(chunks(parts, boundary)) };
    }
    known.push(head(part, boundary), bytes(part.content), LINE_END);
  }
  return { contentType, body: Buffer.concat([...known, tail(boundary)]) };
}

const LINE_END = Buffer.from('\r\n');

async function* chunks(parts: readonly FormPart[], boundary: string): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    yield head(part, boundary);
    if (typeof part.content === 'string' || part.content instanceof Uint8Array) yield bytes(part.content);
    else yield* part.content;
    yield LINE_END;
  }
  yield tail(boundary);
}

function head(part: FormPart, boundary: string): Buffer {
  const file = part.fileName === undefined ? '' : `; filename="${escaped(part.fileName)}"`;
  const type = part.contentType ?? (part.fileName === undefined ? undefined : 'application/octet-stream');
  const typeLine = type === undefined ? '' : `content-type: ${type.replace(/[\r\n]/g, ' ')}\r\n`;
  return Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${escaped(part.name)}"${file}\r\n${typeLine}\r\n`);
}

function tail(boundary: string): Buffer {
  return Buffer.from(`--${boundary}--\r\n`);
}

/** As browsers escape names in a form (WHATWG HTML, multipart/form-data encoding). */
function escaped(name: string): string {
  return name.replace(/\r\n|\r|\n/g, '%0D%0A').replaceAll('"', '%22');
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
