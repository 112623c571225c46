import type { Manifest } from '../../../runner/manifest-types';
import { accountType, nodesOf } from './node-specs';

/** One node of a flow file. */
export type ExampleNode = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/**
 * A flow to begin with: each node of the provider that stands by itself once, wired to a debug node, the action behind an inject node.
 * Importable as it is; the account is empty.
 */
export function exampleFlow(manifest: Manifest): ExampleNode[] {
  const { id: provider, title } = manifest;
  const tab = `${provider}-example`;
  const account = `${provider}-example-account`;
  const nodes = nodesOf(manifest).filter(({ spec }) => spec.kind !== 'account' && spec.kind !== 'acknowledge');
  return [
    { id: tab, type: 'tab', label: title, disabled: false, info: manifest.summary },
    { id: account, type: accountType(manifest), name: title, settings: {} },
    ...nodes.flatMap(({ spec }, index): ExampleNode[] => {
      const place = { z: tab, y: 80 * (index + 1) };
      const id = `${provider}-example-${String(index)}`;
      const debug = {
        ...place,
        id: `${id}-debug`,
        type: 'debug',
        name: '',
        active: true,
        tosidebar: true,
        complete: 'payload',
        x: 640,
        wires: [],
      };
      const node = { ...place, id, type: spec.type, name: '', account, x: 380, wires: [[debug.id]] };
      if (spec.kind === 'webhook') return [{ ...node, path: `/${provider}/${spec.name}`, publicUrl: '', outputs: 1, values: {} }, debug];
      if (spec.kind !== 'action') return [{ ...node, values: {} }, debug];
      const inject = {
        ...place,
        id: `${id}-inject`,
        type: 'inject',
        name: '',
        props: [{ p: 'payload' }],
        payload: '',
        payloadType: 'date',
        x: 140,
        wires: [[id]],
      };
      const settings = {
        operation: spec.operations[0]?.id ?? '',
        values: {},
        output: 'payload',
        batch: null,
        limit: 50,
        split: false,
        concurrency: 1,
      };
      return [inject, { ...node, ...settings }, debug];
    }),
  ];
}
