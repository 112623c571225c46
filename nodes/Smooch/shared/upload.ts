import { invalid } from '../../../client/errors';
import type { FileInput } from '../../../language/fields';

/**
 * The content of a file as it comes. Not every stream says its size before: one that goes on after `most` bytes breaks off,
 * so that the service never gets the end of the request.
 */
export function bounded({ content }: FileInput, most: number): FileInput['content'] {
  return content instanceof Uint8Array ? content : counted(content, most);
}

async function* counted(content: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  const chunks = content[Symbol.asyncIterator]();
  try {
    for (let next = await read(chunks); !next.done; next = await read(chunks)) {
      size += next.value.byteLength;
      if (size > most) throw invalid('File', `'File' has more than the ${most.toLocaleString('en-US')} bytes that are allowed`);
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

async function read(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array, unknown>> {
  try {
    return await chunks.next();
  } catch {
    // Why is between the person and whatever holds the file: it may name paths of the machine.
    throw invalid('File', "'File' could not be read to its end, and was not uploaded", 'Check where the file comes from, and try again.');
  }
}
