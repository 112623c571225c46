import { formOf, schemaOf, type Shape } from '../language/form';
import type {
  CredentialManifest,
  Manifest,
  OperationManifest,
  StoredManifest,
  StoredOperation,
  StreamManifest,
  WebhookManifest,
} from './manifest-types';
import { asJson } from '../language/json';
import { idOf, type Operation } from '../language/operation';
import type { Provider } from '../language/provider';
import type { Stream } from '../language/stream';
import type { Webhook } from '../language/webhook';

export type * from './manifest-types';

export function manifestOf<C>(provider: Provider<C>): Manifest {
  const { failures = [], german } = provider;
  return { ...described(provider), failures, german, operations: provider.operations.map(operationManifest) };
}

/** The part of a manifest that hosts read while they run. */
export function storedManifest<C>(provider: Provider<C>): StoredManifest {
  return { ...described(provider), operations: provider.operations.map(storedOperation) };
}

function described<C>(provider: Provider<C>): Omit<StoredManifest, 'operations'> {
  const { id, title, summary, docs, color, aliases } = provider;
  return {
    id,
    title,
    summary,
    docs,
    color,
    aliases,
    credential: credentialManifest(provider),
    resources: Object.entries(provider.resources).map(([resource, text]) => ({ id: resource, ...text })),
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
  return { ...storedOperation(operation), parameters: asJson(schemaOf(operation.parameters)) };
}

function storedOperation<C>(operation: Operation<Shape, C>): StoredOperation {
  const { resource, name, title, action, summary, docs, kind } = operation;
  const text = { resource, name, title, action, summary, docs };
  const shared = { id: idOf(operation), kind, ...text, paged: false, fields: formOf(operation.parameters) };
  if (operation.kind !== 'request') return shared;
  return {
    ...shared,
    endpoint: operation.endpoint,
    paged: operation.paged !== undefined,
    ...(operation.batched ? { batched: { max: operation.batched.max } } : {}),
    ...(operation.rate === undefined ? {} : { rate: operation.rate }),
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

function streamManifest<C>({ parameters, acknowledged, batch = 1, ...stream }: Stream<Shape, C>): StreamManifest {
  const { name, title, summary, docs, examples } = stream;
  return { name, title, summary, docs, examples, fields: formOf(parameters), acknowledged: acknowledged === true, batch };
}
