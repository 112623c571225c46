import type { Locator, Page } from 'playwright-core';
import type { Field, PageProbe } from './page-probe';

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

  async #leave(button: string): Promise<void> {
    await this.page.locator(button).click();
    await this.page.locator(button).waitFor({ state: 'detached' });
    const beneath = this.page.locator('.red-ui-tray');
    if ((await beneath.count()) > 0) await this.probe.until('dialogIsSettled');
  }
}
