import { credentialTexts } from './german/credential';
import { fieldTexts } from './german/fields';
import { inboundStreamTexts } from './german/inbound-stream';
import { webhookTexts } from './german/inbound-webhooks';
import { managementTexts } from './german/management';
import { operationTexts } from './german/operations';
import { placeholderTexts } from './german/placeholders';
import { sendingTexts } from './german/sending';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  ...credentialTexts,
  ...operationTexts,
  ...managementTexts,
  ...fieldTexts,
  ...sendingTexts,
  ...webhookTexts,
  ...inboundStreamTexts,
  ...placeholderTexts,
};
