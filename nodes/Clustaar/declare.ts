import { declarations } from '../../language/provider';
import { clustaarCredential } from './credential';

/** The words in which Clustaar's operations, webhooks and streams are declared. */
export const { operation, local, answer, task, webhook, stream, provider } = declarations(clustaarCredential);
