import { audienceTexts } from './german/audiences';
import { channelDataTexts } from './german/channel-data';
import { feedTexts } from './german/feed';
import { guideTexts } from './german/guides';
import { idTexts } from './german/ids';
import { inboundTexts } from './german/inbound';
import { messageFilterTexts } from './german/message-filters';
import { messageTexts } from './german/messages';
import { objectTexts } from './german/objects';
import { preferenceTexts } from './german/preferences';
import { propertyTexts } from './german/properties';
import { recipientTexts } from './german/recipient-calls';
import { scheduleTexts } from './german/schedules';
import { serviceTexts } from './german/service';
import { tenantTexts } from './german/tenants';
import { tokenTexts } from './german/tokens';
import { userTexts } from './german/users';
import { workflowTexts } from './german/workflows';
import { workplaceTexts } from './german/workplaces';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  ...serviceTexts,
  ...idTexts,
  ...propertyTexts,
  ...channelDataTexts,
  ...preferenceTexts,
  ...recipientTexts,
  ...userTexts,
  ...objectTexts,
  ...tenantTexts,
  ...guideTexts,
  ...workflowTexts,
  ...messageTexts,
  ...messageFilterTexts,
  ...scheduleTexts,
  ...audienceTexts,
  ...workplaceTexts,
  ...feedTexts,
  ...inboundTexts,
  ...tokenTexts,
};
