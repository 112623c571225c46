import type { Locator, Page } from 'playwright-core';
import { CredentialDialog } from './credential-dialog';
import { lacking } from './lacking';
import { testId } from './test-id';

/** The open form of a node. */
export class NodeForm {
  constructor(private readonly page: Page) {}

  get root(): Locator {
    return this.page.locator(testId('node-parameters'));
  }

  /** Resolves when the form of the node of this name is drawn. */
  async isOpen(name: string): Promise<void> {
    const title = `document.querySelector('${testId('node-title-container')}')?.innerText.trim()`;
    await this.page.waitForFunction(`${title} === ${JSON.stringify(name)}`);
    await this.root.waitFor();
  }

  /** The titles that do not come into sight. */
  lacks(titles: readonly string[]): Promise<readonly string[]> {
    return lacking(this.page, 'node-parameters', titles);
  }

  parameter(name: string): Locator {
    return this.root.locator(testId(`parameter-input-${name}`));
  }

  /** Picks an option of a list by its title. */
  async choose(parameter: string, title: string): Promise<void> {
    await this.parameter(parameter).locator('input').first().click();
    await this.page
      .locator('.el-popper:visible li')
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .first()
      .click();
  }

  async fill(parameter: string, value: string): Promise<void> {
    await this.#textOf(parameter).fill(value);
    await this.#textOf(parameter).blur();
  }

  /** What the triangles say, once they are pointed at. */
  async issues(): Promise<readonly string[]> {
    const signs = this.root.locator(testId('parameter-issues'));
    const said: string[] = [];
    for (const sign of await signs.all()) {
      await sign.hover();
      said.push(await this.page.locator('[data-reka-popper-content-wrapper]').filter({ hasText: /\S/ }).last().innerText());
    }
    return said;
  }

  async newCredential(): Promise<CredentialDialog> {
    await this.page.locator(`${testId('node-credentials-empty-state')} button`).click();
    return await CredentialDialog.opened(this.page);
  }

  /** Back to the canvas. */
  async close(): Promise<void> {
    await this.page.locator(testId('ndv-close-button')).click();
    await this.root.waitFor({ state: 'detached' });
  }

  #textOf(parameter: string): Locator {
    return this.parameter(parameter).locator('input, textarea').first();
  }
}
