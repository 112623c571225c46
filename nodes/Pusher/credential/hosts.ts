import { invalid } from '../../../client/errors';

/** Where the HTTP API and the socket of an app are, without slashes at the end. */
export interface Addresses {
  /** `https://api-eu.pusher.com` */
  readonly httpBase: string;
  /** `wss://ws-eu.pusher.com` */
  readonly socketBase: string;
}

export interface AddressFields {
  readonly cluster: string | undefined;
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly useTls: boolean;
  readonly pathPrefix: string | undefined;
  readonly socketHost: string | undefined;
  readonly socketPort: number | undefined;
}

const DEFAULT_CLUSTER = 'mt1';
const HOST_NAME = /^(?:\[[0-9a-f:.]+\]|[a-z0-9]+(?:[._-]+[a-z0-9]+)*\.?)$/i;
const CLUSTER_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
const PATH = /^(?:\/[A-Za-z0-9._~-]+)*$/;

/** The cluster gives both hosts; a host of one's own replaces both unless the socket has another. */
export function addressesOf(fields: AddressFields): Addresses {
  const cluster = clusterName(fields.cluster ?? clusterOf(fields.host) ?? DEFAULT_CLUSTER);
  const ownHost = fields.host === undefined || clusterOf(fields.host) !== undefined ? undefined : hostName(fields.host, 'Host');
  const ownSocketHost = fields.socketHost === undefined ? undefined : hostName(fields.socketHost, 'WebSocket Host');
  const prefix = pathPrefix(fields.pathPrefix ?? '');
  const http = `${ownHost ?? `api-${cluster}.pusher.com`}${portSuffix(fields.port, fields.useTls)}`;
  const socket = `${ownSocketHost ?? ownHost ?? `ws-${cluster}.pusher.com`}${portSuffix(fields.socketPort ?? fields.port, fields.useTls)}`;
  return fields.useTls
    ? { httpBase: `https://${http}${prefix}`, socketBase: `wss://${socket}${prefix}` }
    : { httpBase: `http://${http}${prefix}`, socketBase: `ws://${socket}${prefix}` };
}

/** Pusher's own API hosts name a cluster: their sockets are on another host. */
function clusterOf(host: string | undefined): string | undefined {
  const plain = host?.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  if (plain === 'api.pusherapp.com' || plain === 'api.pusher.com') return DEFAULT_CLUSTER;
  return /^api-([a-z0-9-]+)\.pusher(?:app)?\.com$/i.exec(plain ?? '')?.[1];
}

function clusterName(text: string): string {
  if (CLUSTER_NAME.test(text)) return text;
  throw invalid(
    'Cluster',
    "'Cluster' holds other characters than letters, digits and hyphens",
    'It is a short name such as eu or us2. An address belongs into Host.',
  );
}

function hostName(text: string, field: string): string {
  const plain = text.replace(/^(?:https?|wss?):\/\//i, '').replace(/\/+$/, '');
  if (HOST_NAME.test(plain)) return plain;
  throw invalid(field, `'${field}' is not a host name`, 'Give the name alone: port and path have fields of their own.');
}

function pathPrefix(text: string): string {
  const prefix = text.replace(/\/+$/, '').replace(/^(?!\/|$)/, '/');
  if (PATH.test(prefix)) return prefix;
  throw invalid('Path Prefix', "'Path Prefix' is not a plain path", 'Write it like /realtime.');
}

function portSuffix(port: number | undefined, tls: boolean): string {
  return port === undefined || port === (tls ? 443 : 80) ? '' : `:${port}`;
}
