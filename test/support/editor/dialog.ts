import type { Locator, Page } from 'playwright-core';
import type { DrawnOperation, Field, PageProbe } from './page-probe';

/** The field a test asked for is not in the dialog. */
export class NoSuchField extends Error {
  override readonly name = 'NoSuchField';
}

type Kind = 'node' | 'config';

const ids = {
  node: { input: 'node-input', done: '#node-dialog-ok', cancel: '#node-dialog-cancel' },
  config: {
    input: 'node-config-input',
    done: '#node-config-dialog-ok',
    cancel: '#node-config-dialog-cancel',
    remove: '#node-config-dialog-delete',
  },
} as const;

/** An open edit dialog: of a node, or of a configuration node. */
export class Dialog {
  constructor(
    private readonly page: Page,
    private readonly probe: PageProbe,
    readonly kind: Kind,
  ) {}

  /** The dialog on the screen. */
  get tray(): Locator {
    return this.page.locator('.red-ui-tray').last();
  }

  /** Every property that has an input, hidden ones too. */
  fields(): Promise<readonly Field[]> {
    return this.probe.fields();
  }

  /** Chooses every operation in turn: what is drawn for each, optional fields opened. */
  everyOperation(): Promise<readonly DrawnOperation[]> {
    return this.probe.everyOperation();
  }

  /** The labels that are drawn, optional fields opened. */
  labels(): Promise<readonly string[]> {
    return this.probe.labels();
  }

  /** Names of the properties a user can see, from top to bottom. */
  async visibleNames(): Promise<readonly string[]> {
    return (await this.fields()).filter(({ visible }) => visible).map(({ name }) => name);
  }

  async field(name: string): Promise<Field> {
    const found = (await this.fields()).find((field) => field.name === name);
    if (found === undefined) throw new NoSuchField(`the dialog has no field ${name}`);
    return found;
  }

  /** Picks an option of a select by its value. */
  async choose(name: string, value: string): Promise<void> {
    await this.#input(name).selectOption(value);
  }

  /** Types into a plain input and leaves it, so that it is checked. */
  async fill(name: string, value: string): Promise<void> {
    await this.#input(name).fill(value);
    await this.#input(name).blur();
  }

  /** Opens the optional fields, where there are some. */
  async showOptional(): Promise<void> {
    await this.probe.tell('showOptional');
  }

  /** What a person does to answer a plain field: chooses, ticks or types. */
  async answer(name: string, value: string): Promise<void> {
    const { kind } = await this.field(name);
    if (kind === 'select') await this.choose(name, value);
    else if (kind === 'checkbox') await this.check(name, value === 'true');
    else await this.fill(name, value);
  }

  async check(name: string, checked: boolean): Promise<void> {
    await this.#input(name).setChecked(checked);
  }

  /** Types into a typedInput as it stands. */
  async fillTyped(name: string, value: string): Promise<void> {
    const input = this.tray.locator(`#${ids[this.kind].input}-${name} + .red-ui-typedInput-container input.red-ui-typedInput-input`);
    await input.fill(value);
    await input.blur();
  }

  /** Sets a typedInput's type and value at once. */
  async setTyped(name: string, type: string, value: string): Promise<void> {
    await this.probe.tell('setTyped', name, type, value);
  }

  /** Presses a button of the form by its text. */
  async press(text: string): Promise<void> {
    await this.tray.getByRole('button', { name: text, exact: true }).click();
  }

  /** Opens the dialog of a new configuration node for the property. */
  async addConfig(name: string): Promise<Dialog> {
    await this.#openConfig(this.tray.locator(`#node-input-btn-${name}-add, #node-input-lookup-${name}-add`).first());
    return new Dialog(this.page, this.probe, 'config');
  }

  /** Opens the dialog of the configuration node that the property refers to. */
  async editConfig(name: string): Promise<Dialog> {
    await this.#openConfig(this.tray.locator(`#node-input-btn-${name}-edit, #node-input-lookup-${name}-edit`).first());
    return new Dialog(this.page, this.probe, 'config');
  }

  /** Presses the button that shows the help of the node, and gives what the sidebar shows, as text. */
  async helpInSidebar(): Promise<string> {
    await this.tray.locator('.red-ui-tray-footer button:has(.fa-book)').click();
    return (await this.page.locator('.red-ui-help:visible').first().innerText()).replace(/\s+/g, ' ');
  }

  /** Names of the properties that the tab key comes to, from where the focus is until it has come round; what is folded is opened on the way. */
  async reachedByKeyboard(): Promise<readonly string[]> {
    const reached = new Set<string>();
    for (let at = await this.probe.focused(); at !== null; at = await this.probe.focused()) {
      if (at.name !== '') reached.add(at.name);
      if (at.folded) await this.page.keyboard.press('Enter');
      await this.page.keyboard.press('Tab');
    }
    // Back to the last one: keys are for the dialog only while the focus is in it.
    await this.page.keyboard.press('Shift+Tab');
    return [...reached];
  }

  /** Done, by keyboard. */
  async confirm(): Promise<void> {
    await this.#leave(ids[this.kind].done, () => this.page.keyboard.press('Control+Enter'));
  }

  /** Done, or Add. The editor accepts invalid values too: it marks the node. */
  async done(): Promise<void> {
    await this.#leave(ids[this.kind].done);
  }

  async cancel(): Promise<void> {
    await this.#leave(ids[this.kind].cancel);
  }

  async screenshot(path: string): Promise<void> {
    await this.tray.screenshot({ path, animations: 'disabled' });
  }

  #input(name: string): Locator {
    return this.tray.locator(`#${ids[this.kind].input}-${name}`);
  }

  async #openConfig(button: Locator): Promise<void> {
    await button.click();
    await this.page.locator(ids.config.done).waitFor();
    await this.probe.until('dialogIsSettled');
  }

  async #leave(button: string, press = () => this.page.locator(button).click()): Promise<void> {
    await press();
    await this.page.locator(button).waitFor({ state: 'detached' });
    const beneath = this.page.locator('.red-ui-tray');
    if ((await beneath.count()) > 0) await this.probe.until('dialogIsSettled');
  }
}
