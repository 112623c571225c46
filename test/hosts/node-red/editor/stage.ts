import type { Manifest } from '../../../../runner/manifest-types';
import { typesOf } from '../../../../hosts/node-red/generate';
import { type Editor, type EditorOptions, openBrowser, openEditor } from '../../../support/editor';
import { type NodeRed, installationsUnderTest, startNodeRed } from '../../../support/node-red';
import { makePack } from './pack';

/** A real Node-RED with the generated nodes, and its editor in a real browser. */
export interface Stage {
  readonly red: NodeRed;
  readonly editor: Editor;
  /** Takes all nodes off the tab, and accounts too. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(manifests: readonly Manifest[], options: EditorOptions = {}): Promise<Stage> {
  const pack = await makePack(manifests);
  const [install] = installationsUnderTest();
  const [red, browser] = await Promise.all([startNodeRed({ packFolder: pack.folder, ...(install ? { install } : {}) }), openBrowser()]);
  const editor = await openEditor(browser, red, { types: manifests.flatMap(typesOf), ...options });
  return {
    red,
    editor,
    clear: async () => {
      await editor.page.evaluate(removeAll);
    },
    close: async () => {
      await browser.close();
      await red.close();
      await pack.remove();
    },
  };
}

/** The page has no TypeScript: it is spoken to in source text. */
const removeAll = `{
  const ids = [];
  RED.nodes.eachNode((node) => { ids.push(node.id); });
  RED.nodes.eachConfig((node) => { ids.push(node.id); });
  ids.forEach((id) => RED.nodes.remove(id));
  RED.view.redraw(true);
}`;
