import { credentialTexts } from './german/credential';
import { inboundTexts } from './german/inbound';
import { operationTexts } from './german/operations';

/** German for every English text of the declarations; a test keeps it complete and free of leftovers. */
export const german: Readonly<Record<string, string>> = {
  ...credentialTexts,
  ...inboundTexts,
  ...operationTexts,
};
