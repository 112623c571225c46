import { accountAppTexts } from '../shared/german/accounts';
import { channelTexts as sharedChannelTexts } from '../shared/german/channels';
import { commonTexts } from '../shared/german/service';
import { actionTexts } from '../shared/german/actions';
import { webhookTexts as sharedWebhookTexts } from '../shared/german/webhooks';
import { inboundTexts as sharedInboundTexts } from '../shared/german/inbound';
import { inboundTexts } from './german/inbound';
import { contentTexts, formTexts, itemTexts } from '../shared/german/content';
import { accountTexts as credentialTexts } from '../shared/german/credential';
import { linkTexts } from '../shared/german/links';
import { accountTexts } from './german/accounts';
import { integrationTexts } from './german/integrations';
import { legacyTexts } from './german/legacy';
import { menuTexts } from './german/menus';
import { messageTexts } from './german/messages';
import { serviceTexts } from './german/service';
import { userTexts } from './german/users';
import { webhookTexts } from './german/webhooks';
import { whatsAppTexts } from './german/whatsapp';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  ...commonTexts,
  ...accountAppTexts,
  ...sharedChannelTexts,
  ...credentialTexts,
  ...contentTexts,
  ...itemTexts,
  ...formTexts,
  ...actionTexts,
  ...serviceTexts,
  ...messageTexts,
  ...userTexts,
  ...linkTexts,
  ...sharedWebhookTexts,
  ...webhookTexts,
  ...sharedInboundTexts,
  ...inboundTexts,
  ...menuTexts,
  ...integrationTexts,
  ...whatsAppTexts,
  ...accountTexts,
  ...legacyTexts,
};
