import type { FormPart } from '../../../../client/transport';
import { file, type FileInput } from '../../../../language/fields';
import { limits } from '../limits';
import { mediaTypeOf } from '../media-type';
import { bounded } from '../upload';

/** A file to upload. */
export const sourceFile = (maxSize: number = limits.uploadBytes) =>
  file(maxSize).meta({ title: 'File', description: 'The file to upload' });

/** The part of a multipart form that carries the file; the service tells by name and type what it is. `maxSize` as in {@link sourceFile}. */
export function sourcePart(given: FileInput, maxSize: number = limits.uploadBytes): FormPart {
  const fileName = given.fileName?.split(/[\\/]/).at(-1);
  return {
    name: 'source',
    content: bounded(given, maxSize),
    fileName: fileName === undefined || fileName === '' ? 'file' : fileName,
    contentType: mediaTypeOf(given),
  };
}

/** Parts that are texts; what is undefined is left out. */
export function textParts(texts: Readonly<Record<string, string | undefined>>): FormPart[] {
  return Object.entries(texts).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
