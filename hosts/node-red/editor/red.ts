import type { Compact } from '../../../language/compact';
import type { Spec } from '../generate/spec';
import type { Binding, Values } from '../saved';
import { type Lookup, Texts } from './texts';

/** A node as the editor hands it to the functions of its definition. */
export interface EditedNode {
  readonly id: string;
  readonly type: string;
  name?: string;
  account?: string;
  operation?: string;
  values?: Values;
  settings?: Readonly<Record<string, string>>;
  batch?: Binding | null;
  path?: string;
  publicUrl?: string;
  outputs?: number;
  acknowledge?: string;
  limit?: number | string;
  concurrency?: number | string;
  /** Of an account, once its dialog was open: secrets as typed in this session, and `has_<name>` for stored ones. */
  credentials?: Record<string, unknown>;
  /** Edited since it was deployed. */
  readonly changed?: boolean;
  readonly _?: Lookup;
  readonly _def?: { readonly _: Lookup } | undefined;
}

/** The parts of Node-RED's editor that are used here. */
interface Red {
  readonly settings: { readonly httpNodeRoot?: string | false };
  readonly i18n: { lang(): string };
  readonly editor: {
    editText(options: { value: string; title?: string; focus: boolean; complete(value: string): void }): void;
  };
  readonly clipboard: { copyText(value: string): boolean };
  readonly nodes: { node(id: string): EditedNode | null };
  dovecote?: Dovecote;
}

/** What the generated definitions call. */
export interface Dovecote {
  describe(spec: Compact<Spec>): void;
  check(node: EditedNode, property: string, value: unknown): true | string;
  label(node: EditedNode): string;
  labelStyle(node: EditedNode): string;
  paletteLabel(node: EditedNode | { readonly _: Lookup }): string;
  outputLabel(node: EditedNode, index: number): string | undefined;
  onadd(node: EditedNode): void;
  oneditprepare(node: EditedNode): void;
  oneditsave(node: EditedNode): void;
}

declare global {
  const RED: Red;
}

/** The texts of a node or, in the palette, of its definition, in the language of the editor. */
export function textsOf(node: EditedNode | { readonly _: Lookup }): Texts {
  const lookup = node._ ?? ('_def' in node ? node._def?._ : undefined) ?? ((key: string) => key);
  return new Texts(lookup, RED.i18n.lang().startsWith('de') ? 'de' : 'en-US');
}
