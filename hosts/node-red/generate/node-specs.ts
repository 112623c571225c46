import type { Manifest, OperationManifest, StreamManifest, WebhookManifest } from '../../../runner/manifest-types';
import { secretFields } from '../secret-fields';
import { formFields } from './form-fields';
import type { AccountSpec, AcknowledgeSpec, ActionSpec, Spec, StreamSpec, WebhookSpec } from './spec';

/** One node type of a provider: its manifest part beside what the editor gets of it. */
export type NodeOf =
  | { readonly spec: AccountSpec }
  | { readonly spec: ActionSpec }
  | { readonly spec: WebhookSpec; readonly webhook: WebhookManifest }
  | { readonly spec: StreamSpec; readonly stream: StreamManifest }
  | { readonly spec: AcknowledgeSpec; readonly acknowledges: true };

/** The node types a provider has: its account, its action node, a node for each stream and each webhook, and one to confirm events where a stream wants that. */
export function nodesOf(manifest: Manifest): NodeOf[] {
  return [
    { spec: accountSpec(manifest) },
    ...(manifest.operations.length === 0 ? [] : [{ spec: actionSpec(manifest) }]),
    ...manifest.streams.map((stream) => ({ stream, spec: streamSpec(manifest, stream) })),
    ...(manifest.streams.some(({ acknowledged }) => acknowledged) ? [acknowledgeNode(manifest)] : []),
    ...manifest.webhooks.map((webhook) => ({ webhook, spec: webhookSpec(manifest, webhook) })),
  ];
}

/** `dovecote-pusher-account` */
export function accountType(manifest: Manifest): string {
  return `dovecote-${manifest.id}-account`;
}

/** The node to which the streams of a provider refer those who confirm events themselves. */
export function acknowledgeNode({ id: provider }: Manifest): Extract<NodeOf, { acknowledges: true }> {
  return { acknowledges: true, spec: { kind: 'acknowledge', type: `dovecote-${provider}-acknowledge`, provider, fields: [] } };
}

/** The Node-RED types of a provider, in the order of the palette. Each is also the name of its set in package.json. */
export function typesOf(manifest: Manifest): string[] {
  return nodesOf(manifest).map(({ spec }: { spec: Spec }) => spec.type);
}

function accountSpec(manifest: Manifest): AccountSpec {
  const { credential, id: provider } = manifest;
  return {
    ...{ kind: 'account', type: accountType(manifest), provider, fields: formFields(credential.fields) },
    secrets: secretFields(credential.fields).map(({ name }) => name),
    ...(credential.setUp ? { setUp: formFields(credential.setUp.asks) } : {}),
  };
}

function actionSpec({ id: provider, resources, operations }: Manifest): ActionSpec {
  const used = new Set(operations.map(({ resource }) => resource));
  return {
    ...{ kind: 'action', type: `dovecote-${provider}`, provider, fields: [] },
    resources: resources.map(({ id }) => id).filter((id) => used.has(id)),
    operations: operations.map(operationSpec),
  };
}

function operationSpec({ id, resource, paged, batched, fields }: OperationManifest): ActionSpec['operations'][number] {
  return { id, resource, paged, batched: batched !== undefined, fields: formFields(fields) };
}

function streamSpec({ id: provider }: Manifest, { name, fields, acknowledged }: StreamManifest): StreamSpec {
  return { kind: 'stream', type: `dovecote-${provider}-${name}`, provider, name, acknowledged, fields: formFields(fields) };
}

function webhookSpec({ id: provider }: Manifest, webhook: WebhookManifest): WebhookSpec {
  const { name, fields, registers, routes, answeredBy } = webhook;
  return {
    ...{ kind: 'webhook', type: `dovecote-${provider}-${name}`, provider, name, registers, answered: answeredBy !== undefined },
    ...(routes ? { routes } : {}),
    fields: formFields(fields),
  };
}
