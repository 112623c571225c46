import { actionTexts } from './german/actions';
import { flowActionTexts } from './german/actions-flow';
import { serviceActionTexts } from './german/actions-services';
import { credentialTexts } from './german/credential';
import { inboundTexts } from './german/inbound';
import { operationTexts } from './german/operations';
import { replyTexts } from './german/reply';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  ...credentialTexts,
  ...inboundTexts,
  ...operationTexts,
  ...replyTexts,
  ...actionTexts,
  ...flowActionTexts,
  ...serviceActionTexts,
};
