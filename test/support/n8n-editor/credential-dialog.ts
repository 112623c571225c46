import type { Locator, Page } from 'playwright-core';
import { lacking } from './lacking';
import { testId } from './test-id';

/** The open dialog of a credential. */
export class CredentialDialog {
  private constructor(private readonly page: Page) {}

  static async opened(page: Page): Promise<CredentialDialog> {
    const dialog = new CredentialDialog(page);
    await dialog.root.waitFor();
    return dialog;
  }

  get root(): Locator {
    return this.page.locator(testId('editCredential-modal'));
  }

  /** The titles that do not come into sight. */
  lacks(titles: readonly string[]): Promise<readonly string[]> {
    return lacking(this.page, 'editCredential-modal', titles);
  }

  field(name: string): Locator {
    return this.root.locator(testId(`parameter-input-${name}`));
  }

  /** Whether what is typed into the field is shown as dots. */
  async masked(name: string): Promise<boolean> {
    return (await this.field(name).locator('input, textarea').first().getAttribute('type')) === 'password';
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.root.waitFor({ state: 'detached' });
  }
}
