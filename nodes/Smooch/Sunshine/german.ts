import { accountAppTexts } from '../shared/german/accounts';
import { channelTexts as sharedChannelTexts } from '../shared/german/channels';
import { commonTexts } from '../shared/german/service';
import { actionTexts } from '../shared/german/actions';
import { webhookTexts as sharedWebhookTexts } from '../shared/german/webhooks';
import { inboundTexts as sharedInboundTexts } from '../shared/german/inbound';
import { inboundTexts } from './german/inbound';
import { contentTexts, formTexts, itemTexts } from '../shared/german/content';
import { accountTexts } from '../shared/german/credential';
import { linkTexts } from '../shared/german/links';
import { channelCallTexts, conversationTexts } from './german/conversations';
import { idTexts } from './german/ids';
import { messageTexts } from './german/messages';
import { serviceTexts } from './german/service';
import { clientTexts, userTexts } from './german/users';
import { appTexts, oauthTexts } from './german/apps';
import { channelTexts } from './german/channels';
import { integrationTexts } from './german/integrations';
import { switchboardTexts } from './german/switchboards';
import { webMessengerTexts } from './german/web-messenger';
import { webhookTexts } from './german/webhooks';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  ...commonTexts,
  ...accountAppTexts,
  ...sharedChannelTexts,
  ...serviceTexts,
  ...accountTexts,
  ...idTexts,
  ...contentTexts,
  ...itemTexts,
  ...formTexts,
  ...actionTexts,
  ...messageTexts,
  ...conversationTexts,
  ...channelCallTexts,
  ...userTexts,
  ...clientTexts,
  ...linkTexts,
  ...switchboardTexts,
  ...integrationTexts,
  ...channelTexts,
  ...webMessengerTexts,
  ...sharedWebhookTexts,
  ...webhookTexts,
  ...sharedInboundTexts,
  ...inboundTexts,
  ...appTexts,
  ...oauthTexts,
};
