import { credentialTexts } from './german/credential';
import { fieldTexts } from './german/fields';
import { inboundTexts } from './german/inbound';
import { operationTexts } from './german/operations';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  'Pusher Channels': 'Pusher Channels',
  'Pusher Channels API': 'Pusher-Channels-API',
  'Publish and receive realtime events over WebSocket channels':
    'Ereignisse in Echtzeit über WebSocket-Kanäle veröffentlichen und empfangen',
  ...credentialTexts,
  ...operationTexts,
  ...fieldTexts,
  ...inboundTexts,
};
