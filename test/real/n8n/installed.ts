import { z } from 'zod';
import type { N8n } from '../../support/n8n';
import { among, anyObject, anyText, containing, having } from '../../support/matchers';
import { PACK } from './workbench';

const icons = z.object({ light: z.string(), dark: z.string() });

/** What the package brings for one service. */
export interface Brought {
  readonly action: string;
  readonly triggers: readonly string[];
  /** Of the action node. */
  readonly title: string;
  readonly credential: string;
  /** Fields of the credential that are masked. */
  readonly secrets: readonly string[];
}

/** What the editor gets to see of it. */
export function installed(n8n: () => N8n, { action, triggers, title, credential, secrets }: Brought): void {
  describe('once installed', () => {
    test.each([action, ...triggers])('offers %s with its form, its place among the nodes and its drawings', async (name) => {
      const type = await n8n().nodeType(`${PACK}.${name}`);
      expect(type).toMatchObject({
        properties: among(having({ displayName: anyText, name: anyText })),
        codex: { categories: among(anyText), resources: anyObject },
        credentials: [having({ name: credential, required: true })],
      });
      await expectDrawings(n8n(), type.iconUrl);
    });

    test('offers the action node to AI agents too', async () => {
      const tool = await n8n().nodeType(`${PACK}.${action}Tool`);
      expect(tool).toMatchObject({ displayName: `${title} Tool`, outputs: ['ai_tool'] });
    });

    test('offers the credential, with every secret masked', async () => {
      const types = await n8n().credentialTypes();
      const type = types.find(({ name }) => name === credential);
      expect(type).toMatchObject({
        properties: among(...secrets.map((name) => having({ name, typeOptions: having({ password: true }) }))),
      });
      await expectDrawings(n8n(), type?.iconUrl);
    });
  });
}

async function expectDrawings({ rest }: N8n, iconUrl: unknown): Promise<void> {
  const { light, dark } = icons.parse(iconUrl);
  expect(light).not.toBe(dark);
  for (const path of [light, dark]) {
    const answer = await rest.fetch('GET', `/${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, containing('image/svg+xml')]);
    expect(await answer.text()).toContain('<svg');
  }
}
