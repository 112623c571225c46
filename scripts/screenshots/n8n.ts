import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { installationsUnderTest, type N8n, startN8n, tarballUnderTest } from '../../test/support/n8n';
import { type N8nEditor, openN8nEditor } from '../../test/support/n8n-editor';
import type { Album } from './album';
import { dialogOf, type Shown, shown, type Theme, themes } from './shown';

const workflowFile = z.looseObject({ name: z.string(), nodes: z.array(z.looseObject({ name: z.string(), type: z.string() })) });
type WorkflowFile = z.infer<typeof workflowFile>;

interface Stored {
  readonly id: string;
  readonly file: WorkflowFile;
  readonly one: Shown;
}

/** The example workflows in the newest n8n. */
export async function photographN8n(root: string, browser: Browser, album: Album): Promise<void> {
  const install = installationsUnderTest().at(-1);
  if (install === undefined) return;
  const n8n = await startN8n({ install, tarball: tarballUnderTest() });
  try {
    const workflows: Stored[] = [];
    for (const one of shown) workflows.push(await stored(n8n, root, one));
    for (const theme of themes) {
      const editor = await openN8nEditor(browser, n8n, { theme, viewport: { width: 1280, height: 720 }, scale: 2 });
      for (const workflow of workflows) await photograph(editor, workflow, theme, album);
      await editor.close();
    }
  } finally {
    await n8n.close();
  }
}

/** Its credentials are chosen, so that nothing is marked as missing. */
async function stored(n8n: N8n, root: string, one: Shown): Promise<Stored> {
  const file = workflowFile.parse(JSON.parse(readFileSync(join(root, 'workflows', `${one.workflow}.json`), 'utf8')));
  const known = new Map<string, unknown>();
  const nodes: WorkflowFile['nodes'] = [];
  for (const node of file.nodes) {
    const asked = z.record(z.string(), z.unknown()).safeParse(node.credentials);
    const [type] = Object.keys(asked.data ?? {});
    if (type !== undefined && !known.has(type)) known.set(type, await credential(n8n, type, file.name));
    nodes.push(type === undefined ? node : { ...node, credentials: known.get(type) });
  }
  const { id } = await n8n.workflows.import({ ...file, nodes });
  return { id, file, one };
}

/** Named as a person would. */
async function credential({ rest }: N8n, type: string, workflow: string): Promise<unknown> {
  const name = `${workflow.split(':', 1).join('')} account`;
  const { id } = await rest.request(z.looseObject({ id: z.string() }), 'POST', '/rest/credentials', { name, type, data: {} });
  return { [type]: { id, name } };
}

async function photograph(editor: N8nEditor, { id, file, one }: Stored, theme: Theme, album: Album): Promise<void> {
  const { page } = editor;
  await editor.open(id);
  await editor.isDrawn();
  await page.screenshot({
    path: album.path(one.provider, 'n8n', 'canvas', theme),
    animations: 'disabled',
    clip: box.parse(await page.evaluate(drawnWorkflow)),
    style,
  });
  const action = file.nodes.find(({ type }) => type.endsWith(`.${one.provider}`));
  if (one.provider !== dialogOf.n8n || action === undefined) return;
  await editor.doubleClick(action.name);
  await editor.isDrawn();
  await page.screenshot({ path: album.path(one.provider, 'n8n', 'dialog', theme), animations: 'disabled', clip: dialog, style });
}

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** The page has no TypeScript: it is spoken to in source text. Answers the part of the canvas that holds nodes, their labels and notes. */
const drawnWorkflow = `(() => {
  const pane = document.querySelector('.vue-flow__pane').getBoundingClientRect();
  const parts = '.vue-flow__node, [data-test-id="canvas-node"] *, [data-test-id="canvas-handle-plus"]';
  const seen = (one) =>
    (one.childElementCount === 0 || one.matches('.vue-flow__node')) && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const drawn = [...document.querySelectorAll(parts)].filter(seen).map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
  const margin = 24;
  const left = Math.max(pane.left, Math.min(...drawn.map((one) => one.left)) - margin);
  const top = Math.max(pane.top, Math.min(...drawn.map((one) => one.top)) - margin);
  const right = Math.min(pane.right, Math.max(...drawn.map((one) => one.right)) + margin);
  const bottom = Math.min(pane.bottom, Math.max(...drawn.map((one) => one.bottom)) + margin);
  return { x: left, y: top, width: right - left, height: bottom - top };
})()`;

const floating = [
  'canvas-controls',
  'node-creator-plus-button',
  'command-bar-button',
  'add-sticky-button',
  'toggle-focus-panel-button',
  'instance-ai-canvas-action-button',
  'floating-nodes',
].map((name) => `[data-test-id="${name}"]`);
/** The bar with the button that executes, and beside it the one that chooses the trigger. */
const executing = ':has(> * > [data-test-id="execute-workflow-button"]) *';
/** Hides what n8n lays over the canvas. */
const style = `${[...floating, executing].join(', ')} { visibility: hidden !important; }`;
/** The dialog alone. */
const dialog = { x: 24, y: 24, width: 1232, height: 672 };
