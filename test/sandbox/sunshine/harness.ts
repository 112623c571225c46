import type { IncomingHttpHeaders } from 'node:http';
import type { JwtPayload } from 'jsonwebtoken';
import { sign } from 'jsonwebtoken';
import * as official from 'sunshine-conversations-client';
import type { JsonRecord } from '../../../sandbox/json';
import { isRecord, parseRecord } from '../../../sandbox/json';
import type { SunshineKeyPair, SunshineSandbox, SunshineSandboxOptions } from '../../../sandbox/sunshine';
import { startSunshineSandbox } from '../../../sandbox/sunshine';
import { whenDone } from '../../support/clean-up';
import { exchange, type Sent } from '../exchange';
import { type Delivery, openReceiverOf, type Receiver } from '../receiver';

export async function openSandbox(options?: SunshineSandboxOptions): Promise<SunshineSandbox> {
  const sandbox = await startSunshineSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

/** A JWT as a server signs it: with the key's id in the header. */
export const jwt = ({ keyId, secret }: SunshineKeyPair, claims: JwtPayload = { scope: 'app' }): string =>
  sign(claims, secret, { algorithm: 'HS256', header: { alg: 'HS256', kid: keyId } });

export const basic = ({ keyId, secret }: SunshineKeyPair): string => `Basic ${Buffer.from(`${keyId}:${secret}`).toString('base64')}`;

/** Every part of the official library, pointed at the sandbox; with the app's key by Basic authentication unless a token is given. */
export function library(sandbox: SunshineSandbox, as: SunshineKeyPair | { readonly accessToken: string } = sandbox.app) {
  const client = new official.ApiClient();
  client.basePath = sandbox.url;
  const { basicAuth, bearerAuth } = client.authentications;
  if ('accessToken' in as) bearerAuth.accessToken = as.accessToken;
  else Object.assign(basicAuth, { username: as.keyId, password: as.secret });
  return {
    activities: new official.ActivitiesApi(client),
    appKeys: new official.AppKeysApi(client),
    apps: new official.AppsApi(client),
    attachments: new official.AttachmentsApi(client),
    clients: new official.ClientsApi(client),
    conversations: new official.ConversationsApi(client),
    integrationKeys: new official.CustomIntegrationApiKeysApi(client),
    devices: new official.DevicesApi(client),
    integrations: new official.IntegrationsApi(client),
    messages: new official.MessagesApi(client),
    oauth: new official.OAuthEndpointsApi(client),
    participants: new official.ParticipantsApi(client),
    control: new official.SwitchboardActionsApi(client),
    switchboardIntegrations: new official.SwitchboardIntegrationsApi(client),
    switchboards: new official.SwitchboardsApi(client),
    users: new official.UsersApi(client),
    webhooks: new official.WebhooksApi(client),
  };
}

/** An object without members, as the official library gives it back. */
export const EMPTY = '{}';

/** The text at a path like `user.id`; fails when there is none. */
export function textIn(value: unknown, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>((at, name) => (isRecord(at) ? at[name] : Array.isArray(at) ? at[Number(name)] : undefined), value);
  if (typeof found !== 'string') throw new TypeError(`There is no text at ${path} of ${JSON.stringify(value)}`);
  return found;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonRecord;
}

export interface Call extends Sent {
  /** Below `/v2/apps/{appId}`; from the root when it begins with `/v2` or `/oauth`. */
  readonly path: string;
  /** The app's key by Basic authentication unless told; null for none. */
  readonly authorization?: string | null;
}

/** A bare request. */
export async function call(sandbox: SunshineSandbox, { path, headers, authorization, ...sent }: Call): Promise<HttpAnswer> {
  const url = sandbox.url + (/^\/(sc|v2|oauth)(\/|$)/.test(path) ? path : `/v2/apps/${sandbox.app.id}${path}`);
  const known = authorization === null ? {} : { authorization: authorization ?? basic(sandbox.app) };
  const { text, ...answer } = await exchange(url, { ...sent, headers: { ...known, ...headers } });
  return { ...answer, body: parseRecord(text) ?? {} };
}

/** What a refusal matches. */
export const refusal = (status: number, code: string, title?: string): object => ({
  status,
  body: { errors: [expect.objectContaining(title === undefined ? { code } : { code, title })] },
});

/** What the official library rejects with. */
export const rejection = (status: number, code: string, title?: string): object =>
  expect.objectContaining(refusal(status, code, title)) as object;

export interface Received extends Delivery {
  readonly envelope: JsonRecord;
  readonly events: readonly JsonRecord[];
  /** The types of the events. */
  readonly types: readonly unknown[];
}

export const openReceiver = (...statuses: readonly number[]): Promise<Receiver<Received>> =>
  openReceiverOf(statuses, (delivery): Received => {
    const envelope = parseRecord(delivery.rawBody) ?? {};
    const events = Array.isArray(envelope.events) ? envelope.events.filter(isRecord) : [];
    return { ...delivery, envelope, events, types: events.map(({ type }) => type) };
  });

/** A receiver whose webhook hears the given triggers; gives the webhook as the API wrote it. */
export async function subscribe(
  sandbox: SunshineSandbox,
  triggers: readonly string[],
  more: JsonRecord = {},
  ...statuses: readonly number[]
) {
  const { url, received } = await openReceiver(...statuses);
  const path = `/integrations/${sandbox.integration.id}/webhooks`;
  const { body } = await call(sandbox, { method: 'POST', path, body: { target: url, triggers, ...more } });
  return { url, received, id: textIn(body, 'webhook.id'), secret: textIn(body, 'webhook.secret') };
}
