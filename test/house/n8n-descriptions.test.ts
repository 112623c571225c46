import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Icon, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { z } from 'zod';
import type * as Describe from '../../hosts/n8n/describe';
import type * as Forms from '../../hosts/n8n/forms';
import type * as Providers from '../../providers';
import { complaints, isTitleCase } from '../hosts/n8n/support/ux-rules';
import { choicesOf, credentials, everyProperty, iconOf, nodes, packageName, root } from './support/n8n-package';

// Only the build writes the forms to files; here they are computed for the sources.
jest.mock('../../hosts/n8n/forms', () => {
  const { n8nForms } = jest.requireActual<typeof Describe>('../../hosts/n8n/describe');
  const { providers } = jest.requireActual<typeof Providers>('../../providers');
  const formsOf = (directory: string) => {
    const provider = Object.values(providers).find(({ folder }) => join(__dirname, '../..', folder) === directory);
    if (!provider) throw new RangeError(`${directory} is the folder of no provider`);
    return n8nForms(provider.manifest());
  };
  return { ...jest.requireActual<typeof Forms>('../../hosts/n8n/forms'), formsOf };
});

/** n8n knows no others. */
const CATEGORIES = [
  ...['Analytics', 'Communication', 'Data & Storage', 'Development', 'Finance & Accounting', 'Marketing & Content', 'Miscellaneous'],
  ...['Productivity', 'Sales', 'Utility'],
];

const url = z.url({ protocol: /^https$/ });
const codex = z.strictObject({
  node: z.string(),
  nodeVersion: z.literal('1.0'),
  codexVersion: z.literal('1.0'),
  categories: z.array(z.enum(CATEGORIES)).min(1),
  subcategories: z.record(z.string(), z.array(z.string())).optional(),
  // n8n drops a codex without them.
  resources: z.strictObject({
    primaryDocumentation: z.array(z.strictObject({ url })).min(1),
    credentialDocumentation: z.array(z.strictObject({ url })).min(1),
  }),
  alias: z.array(z.string().regex(/^\S.*\S$/)).min(3),
});

const shownTypes = new Set(
  readdirSync(join(root, 'workflows')).flatMap((file) => {
    const workflow = z.object({ nodes: z.array(z.object({ type: z.string() })) });
    return workflow.parse(JSON.parse(readFileSync(join(root, 'workflows', file), 'utf8'))).nodes.map(({ type }) => type);
  }),
);

const allNodes = nodes();
const allCredentials = credentials();
const isTrigger = ({ group }: INodeTypeDescription) => group.includes('trigger');

describe.each(allNodes.map((node) => [node.name, node] as const))('the n8n node %s', (className, { file, it: node }) => {
  const { description, methods = {} } = node;
  const properties = everyProperty(description.properties);
  const names = new Set(properties.map(({ name }) => name));

  test('stands in a workflow that is shipped', () => {
    expect(shownTypes).toContain(`${packageName}.${description.name}`);
  });

  test('is called as its file, and everywhere the same', () => {
    expect(description.name).toBe(`${className.charAt(0).toLowerCase()}${className.slice(1)}`);
    expect(isTitleCase(description.displayName)).toBe(true);
    expect(description.defaults.name).toBe(description.displayName);
    expect(/Trigger$/.test(className)).toBe(isTrigger(description));
    expect(/ Trigger$/.test(description.displayName)).toBe(isTrigger(description));
  });

  test('says in one sentence what it does', () => {
    expect(description.description).toMatch(/^[A-Z].{30,}[^.\s]$/);
  });

  test('has the inputs of its kind, and is a tool for AI agents unless it is a trigger', () => {
    expect([description.inputs, description.usableAsTool]).toEqual(isTrigger(description) ? [[], undefined] : [['main'], true]);
    expect(description.outputs).not.toEqual([]);
  });

  test('as a trigger tells what to do while it listens and once it is active', () => {
    const told = [description.eventTriggerDescription, description.activationMessage, description.triggerPanel];
    expect(told.map((text) => text !== undefined)).toEqual(told.map(() => isTrigger(description)));
  });

  test('never lets n8n answer a webhook with the name of one of its settings', () => {
    for (const webhook of description.webhooks ?? []) expect(webhook).toHaveProperty('responseData');
    expect(Object.keys(node.webhookMethods?.default ?? {})).toEqual(description.webhooks ? ['checkExists', 'create', 'delete'] : []);
  });

  test('has a form that keeps to the guidelines', () => {
    expect(complaints(description.properties)).toEqual([]);
  });

  test('is plain JSON that can be cloned', () => {
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
    expect(structuredClone(description)).toEqual(description);
  });

  test('has a subtitle made of parameters it has', () => {
    const used = [...(description.subtitle ?? '').matchAll(/\$parameter\["(\w+)"\]/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  test('uses a credential of this package, and tests it', () => {
    const known = allCredentials.map(({ it: credential }) => credential.name);
    expect(description.credentials?.map(({ name }) => known.includes(name))).toEqual([true]);
    expect(description.credentials?.map(({ testedBy }) => testedBy)).toEqual(Object.keys(methods.credentialTest ?? {}));
  });

  test('has a search behind every list', () => {
    const wanted = [...JSON.stringify(description.properties).matchAll(/"searchListMethod":"(\w+)"/g)].map(([, method]) => method);
    const had = Object.keys(methods.listSearch ?? {});
    expect(wanted.filter((method = '') => !had.includes(method))).toEqual([]);
  });

  test('has a drawing for light and one for dark', () => {
    expect(iconFaults(file, description.icon)).toEqual([]);
  });

  test('is found by its codex', () => {
    const { node: type, alias } = codex.parse(JSON.parse(readFileSync(file.replace(/\.ts$/, '.json'), 'utf8')));
    expect(type).toBe(`${packageName}.${description.name}`);
    expect(new Set(alias.map((word) => word.toLowerCase())).size).toBe(alias.length);
  });

  test('writes abbreviations as such, and nothing twice spaced', () => {
    const texts = properties.flatMap(textsOf);
    expect(texts.filter((text) => /\b(Id|Ids|Url|Urls|Api|Json|Http|Html|Sms)\b/.test(text))).toEqual([]);
    expect(texts.filter((text) => text !== text.trim() || / {2}/.test(text))).toEqual([]);
  });

  test('offers no choice twice', () => {
    const lists = properties.map((property) => [property.displayName, choicesOf(property)] as const);
    const twice = lists.filter(([, choices]) => new Set(choices.map(({ name }) => name)).size < choices.length);
    expect(twice.map(([title]) => title)).toEqual([]);
    const valuesTwice = lists.filter(([, choices]) => new Set(choices.map(({ value }) => value)).size < choices.length);
    expect(valuesTwice.map(([title]) => title)).toEqual([]);
  });
});

describe.each(allNodes.filter(({ it: node }) => node.description.usableAsTool === true).map((node) => [node.name, node] as const))(
  'a model that works with %s',
  (_, { it: node }) => {
    const { properties } = node.description;

    test('reads of every resource and operation what it does', () => {
      const decisions = properties.filter(({ name }) => name === 'resource' || name === 'operation').flatMap(choicesOf);
      expect(decisions.length).toBeGreaterThan(0);
      const silent = decisions.filter(({ name, action, description = '' }) => {
        const words = description.split(/\s+/).length;
        return words < 3 || [name, action].some((text) => text?.toLowerCase() === description.toLowerCase());
      });
      expect(silent.map(({ name, description }) => `${name}: ${description ?? ''}`)).toEqual([]);
    });

    test('reads no action twice', () => {
      const actions = properties.flatMap(choicesOf).flatMap(({ action }) => action ?? []);
      expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
    });

    test('reads of every parameter what it is for', () => {
      const silent = properties.filter((property) => isForAModel(property) && !isTold(property));
      expect(silent.map(({ displayName, displayOptions }) => `${displayName} ${JSON.stringify(displayOptions)}`)).toEqual([]);
    });

    test('is shown an example where it has to type a text', () => {
      const bare = properties.filter(
        ({ type, required, default: preset, placeholder, typeOptions }) =>
          type === 'string' && required === true && preset === '' && placeholder === undefined && typeOptions?.password !== true,
      );
      expect(bare.map(({ displayName, displayOptions }) => `${displayName} ${JSON.stringify(displayOptions)}`)).toEqual([]);
    });
  },
);

describe.each(allCredentials.map((credential) => [credential.name, credential] as const))('the n8n credential %s', (className, found) => {
  const { file, it: credential } = found;

  test('is called as its file, and as what it is', () => {
    expect(credential.name).toBe(`${className.charAt(0).toLowerCase()}${className.slice(1)}`);
    expect(credential.displayName).toMatch(/ API$/);
    expect(isTitleCase(credential.displayName)).toBe(true);
  });

  test('says where its values are found', () => {
    expect(url.safeParse(credential.documentationUrl).success).toBe(true);
  });

  test('has a form that keeps to the guidelines', () => {
    expect(complaints(credential.properties)).toEqual([]);
    expect(credential.properties.filter((property) => isForAModel(property) && !isTold(property)).map(({ name }) => name)).toEqual([]);
  });

  test('has a drawing for light and one for dark', () => {
    expect(iconFaults(file, credential.icon)).toEqual([]);
  });

  test('is used by a node', () => {
    const used = allNodes.flatMap(({ it: node }) => node.description.credentials?.map(({ name }) => name) ?? []);
    expect(used).toContain(credential.name);
  });
});

test('no two nodes or credentials share a name, in sight or not', () => {
  const names = [
    ...allNodes.map(({ it: node }) => node.description.displayName),
    ...allNodes.map(({ it: node }) => node.description.name),
    ...allCredentials.map(({ it: credential }) => credential.name),
    ...allCredentials.map(({ it: credential }) => credential.displayName),
  ];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  // Core nodes of n8n have taken these.
  const taken = ['pushoverApi', 'pushcutApi', 'pushbulletOAuth2Api', 'zendeskApi', 'zendeskOAuth2Api'];
  expect(names.filter((name) => taken.includes(name))).toEqual([]);
});

/** Both drawings are there, are drawings, differ, and are square. */
function iconFaults(file: string, icon: Icon | undefined): string[] {
  if (typeof icon !== 'object') return ['one drawing for both themes'];
  const { light, dark } = icon;
  return [...(light === dark ? ['the same drawing twice'] : []), ...[light, dark].flatMap((path) => drawingFaults(iconOf(file, path)))];
}

function drawingFaults(path: string): string[] {
  const shown = path.replace(root, '');
  if (!existsSync(path)) return [`${shown} is missing`];
  const [, width, height] = /<svg[^>]*viewBox="0 0 (\S+) (\S+)"/.exec(readFileSync(path, 'utf8')) ?? [];
  return width === undefined || width !== height ? [`${shown} is not square`] : [];
}

function textsOf(property: INodeProperties): string[] {
  const { displayName, description, placeholder, hint } = property;
  const choices = choicesOf(property).flatMap(({ name, description: about, action }) => [name, about, action]);
  return [displayName, description, placeholder, hint, ...choices].flatMap((text) => text ?? []);
}

/** What only groups others, or only informs, explains itself by what is inside. */
function isForAModel({ type, name }: INodeProperties): boolean {
  return !['notice', 'collection'].includes(type) && !['resource', 'operation'].includes(name);
}

function isTold({ description = '', displayName }: INodeProperties): boolean {
  return description.split(/\s+/).length >= 3 && description.toLowerCase() !== displayName.toLowerCase();
}
