import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/editor';
import { installationsUnderTest, type N8n, startN8n, tarballUnderTest } from '../../support/n8n';
import { type N8nEditor, openN8nEditor } from '../../support/n8n-editor';
import { byHand } from './by-hand';
import { credentials } from './credentials';
import { type CredentialType, type NodeType, ourTypes } from './described';
import { PACK } from '../n8n/workbench';
import { everyForm } from './every-form';

jest.setTimeout(300_000);

// Form by form: the newest n8n alone, as an older one draws the same descriptions.
describe.each(installationsUnderTest().slice(-1))('The editor of n8n $version', (install) => {
  let n8n: N8n;
  let browser: Browser;
  let types: readonly NodeType[];
  let credentialTypes: readonly CredentialType[];

  beforeAll(async () => {
    [n8n, browser] = await Promise.all([startN8n({ install, tarball: tarballUnderTest() }), openBrowser()]);
    ({ nodes: types, credentials: credentialTypes } = await ourTypes(n8n));
  });
  afterAll(async () => {
    await browser.close();
    await n8n.close();
  });

  describe('in light', () => {
    const at = opened('light');
    everyForm(at, typeOf);
  });

  describe('in dark', () => {
    const at = opened('dark');
    byHand(at, typeOf);
    credentials(at, () => ({ types, credentialTypes }));
  });

  function typeOf(name: string): NodeType {
    const type = types.find((one) => one.name === `${PACK}.${name}`);
    if (type === undefined) throw new TypeError(`n8n has no node ${name}`);
    return type;
  }

  function opened(theme: 'light' | 'dark') {
    let editor: N8nEditor;
    beforeAll(async () => {
      editor = await openN8nEditor(browser, n8n, { theme });
    });
    afterAll(() => editor.close());
    return () => ({ n8n, editor });
  }
});
