import { webMessenger } from '../../../shared/fields/channels/web-messenger';
import { prechatCapture } from './prechat';
import { permissions } from './sdk';

/** The Web Messenger, and what this generation alone lets it do. */
export const web = { ...webMessenger, prechatCapture, ...permissions };
