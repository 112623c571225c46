import type { Manifest, OperationManifest, StreamManifest, WebhookManifest } from '../../../runner/manifest-types';
import { secretFields } from '../secret-fields';
import { FieldKeys } from './field-keys';
import { formFields } from './form-fields';
import type { AccountSpec, AcknowledgeSpec, ActionSpec, Spec, StreamSpec, WebhookSpec } from './spec';

/** One node type of a provider: its manifest part beside what the editor gets of it, and the texts of its fields. */
export type NodeOf = { readonly keys: FieldKeys } & (
  | { readonly spec: AccountSpec }
  | { readonly spec: ActionSpec }
  | { readonly spec: WebhookSpec; readonly webhook: WebhookManifest }
  | { readonly spec: StreamSpec; readonly stream: StreamManifest }
  | { readonly spec: AcknowledgeSpec; readonly acknowledges: true }
);

/** The node types a provider has: its account, its action node, a node for each stream and each webhook, and one to confirm events where a stream wants that. */
export function nodesOf(manifest: Manifest): NodeOf[] {
  return [
    keyed((keys) => ({ spec: accountSpec(manifest, keys) })),
    ...(manifest.operations.length === 0 ? [] : [keyed((keys) => ({ spec: actionSpec(manifest, keys) }))]),
    ...manifest.streams.map((stream) => keyed((keys) => ({ stream, spec: streamSpec(manifest, stream, keys) }))),
    ...(manifest.streams.some(({ acknowledged }) => acknowledged) ? [acknowledgeNode(manifest)] : []),
    ...manifest.webhooks.map((webhook) => keyed((keys) => ({ webhook, spec: webhookSpec(manifest, webhook, keys) }))),
  ];
}

/** A node beside the keys that were given while it was made. */
function keyed<T extends object>(make: (keys: FieldKeys) => T): T & { readonly keys: FieldKeys } {
  const keys = new FieldKeys();
  return { ...make(keys), keys };
}

/** `dovecote-pusher-account` */
export function accountType(manifest: Manifest): string {
  return `dovecote-${manifest.id}-account`;
}

/** The node to which the streams of a provider refer those who confirm events themselves. */
export function acknowledgeNode({ id: provider }: Manifest): Extract<NodeOf, { acknowledges: true }> {
  return {
    acknowledges: true,
    keys: new FieldKeys(),
    spec: { kind: 'acknowledge', type: `dovecote-${provider}-acknowledge`, provider, fields: [] },
  };
}

/** The Node-RED types of a provider, in the order of the palette. Each is also the name of its set in package.json. */
export function typesOf(manifest: Manifest): string[] {
  return nodesOf(manifest).map(({ spec }: { spec: Spec }) => spec.type);
}

function accountSpec(manifest: Manifest, keys: FieldKeys): AccountSpec {
  const { credential, id: provider } = manifest;
  return {
    ...{ kind: 'account', type: accountType(manifest), provider, fields: formFields(credential.fields, keys) },
    secrets: secretFields(credential.fields).map(({ name }) => name),
    ...(credential.setUp ? { setUp: formFields(credential.setUp.asks, keys) } : {}),
  };
}

function actionSpec({ id: provider, resources, operations }: Manifest, keys: FieldKeys): ActionSpec {
  const used = new Set(operations.map(({ resource }) => resource));
  return {
    ...{ kind: 'action', type: `dovecote-${provider}`, provider, fields: [] },
    resources: resources.map(({ id }) => id).filter((id) => used.has(id)),
    operations: operations.map((operation) => operationSpec(operation, keys)),
  };
}

function operationSpec({ id, resource, paged, batched, fields }: OperationManifest, keys: FieldKeys): ActionSpec['operations'][number] {
  return { id, resource, paged, batched: batched !== undefined, fields: formFields(fields, keys) };
}

function streamSpec({ id: provider }: Manifest, { name, fields, acknowledged }: StreamManifest, keys: FieldKeys): StreamSpec {
  return { kind: 'stream', type: `dovecote-${provider}-${name}`, provider, name, acknowledged, fields: formFields(fields, keys) };
}

function webhookSpec({ id: provider }: Manifest, webhook: WebhookManifest, keys: FieldKeys): WebhookSpec {
  const { name, fields, registers, routes, answeredBy } = webhook;
  return {
    ...{ kind: 'webhook', type: `dovecote-${provider}-${name}`, provider, name, registers, answered: answeredBy !== undefined },
    ...(routes ? { routes } : {}),
    fields: formFields(fields, keys),
  };
}
