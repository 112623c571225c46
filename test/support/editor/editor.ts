import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Response as PageResponse } from 'playwright-core';
import { z } from 'zod';
import type { AdminApi, FlowNode, NodeRed } from '../node-red';
import { Dialog } from './dialog';
import { type NodeState, PageProbe, type PaletteEntry } from './page-probe';

export interface EditorOptions {
  /** Node types that must be there before the editor counts as ready. */
  readonly types?: readonly string[];
  /** Dark needs Node-RED 5; older ones stay light. */
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en-US' | 'de-DE';
  /** Whose editor: an admin API that is signed in. Default: the driver's own user. */
  readonly user?: AdminApi;
}

/** Opens the editor of a running Node-RED in a browser window of its own. No request leaves the machine. */
export async function openEditor(browser: Browser, red: NodeRed, options: EditorOptions = {}): Promise<Editor> {
  const { types = [], theme = 'light', language = 'en-US', user = red.admin } = options;
  const context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  // Sooner than a test gives up, so that it is told what was waited for.
  context.setDefaultTimeout(20_000);
  const settings = { 'view-dark-theme': theme, ...signedIn(red, user) };
  await context.addInitScript({ content: `Object.assign(localStorage, ${JSON.stringify(settings)});` });
  const editor = new Editor(context, await context.newPage(), red);
  await editor.open(types);
  return editor;
}

/** The editor keeps its token in the local storage, under a name that ends with the path it is served at. */
function signedIn(red: NodeRed, user: AdminApi): Record<string, string> {
  if (user.token === undefined) return {};
  const suffix = new URL(red.adminUrl).pathname.slice(0, -1).replaceAll('/', '-');
  return { [`auth-tokens${suffix}`]: JSON.stringify({ access_token: user.token, token_type: 'Bearer' }) };
}

/** Node-RED's editor, driven as a user would. */
export class Editor {
  /** Errors of the page's scripts and on its console. */
  readonly problems: string[] = [];
  /** Requests to other machines, which were stopped. */
  readonly strayRequests: string[] = [];
  readonly #probe: PageProbe;

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly red: NodeRed,
  ) {
    this.#probe = new PageProbe(page);
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} (${message.location().url})`);
    });
  }

  /** Loads, or loads again. */
  async open(types: readonly string[]): Promise<void> {
    const { origin } = new URL(this.red.adminUrl);
    await this.page.route(
      (url) => url.origin !== origin,
      async (route) => {
        this.strayRequests.push(route.request().url());
        await route.abort();
      },
    );
    await this.page.goto(this.red.adminUrl);
    await this.page.addScriptTag({ path: join(__dirname, 'in-page.js') });
    await this.#probe.until('editorIsReady', types);
  }

  /** Puts nodes on the open tab. */
  async add(nodes: readonly FlowNode[]): Promise<void> {
    await this.#probe.tell('add', nodes);
  }

  /** Drags a node from the palette to a place of the canvas; `x` and `y` count from its corner. Gives the id of the new node. */
  async dragFromPalette(type: string, { x, y }: { readonly x: number; readonly y: number }): Promise<string> {
    const before = await this.idsOf(type);
    const entry = this.page.locator(`.red-ui-palette-node[data-palette-type="${type}"]`);
    await this.#probe.tell('unfold', type);
    await this.#probe.until('isAtRest', type);
    const canvas = await this.page.locator('#red-ui-workspace-chart').boundingBox();
    await entry.hover();
    const { mouse } = this.page;
    await mouse.down();
    // In a few steps: the editor wants to see it move.
    await mouse.move((canvas?.x ?? 0) + x - 40, (canvas?.y ?? 0) + y, { steps: 3 });
    await mouse.move((canvas?.x ?? 0) + x, (canvas?.y ?? 0) + y, { steps: 2 });
    await mouse.up();
    await this.#probe.until('thereAre', type, before.length + 1);
    return (await this.idsOf(type)).find((id) => !before.includes(id)) ?? '';
  }

  /** Wires the output of a node to the input of another one. Not by mouse: Node-RED 5 stumbles when it rests on the mark of a node. */
  async wire(from: string, to: string): Promise<void> {
    await this.#probe.tell('wire', from, to);
  }

  /** Opens a node's dialog by a double click on it. */
  async doubleClick(id: string): Promise<Dialog> {
    // The editor takes two clicks within the same millisecond for one.
    await this.page.locator(`[id="${id}"] .red-ui-flow-node`).first().dblclick({ delay: 20 });
    await this.#probe.until('dialogIsSettled');
    return new Dialog(this.page, this.#probe, 'node');
  }

  /** Selects a node by a click. */
  async select(id: string): Promise<void> {
    await this.page.locator(`[id="${id}"] .red-ui-flow-node`).first().click();
  }

  /** Opens the dialog of the selected node by keyboard. */
  async enter(): Promise<Dialog> {
    await this.page.locator('#red-ui-workspace-chart').focus();
    await this.page.keyboard.press('Enter');
    await this.#probe.until('dialogIsSettled');
    return new Dialog(this.page, this.#probe, 'node');
  }

  /** Opens a tab. */
  async show(tab: string): Promise<void> {
    await this.#probe.tell('show', tab);
  }

  /** The nodes on the open tab that lie on one another, in pairs. */
  overlapping(): Promise<readonly (readonly string[])[]> {
    return this.#probe.overlapping();
  }

  /** Opens a node's dialog. */
  async edit(id: string): Promise<Dialog> {
    await this.#probe.tell('edit', id);
    await this.#probe.until('dialogIsSettled');
    return new Dialog(this.page, this.#probe, 'node');
  }

  /** Opens a configuration node's dialog. */
  async editConfig(id: string): Promise<Dialog> {
    await this.#probe.tell('editConfig', id);
    await this.#probe.until('dialogIsSettled');
    return new Dialog(this.page, this.#probe, 'config');
  }

  /** The node as the editor holds it; `undefined` where there is none. */
  node(id: string): Promise<NodeState | undefined> {
    return this.#probe.nodeState(id);
  }

  /** Whether the node carries the triangle that says something is wrong. */
  async isMarked(id: string): Promise<boolean> {
    return await this.page.locator(`[id="${id}"] .red-ui-flow-node-error`).first().isVisible();
  }

  idsOf(type: string): Promise<readonly string[]> {
    return this.#probe.idsOf(type);
  }

  palette(): Promise<readonly PaletteEntry[]> {
    return this.#probe.palette();
  }

  /** The help of a node type, as text. */
  help(type: string): Promise<string> {
    return this.#probe.help(type);
  }

  /** Waits until the status under the node reads `text`, in the editor's language. */
  async showsStatus(id: string, text: string): Promise<void> {
    await this.page.locator(`[id="${id}"] .red-ui-flow-node-status-label`).filter({ hasText: text }).waitFor();
  }

  /** The status under the node, once there is one. */
  async status(id: string): Promise<string> {
    const label = this.page.locator(`[id="${id}"] .red-ui-flow-node-status-label`).filter({ hasText: /\S/ });
    return (await label.textContent()) ?? '';
  }

  /** Presses Deploy and waits until the flows run. Invalid nodes make the editor ask first: see {@link confirmDeploy}. */
  async deploy(): Promise<void> {
    await this.#deployBy('#red-ui-header-button-deploy');
  }

  /** Presses Deploy, then confirms that invalid nodes are meant. */
  async confirmDeploy(): Promise<void> {
    await this.page.locator('#red-ui-header-button-deploy').click();
    await this.#deployBy('#red-ui-deploy-dialog-confirm-deploy-deploy');
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async #deployBy(button: string): Promise<void> {
    const since = this.red.sees.now;
    const [answer] = await Promise.all([this.page.waitForResponse(isDeploy), this.page.locator(button).click()]);
    const { rev } = z.object({ rev: z.string() }).parse(await answer.json());
    await this.red.sees.deployed(rev, since);
  }
}

function isDeploy(answer: PageResponse): boolean {
  return answer.request().method() === 'POST' && answer.url().endsWith('/flows');
}
