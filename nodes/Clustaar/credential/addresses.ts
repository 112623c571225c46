import { invalid } from '../../../client/errors';

const API = 'https://api.clustaar.io';
const SOCKET = 'wss://sockets.clustaar.io/socket';
const HTTP_ADDRESS = /^https?:\/\/[^/\s?#@]+(?:\/[^\s?#]*)?$/i;
const SOCKET_ADDRESS = /^wss?:\/\/[^/\s?#@]+(?:\/[^\s?#]*)?$/i;

/** Base of the API, without a slash at the end. */
export function apiAddress(text: string | undefined): string {
  const address = (text ?? API).replace(/\/+$/, '');
  if (HTTP_ADDRESS.test(address)) return address;
  throw invalid('API Address', "'API Address' is not an http or https address", `Leave it empty, or write it like ${API}.`);
}

/** Base of the web chat's socket, without what every client adds itself. Nothing stands for it: its host is not documented. */
export function socketAddress(text: string | undefined): string | undefined {
  const address = text
    ?.replace(/\?.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\/websocket$/, '');
  if (address === undefined || SOCKET_ADDRESS.test(address)) return address;
  throw invalid('Chat Socket Address', "'Chat Socket Address' is not a ws or wss address", `Write it like ${SOCKET}.`);
}
