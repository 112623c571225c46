import { invalid } from '../../../client/errors';
import type { FileInput } from '../../../language/fields';
import type { ActionContext } from '../contexts';

/** The binary data of an item: streamed where n8n keeps it outside of memory. */
export async function fileOf(context: ActionContext, itemIndex: number, name: string): Promise<FileInput> {
  const { helpers } = context;
  const binary = context.getInputData()[itemIndex]?.binary?.[name];
  if (!binary) {
    throw invalid(
      'Input Data Field Name',
      `The item has no file in '${name}'`,
      "Put the name of the item's binary field into 'Input Data Field Name'",
    );
  }
  const described = { fileName: binary.fileName, contentType: binary.mimeType };
  const { id } = binary;
  if (id === undefined) {
    const content = await helpers.getBinaryDataBuffer(itemIndex, name);
    return { ...described, content, size: content.byteLength };
  }
  const { fileSize } = await helpers.getBinaryMetadata(id);
  return { ...described, size: fileSize, content: { [Symbol.asyncIterator]: () => chunksOf(helpers, id) } };
}

/** Opened anew for each reading, so that a request can be repeated. */
async function* chunksOf(helpers: ActionContext['helpers'], id: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of await helpers.getBinaryStream(id)) {
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
  }
}
