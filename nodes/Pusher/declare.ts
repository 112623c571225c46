import { declarations } from '../../language/provider';
import { pusherCredential } from './credential';

/** The words in which Pusher's operations, webhooks and streams are declared. */
export const { operation, local, answer, task, webhook, stream, provider } = declarations(pusherCredential);
