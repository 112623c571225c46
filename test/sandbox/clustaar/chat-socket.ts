import type { ClustaarSandbox } from '../../../sandbox/clustaar';
import { PhoenixSocket } from '../phoenix-socket';

/** A bare socket of the web chat. */
export const openChatSocket = ({ socketUrl }: ClustaarSandbox, path = '/websocket?vsn=2.0.0'): Promise<PhoenixSocket> =>
  PhoenixSocket.open(socketUrl + path);
