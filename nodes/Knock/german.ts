import { channelDataTexts } from './german/channel-data';
import { feedTexts } from './german/feed';
import { guideTexts } from './german/guides';
import { idTexts } from './german/ids';
import { inboundTexts } from './german/inbound';
import { objectTexts } from './german/objects';
import { placeholderTexts } from './german/placeholders';
import { preferenceTexts } from './german/preferences';
import { propertyTexts } from './german/properties';
import { recipientTexts } from './german/recipient-calls';
import { serviceTexts } from './german/service';
import { tenantTexts } from './german/tenants';
import { tokenTexts } from './german/tokens';
import { userTexts } from './german/users';

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
  ...feedTexts,
  ...inboundTexts,
  ...tokenTexts,
  ...placeholderTexts,
};
