export { openBrowser } from './chromium';
export { Dialog } from './dialog';
export { Editor, type EditorOptions, openEditor } from './editor';
export type { Field, NodeState, PaletteEntry } from './page-probe';
