import { declarations } from '../../language/provider';
import { pushoverCredential } from './credential';

/** The words in which Pushover's operations, webhooks and streams are declared. */
export const { operation, local, task, webhook, stream, provider } = declarations(pushoverCredential);
