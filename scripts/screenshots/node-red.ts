import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { type Editor, openEditor } from '../../test/support/editor';
import { exampleFlows, filledIn } from '../../test/support/example-flows';
import { installationsUnderTest, startNodeRed } from '../../test/support/node-red';
import { webhooksOf } from '../../test/support/registrations';
import { accountsAt, reachableAt, type Services } from '../../test/support/services';
import type { Album } from './album';
import { dialogOf, type Shown, shown, type Theme, themes } from './shown';

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** The example flows in the newest Node-RED, deployed and running against the stand-ins. */
export async function photographNodeRed(root: string, browser: Browser, services: Services, album: Album): Promise<void> {
  const install = installationsUnderTest().at(-1);
  const red = await startNodeRed({ packFolder: root, ...(install ? { install } : {}) });
  try {
    const accounts = { ...accountsAt(services), ...reachableAt(red.nodeUrl) };
    const flows = exampleFlows(root).filter(({ name }) => shown.some(({ example }) => example === name));
    await red.deploy(
      flows.flatMap((flow) => filledIn(flow, accounts)),
      'full',
    );
    await Promise.all([webhooksOf(services.smooch, 1), webhooksOf(services.sunshine, 1)]);
    for (const theme of themes) {
      const editor = await openEditor(browser, red, { theme });
      await editor.page.setViewportSize(whole);
      for (const one of shown) await photograph(editor, flows, one, theme, album);
      await editor.close();
    }
  } finally {
    await red.close();
  }
}

async function photograph(
  editor: Editor,
  flows: ReturnType<typeof exampleFlows>,
  { provider, example }: Shown,
  theme: Theme,
  album: Album,
) {
  const nodes = flows.find(({ name }) => name === example)?.nodes;
  const tab = nodes?.find(({ type }) => type === 'tab')?.id;
  const last = nodes?.at(-1);
  if (nodes === undefined || tab === undefined || last === undefined) return;
  await editor.show(tab);
  // It is drawn with the next frame.
  await editor.page.locator(`[id="${last.id}"]`).waitFor();
  const clip = box.parse(await editor.page.evaluate(drawnFlow));
  await editor.page.screenshot({ path: album.path(provider, 'node-red', 'canvas', theme), clip, animations: 'disabled' });
  const action = nodes.find(({ type }) => type === `dovecote-${provider}`);
  if (provider !== dialogOf.nodeRed || action === undefined) return;
  await editor.page.setViewportSize(usual);
  // The palette waits for keys, and shows our nodes when the others are gone.
  await editor.page.locator('#red-ui-palette-search input').pressSequentially(provider);
  await editor.page.locator('.red-ui-palette-node[data-palette-type="inject"]').waitFor({ state: 'hidden' });
  const dialog = await editor.edit(action.id);
  await editor.page.screenshot({ path: album.path(provider, 'node-red', 'dialog', theme), animations: 'disabled' });
  await dialog.cancel();
  await editor.page.locator('#red-ui-palette-search input').fill('');
  await editor.page.setViewportSize(whole);
}

const whole = { width: 1600, height: 1000 };
const usual = { width: 1280, height: 800 };

/** The page has no TypeScript: it is spoken to in source text. Answers the part of the canvas that holds the flow. */
const drawnFlow = `(() => {
  const canvas = document.querySelector('#red-ui-workspace-chart').getBoundingClientRect();
  const drawn = [...document.querySelectorAll('#red-ui-workspace-chart .red-ui-flow-node-group')].map((node) => node.getBoundingClientRect());
  const margin = 24;
  const left = Math.max(canvas.left, Math.min(...drawn.map((one) => one.left)) - margin);
  const top = Math.max(canvas.top, Math.min(...drawn.map((one) => one.top)) - margin);
  const right = Math.min(canvas.right, window.innerWidth, Math.max(...drawn.map((one) => one.right)) + margin);
  const bottom = Math.min(canvas.bottom, window.innerHeight, Math.max(...drawn.map((one) => one.bottom)) + margin);
  return { x: left, y: top, width: right - left, height: bottom - top };
})()`;
