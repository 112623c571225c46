/**
 * What a generated html tells the editor runtime about its node: structure without texts.
 * Texts are in the catalog of the node's set: those of a field under the key it names, all others under keys that follow from the structure.
 * Free of imports, because the browser bundle shares it.
 */

export type Spec = AccountSpec | ActionSpec | WebhookSpec | StreamSpec | AcknowledgeSpec;

interface SpecBase {
  /** Node-RED type, `dovecote-pusher`. */
  readonly type: string;
  /** Provider id, part of the admin endpoints. */
  readonly provider: string;
  readonly fields: readonly FormField[];
}

export interface AccountSpec extends SpecBase {
  readonly kind: 'account';
  /** Names of the fields that Node-RED keeps as credentials. */
  readonly secrets: readonly string[];
  readonly setUp?: readonly FormField[];
}

export interface ActionSpec extends SpecBase {
  readonly kind: 'action';
  readonly resources: readonly string[];
  readonly operations: readonly OperationSpec[];
}

export interface OperationSpec {
  /** `event.trigger` */
  readonly id: string;
  readonly resource: string;
  readonly paged: boolean;
  /** Whether several inputs can be given at once. */
  readonly batched: boolean;
  readonly fields: readonly FormField[];
}

export interface WebhookSpec extends SpecBase {
  readonly kind: 'webhook';
  readonly name: string;
  readonly registers: boolean;
  readonly answered: boolean;
  readonly routes?: { readonly parameter: string; readonly label: string };
}

export interface StreamSpec extends SpecBase {
  readonly kind: 'stream';
  readonly name: string;
  readonly acknowledged: boolean;
}

/** The node by which a flow says that it has taken an event. */
export interface AcknowledgeSpec extends SpecBase {
  readonly kind: 'acknowledge';
}

export type FieldKind =
  | ScalarKind
  | 'choices'
  /** Of one inner field. */
  | 'list'
  | 'rows'
  | 'group'
  | 'variants'
  | 'map';

export type ScalarKind = 'text' | 'longText' | 'secret' | 'number' | 'boolean' | 'choice' | 'json' | 'dateTime' | 'file' | 'expression';

/** One input of a form, without its texts. */
export interface FormField {
  readonly name: string;
  /** Where its texts stand in the catalog, below `fields`. */
  readonly texts: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly prominent?: boolean;
  readonly default?: Json;
  readonly limits: FieldLimits;
  readonly choices?: readonly string[];
  readonly lookup?: FieldLookup;
  readonly showWhen?: Readonly<Record<string, readonly (string | boolean)[]>>;
  readonly fromEvent?: string;
  readonly askedAfter?: string;
  readonly keepText?: boolean;
  readonly sortable?: boolean;
  readonly of?: FormField;
  readonly fields?: readonly FormField[];
  readonly variants?: FieldVariants;
}

export interface FieldLookup {
  readonly operation: string;
  readonly parameters?: Json;
  /** Parameters that are taken from other fields of the form. */
  readonly from?: Readonly<Record<string, string>>;
  readonly value: string;
  readonly title?: string;
}

export interface FieldVariants {
  readonly discriminator: string;
  readonly options: readonly { readonly value: string; readonly fields: readonly FormField[] }[];
}

export interface FieldLimits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxBytes?: number;
  readonly maxCodePoints?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A name as one step of a catalog key: catalogs split keys at dots and colons. */
export function keyOf(name: string): string {
  return name.replace(/\W/g, '_');
}

/** Whether the field belongs beside the required ones rather than into the optional section. */
export function isProminent(field: FormField): boolean {
  return field.required || field.prominent === true;
}
