import { declarations } from '../../language/provider';
import { knockCredential } from './credential';

/** The words in which Knock's operations, webhooks and streams are declared. */
export const { operation, local, answer, task, webhook, stream, provider } = declarations(knockCredential);
