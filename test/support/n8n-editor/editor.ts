import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { N8n } from '../n8n';
import { NodeForm } from './node-form';
import { testId } from './test-id';

export interface N8nEditorOptions {
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** How many pixels of a picture one of the page becomes. */
  readonly scale?: number;
}

/** Opens n8n's editor in a browser window of its own, signed in as the owner. No request leaves the machine. */
export async function openN8nEditor(browser: Browser, n8n: N8n, options: N8nEditorOptions = {}): Promise<N8nEditor> {
  const { theme = 'light', viewport = { width: 1400, height: 1000 }, scale = 1 } = options;
  const context = await browser.newContext({
    locale: 'en-US',
    viewport,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    colorScheme: theme,
  });
  await context.addCookies([{ ...n8n.rest.session, url: n8n.url }]);
  await context.addInitScript({ content: `localStorage.setItem('N8N_THEME', ${JSON.stringify(theme)});` });
  // Details of a package that n8n would ask npm for: there are none, and a refusal would be an error on the console.
  await context.route(
    (url) => url.origin !== n8n.url && url.protocol.startsWith('http'),
    (route) => route.fulfill({ json: {} }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return new N8nEditor(context, page, n8n);
}

/** n8n's editor, driven as a user would. */
export class N8nEditor {
  /** Errors of the page's scripts and on its console. */
  readonly problems: string[] = [];
  readonly form: NodeForm;

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly n8n: N8n,
  ) {
    this.form = new NodeForm(page);
    page.on('pageerror', (error) => this.problems.push(error.stack ?? String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} (${message.location().url})`);
    });
  }

  /** Opens a stored workflow, and waits for its canvas. */
  async open(workflowId: string): Promise<void> {
    await this.page.goto(`${this.n8n.url}/workflow/${workflowId}`);
    await this.page
      .locator(`${testId('canvas-node')}, ${testId('canvas-add-button')}`)
      .first()
      .waitFor();
  }

  /** Opens a stored workflow with the form of one of its nodes. */
  async openAt(workflowId: string, { id, name }: { readonly id: string; readonly name: string }): Promise<NodeForm> {
    await this.page.goto(`${this.n8n.url}/workflow/${workflowId}/${id}`);
    await this.form.isOpen(name);
    return this.form;
  }

  /** From the open form of one node to that of another, by its address: nothing is loaded again. */
  async goTo(workflowId: string, { id, name }: { readonly id: string; readonly name: string }): Promise<NodeForm> {
    await this.page.evaluate(
      `document.querySelector('#app').__vue_app__.config.globalProperties.$router.replace(${JSON.stringify(`/workflow/${workflowId}/${id}`)})`,
    );
    await this.form.isOpen(name);
    return this.form;
  }

  /** Opens a node from the canvas. */
  async doubleClick(name: string): Promise<NodeForm> {
    await this.node(name).dblclick();
    await this.form.isOpen(name);
    return this.form;
  }

  /**
   * Looks for a node in the panel of all nodes and adds the first of its triggers, or of its actions.
   * @param title without the word Trigger: the panel leaves it out of most names, as a trigger and its action node stand there as one
   */
  async addNode(title: string, what: 'Triggers' | 'Actions'): Promise<NodeForm> {
    await this.page
      .locator(`${testId('node-creator-plus-button')}, ${testId('canvas-plus-button')}`)
      .first()
      .click();
    await this.page.locator(testId('node-creator-search-bar')).fill(title);
    const called = (name: string) => this.#creatorItem().getByText(name, { exact: true });
    await called(title)
      .or(called(`${title} Trigger`))
      .first()
      .click();
    const category = this.page.locator(testId('node-creator-category-item')).filter({ hasText: what });
    // A node that has neither triggers nor actions to choose from shows what it is first.
    const add = this.page.getByRole('button', { name: 'Add to workflow' });
    await category.or(this.form.root).or(add).first().waitFor();
    if (await category.isVisible()) await this.#addFirstOf(what);
    else if (await add.isVisible()) await add.click();
    await this.form.root.waitFor();
    return this.form;
  }

  node(name: string) {
    return this.page.locator(`${testId('canvas-node')}[data-node-name="${name}"]`);
  }

  /** Resolves when every picture in sight is loaded and nothing fades in any more. */
  async isDrawn(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForFunction(
      `[...document.images].every((image) => image.complete) && document.getAnimations().every((one) => one.playState !== 'running' || one.effect.getComputedTiming().iterations === Infinity)`,
    );
  }

  /** Saves, and waits until n8n has stored it. */
  async save(): Promise<void> {
    const stored = this.page.waitForResponse(
      (answer) => answer.request().method() === 'PATCH' && answer.url().includes('/rest/workflows/'),
    );
    await this.page.keyboard.press('ControlOrMeta+s');
    await stored;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The panel folds away all kinds but the first. */
  async #addFirstOf(what: string): Promise<void> {
    const list = this.page.locator(`${testId('node-creator-category-item')}, ${testId('node-creator-item-name')}`);
    const heading = list.filter({ hasText: new RegExp(`^${what} \\(`) });
    const next = async () => {
      const texts = await list.allInnerTexts();
      const at = texts.findIndex((text) => text.startsWith(what));
      const text = texts[at + 1];
      return text === undefined || /^(Triggers|Actions) \(/.test(text) ? undefined : at + 1;
    };
    if ((await next()) === undefined) await heading.click();
    const at = await next();
    await list.nth(at ?? 0).click();
  }

  #creatorItem() {
    return this.page.locator(testId('node-creator-item-name'));
  }
}
