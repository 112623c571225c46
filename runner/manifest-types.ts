import type { Field } from '../language/field';
import type { JsonObject, JsonValue } from '../language/json';
import type { KnownFailure } from '../language/known-failure';
import type { OperationText } from '../language/operation-text';

/** A provider as plain data: all that hosts, help and docs need to build their forms. */
export interface Manifest {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly docs: string;
  readonly color: string;
  readonly aliases: readonly string[];
  readonly credential: CredentialManifest;
  readonly resources: readonly { readonly id: string; readonly title: string; readonly description: string }[];
  readonly operations: readonly OperationManifest[];
  readonly webhooks: readonly WebhookManifest[];
  readonly streams: readonly StreamManifest[];
  readonly failures: readonly KnownFailure[];
  readonly german: Readonly<Record<string, string>>;
}

/**
 * What a host needs of it while it runs: without translations, which the build puts into the editor's texts, and without JSON Schema, which is for scripts.
 * Written to a file when the package is built, so that no host computes it at start.
 */
export interface StoredManifest extends Omit<Manifest, 'operations' | 'failures' | 'german'> {
  readonly operations: readonly StoredOperation[];
}

export type StoredOperation = Omit<OperationManifest, 'parameters'>;

export interface CredentialManifest {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly docs: string;
  readonly fields: readonly Field[];
  readonly setUp?: { readonly title: string; readonly asks: readonly Field[] };
}

export interface OperationManifest extends OperationText {
  readonly id: string;
  readonly kind: 'request' | 'local' | 'answer' | 'task';
  readonly endpoint?: string;
  readonly paged: boolean;
  readonly batched?: { readonly max: number };
  /** Requests a second the service allows. */
  readonly rate?: number;
  readonly fields: readonly Field[];
  /** JSON Schema, draft 2020-12. */
  readonly parameters: JsonValue;
}

export interface WebhookManifest {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly setUp: string;
  readonly docs: string;
  readonly methods: readonly string[];
  readonly fields: readonly Field[];
  readonly examples: readonly JsonObject[];
  readonly registers: boolean;
  readonly routes?: { readonly parameter: string; readonly label: string };
  /** Id of the operation by which the flow answers. */
  readonly answeredBy?: string;
}

export interface StreamManifest {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly docs: string;
  readonly fields: readonly Field[];
  readonly examples: readonly JsonObject[];
  readonly acknowledged: boolean;
  /** Events handed over together at most. */
  readonly batch: number;
}
