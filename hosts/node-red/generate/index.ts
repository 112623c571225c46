import type { Manifest } from '../../../runner/manifest-types';
import { catalogOf } from './catalog';
import { helpOf } from './help';
import { htmlOf } from './html';
import { nodesOf } from './node-specs';
import { languages } from './words';

export { exampleFlow } from './example';
export { editorScript } from './html';
export { accountType, typesOf } from './node-specs';

export interface GenerateOptions {
  /** Name of the npm package; with the node's type it is the namespace of the node's texts. */
  readonly packageName: string;
}

/**
 * The editor's side of a provider: for each node type its html, and its texts and help in each language.
 * Paths are relative to the folder in which the runtime file `<type>.js` lies.
 */
export function generate(manifest: Manifest, options: GenerateOptions): { readonly files: Readonly<Record<string, string>> } {
  const files: Record<string, string> = {};
  for (const node of nodesOf(manifest)) {
    const { type } = node.spec;
    files[`${type}.html`] = htmlOf(manifest, node, options.packageName);
    for (const language of languages) {
      files[`locales/${language}/${type}.json`] = JSON.stringify(catalogOf(manifest, node, language));
      files[`locales/${language}/${type}.html`] = helpOf(manifest, node, language);
    }
  }
  return { files };
}
