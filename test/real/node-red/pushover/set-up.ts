import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Dialog, type Editor, openBrowser, openEditor } from '../../../support/editor';
import type { NodeRedInstallation } from '../../../support/node-red';
import { staged } from '../stage';
import { openStage } from './stage';

const person = { email: 'zoe@example.com', password: ['battery', 'staple'].join(' '), twoFactorCode: '824615' };
const types = ['dovecote-pushover-account', 'dovecote-pushover-message'];
/** Where to leave pictures of the steps; none are taken where this is not set. */
const pictures = process.env.DOVECOTE_SCREENSHOTS;

/** A person who has an account, and wants to receive with Node-RED. */
export function setUp(install: NodeRedInstallation): void {
  describe('the account dialog', () => {
    const at = staged(
      (host, options) => openStage(host, options, { accounts: [{ ...person, devices: [{ name: 'phone', os: 'A' }] }] }),
      install,
    );
    let browser: Browser;
    let editor: Editor;
    beforeAll(async () => {
      browser = await openBrowser();
      editor = await openEditor(browser, at().red, { types });
    });
    afterAll(() => browser.close());

    const picture = async (dialog: Dialog, name: string): Promise<void> => {
      if (pictures !== undefined) await dialog.screenshot(join(pictures, `pushover-set-up-${install.version}-${name}.png`));
    };

    test('logs in, asks for the code, registers a device, and the deployed trigger receives', async () => {
      const { pushover, red } = at();
      await editor.add([
        { id: 'live', type: 'dovecote-pushover-message', name: '', account: '', values: {}, acknowledge: 'completed', wires: [['out']] },
        { id: 'out', type: 'debug', name: '', active: true, tosidebar: true, complete: 'true', targetType: 'full', wires: [] },
      ]);
      const trigger = await editor.edit('live');
      const dialog = await trigger.addConfig('account');
      await dialog.tray.getByText('Optional fields').click();
      await dialog.fill('settings-baseUrl', pushover.url);
      await dialog.fill('settings-socketUrl', pushover.socketUrl);
      await dialog.tray.getByText('Log In and Register Device', { exact: true }).click();
      await dialog.fill('set-up-email', person.email);
      await dialog.fill('set-up-password', person.password);
      await dialog.fill('set-up-deviceName', 'phone');
      expect((await dialog.field('set-up-twoFactorCode')).visible).toBe(false);
      await picture(dialog, '1-asked');

      await dialog.press('Continue');
      await dialog.tray.getByText('✗').getByText('code').waitFor();
      expect((await dialog.field('set-up-twoFactorCode')).visible).toBe(true);
      await picture(dialog, '2-code');
      await dialog.fill('set-up-twoFactorCode', person.twoFactorCode);
      await dialog.press('Continue');
      await dialog.tray.getByText('✗').getByText('device of this name already').waitFor();
      await picture(dialog, '3-taken');
      await dialog.fill('set-up-deviceName', 'node-red');
      await dialog.press('Continue');
      await dialog.tray.getByText('✓').getByText('Filled in above').waitFor();
      await picture(dialog, '4-filled');

      const device = pushover.account.devices.find(({ name }) => name === 'node-red');
      expect(await dialog.field('settings-deviceId')).toMatchObject({ value: device?.id });
      expect(await dialog.field('settings-secret')).toMatchObject({ kind: 'password', value: device?.secret });
      await dialog.done();
      await trigger.done();
      const loggedIn = at().loggedIn(device?.id);
      await editor.deploy();
      await loggedIn;
      await editor.showsStatus('live', 'connected');
      expect((await red.sees.debug()).value).toMatchObject({ payload: { title: 'Welcome' } });
      const shown = at().next('out', 'Hello, device');
      pushover.deliver(device?.id ?? '', { message: 'Hello, device' });
      await shown;
      expect(pushover.account.devices.map(({ name }) => name)).toEqual(['phone', 'node-red']);
      expect(pushover.violations).toEqual([]);
      expect([editor.problems, editor.strayRequests]).toEqual([[], []]);
    });

    test('leaves nothing of what was typed anywhere', async () => {
      const { red, shown } = at();
      const files = await Promise.all(['flows.json', 'flows_cred.json'].map((file) => readFile(join(red.userDir, file), 'utf8')));
      const places = { shown, flows: JSON.stringify(await red.admin.flows()), files: files.join('\n') };
      for (const [place, text] of Object.entries(places)) {
        for (const typed of Object.values(person)) expect({ place, found: text.includes(typed) }).toEqual({ place, found: false });
      }
      const device = at().pushover.account.devices.find(({ name }) => name === 'node-red');
      expect(Object.values(places).filter((text) => text.includes(device?.secret ?? ''))).toEqual([]);
    });
  });
}
