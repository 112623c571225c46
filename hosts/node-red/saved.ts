/**
 * What a Node-RED node of ours saves in the flow. The editor writes it, the runtime reads it; nothing else connects the two.
 * All values of a form live in one property, `values`, so that no field of a service can collide with Node-RED's reserved names.
 */

/** Where one value comes from. */
export type Binding = TypedValue | Rows | List | Group | Variant;

/** One typed input; `str`, `num`, `bool`, `json` and `choice` are literals. */
export interface TypedValue {
  readonly type: 'str' | 'num' | 'bool' | 'json' | 'choice' | 'msg' | 'flow' | 'global' | 'env' | 'jsonata';
  readonly value: string;
}

/** Editable rows of several fields each; with variants each row also has its `choice`. */
export interface Rows {
  readonly type: 'rows';
  readonly value: readonly { readonly choice?: string; readonly values: Values }[];
}

/** Editable rows of one value each. */
export interface List {
  readonly type: 'list';
  readonly value: readonly Binding[];
}

export interface Group {
  readonly type: 'group';
  readonly value: Values;
}

/** Fields that depend on a choice. */
export interface Variant {
  readonly type: 'variant';
  readonly choice: string;
  readonly value: Values;
}

/** A field that is absent was left empty. */
export type Values = Readonly<Record<string, Binding>>;

export interface SavedAction {
  readonly name: string;
  /** Id of the account (config) node. */
  readonly account: string;
  /** `event.trigger` */
  readonly operation: string;
  readonly values: Values;
  /** msg property that takes the result; default `payload`. */
  readonly output: string;
  /**
   * For batched and many inputs: an array, each entry an object of parameters laid over `values`. Absent or null: one message is one input.
   * Not called `inputs`: Node-RED reads that as the number of a node's input ports.
   */
  readonly batch?: TypedValue | null;
  /** Paged operations: items at most; 0 gives all. */
  readonly limit: number;
  /** Paged operations: one message with an array, or one message per item with msg.parts. */
  readonly split: boolean;
  /** Messages worked on at once; the others wait in order. */
  readonly concurrency: number;
}

export interface SavedWebhook {
  readonly name: string;
  readonly account: string;
  /** Path below httpNodeRoot, `/pusher/events`. */
  readonly path: string;
  /** What the service calls, where it differs from this machine's own address (proxy, tunnel); used for automatic registration. */
  readonly publicUrl: string;
  readonly values: Values;
  /** One output per route where the webhook has routes; kept by the editor. */
  readonly outputs: number;
}

export interface SavedStream {
  readonly name: string;
  readonly account: string;
  readonly values: Values;
  /** Acknowledged streams only. */
  readonly acknowledge: 'completed' | 'received' | 'explicit' | 'never';
}

/** Non-secret fields as text or JSON; every field that is secret or holds one is a Node-RED credential of the same name (JSON where it is a list or rows). */
export interface SavedAccount {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}
