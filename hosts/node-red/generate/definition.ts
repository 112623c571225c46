import type { Manifest } from '../../../runner/manifest-types';
import { secretFields } from '../secret-fields';
import { accountType, type NodeOf } from './node-specs';

/**
 * The registration of one node, as source text. The Flow Library reads it without running it:
 * type, category, color, icon, inputs and outputs are literals, defaults and credentials stand inline under plain names.
 * Node-RED takes a validator's sentence only from a function with two declared parameters.
 */
export function registration(manifest: Manifest, node: NodeOf, packageName: string): string {
  const { type, kind } = node.spec;
  const properties =
    kind === 'account'
      ? accountProperties(manifest)
      : kind === 'acknowledge'
        ? acknowledgeProperties(manifest)
        : nodeProperties(manifest, node, packageName);
  return `RED.nodes.registerType('${type}', {\n${properties.map((property) => `    ${property},\n`).join('')}  });`;
}

function accountProperties(manifest: Manifest): string[] {
  const secrets = secretFields(manifest.credential.fields);
  return [
    "category: 'config'",
    `color: '${manifest.color}'`,
    `icon: '${manifest.id}.svg'`,
    object('defaults', ["name: { value: '' }", `settings: { value: {}, validate: ${check('settings')} }`]),
    object(
      'credentials',
      secrets.map(({ name }) => `${name}: { type: 'password' }`),
    ),
    ...functions(['label', 'paletteLabel', 'oneditprepare', 'oneditsave']),
  ];
}

/** Needs no account: the message says which event it is. */
function acknowledgeProperties(manifest: Manifest): string[] {
  return [
    "category: 'dovecote'",
    `color: '${manifest.color}'`,
    'inputs: 1',
    'outputs: 1',
    `icon: '${manifest.id}.svg'`,
    object('defaults', ["name: { value: '' }"]),
    ...functions(['label', 'labelStyle', 'paletteLabel', 'oneditprepare', 'oneditsave']),
  ];
}

function nodeProperties(manifest: Manifest, node: NodeOf, packageName: string): string[] {
  const { type, kind } = node.spec;
  const account = `account: { value: '', type: '${accountType(manifest)}', required: true, label: RED._('${packageName}/${type}:words.account') }`;
  return [
    "category: 'dovecote'",
    `color: '${manifest.color}'`,
    `inputs: ${kind === 'action' ? 1 : 0}`,
    'outputs: 1',
    `icon: '${manifest.id}.svg'`,
    object('defaults', [
      "name: { value: '' }",
      account,
      ...ownDefaults(manifest, node),
      `values: { value: {}, validate: ${check('values')} }`,
    ]),
    ...functions(['label', 'labelStyle', 'paletteLabel']),
    ...('webhook' in node && node.webhook.routes
      ? ['outputLabels: function (index) { return RED.dovecote.outputLabel(this, index); }']
      : []),
    ...functions(['onadd', 'oneditprepare', 'oneditsave']),
  ];
}

function ownDefaults({ operations }: Manifest, node: NodeOf): string[] {
  if ('webhook' in node) {
    return [
      `path: { value: '', validate: ${check('path')} }`,
      `publicUrl: { value: '', validate: ${check('publicUrl')} }`,
      'outputs: { value: 1 }',
    ];
  }
  if ('stream' in node) return node.stream.acknowledged ? ["acknowledge: { value: 'completed' }"] : [];
  return [
    `operation: { value: '${operations[0]?.id ?? ''}', validate: ${check('operation')} }`,
    `output: { value: 'payload', validate: ${check('output')} }`,
    'batch: { value: null }',
    `limit: { value: 50, validate: ${check('limit')} }`,
    'split: { value: false }',
    `concurrency: { value: 1, validate: ${check('concurrency')} }`,
  ];
}

function check(property: string): string {
  return `function (value, options) { return RED.dovecote.check(this, '${property}', value); }`;
}

function functions(names: readonly string[]): string[] {
  return names.map((name) => `${name}: function () { return RED.dovecote.${name}(this); }`);
}

function object(name: string, entries: readonly string[]): string {
  return `${name}: {\n${entries.map((entry) => `      ${entry},\n`).join('')}    }`;
}
