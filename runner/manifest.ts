import { formOf, schemaOf, type Field, type Shape } from '../language/form';
import { asJson } from '../language/json';
import type { JsonObject, JsonValue } from '../language/metadata';
import { idOf, type Operation, type OperationText } from '../language/operation';
import type { Provider } from '../language/provider';
import type { Stream } from '../language/stream';
import type { Webhook } from '../language/webhook';

/**
 * A provider as plain data: all that hosts, help and docs need to build their forms.
 * Written to a file when the package is built, so that no host computes it at start.
 */
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
  readonly german: Readonly<Record<string, string>>;
}

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
  readonly kind: Operation<Shape, unknown>['kind'];
  readonly endpoint?: string;
  readonly paged: boolean;
  readonly batched?: { readonly max: number };
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
}

export function manifestOf<C>(provider: Provider<C>): Manifest {
  const { id, title, summary, docs, color, aliases, german } = provider;
  return {
    id,
    title,
    summary,
    docs,
    color,
    aliases,
    german,
    credential: credentialManifest(provider),
    resources: Object.entries(provider.resources).map(([resource, text]) => ({ id: resource, ...text })),
    operations: provider.operations.map(operationManifest),
    webhooks: provider.webhooks.map(webhookManifest),
    streams: provider.streams.map(streamManifest),
  };
}

function credentialManifest<C>({ credential }: Provider<C>): CredentialManifest {
  const { name, title, summary, docs, setUp } = credential;
  return {
    name,
    title,
    summary,
    docs,
    fields: formOf(credential.fields),
    ...(setUp ? { setUp: { title: setUp.title, asks: formOf(setUp.asks) } } : {}),
  };
}

export function operationManifest<C>(operation: Operation<Shape, C>): OperationManifest {
  const { resource, name, title, action, summary, docs, kind } = operation;
  const text = { resource, name, title, action, summary, docs };
  const shared = {
    id: idOf(operation),
    kind,
    ...text,
    paged: false,
    fields: formOf(operation.parameters),
    parameters: asJson(schemaOf(operation.parameters)),
  };
  if (operation.kind !== 'request') return shared;
  return {
    ...shared,
    endpoint: operation.endpoint,
    paged: operation.paged !== undefined,
    ...(operation.batched ? { batched: { max: operation.batched.max } } : {}),
  };
}

function webhookManifest<C>(webhook: Webhook<Shape, C>): WebhookManifest {
  const { name, title, summary, setUp, docs, methods = ['POST'], parameters, examples, registration, routes, answer } = webhook;
  return {
    ...{ name, title, summary, setUp, docs, methods, examples, fields: formOf(parameters), registers: registration !== undefined },
    ...(routes ? { routes: { parameter: routes.parameter, label: routes.label } } : {}),
    ...(answer ? { answeredBy: answer.operation } : {}),
  };
}

function streamManifest<C>({ name, title, summary, docs, parameters, examples, acknowledged }: Stream<Shape, C>): StreamManifest {
  return { name, title, summary, docs, examples, fields: formOf(parameters), acknowledged: acknowledged === true };
}
