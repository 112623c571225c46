import { appTexts, oauthTexts } from './german/apps';
import { channelTexts } from './german/channels';
import { integrationTexts } from './german/integrations';
import { switchboardTexts } from './german/switchboards';
import { webMessengerTexts } from './german/web-messenger';
import { webhookTexts } from './german/webhooks';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  ...switchboardTexts,
  ...integrationTexts,
  ...channelTexts,
  ...webMessengerTexts,
  ...webhookTexts,
  ...appTexts,
  ...oauthTexts,
};
