import * as account from './account/register';
import * as action from './action/action';
import * as acknowledgement from './stream/acknowledge-node';
import * as stream from './stream/register';
import { onSupportedHosts } from './supported';
import * as webhook from './webhook/register';

export { serviceOf, type Service } from './service';

// All that entries call, so that none of them has to look at the host itself.
export const registerAccount = onSupportedHosts(account.registerAccount);
export const registerAction = onSupportedHosts(action.registerAction);
export const registerAcknowledge = onSupportedHosts(acknowledgement.registerAcknowledge);
export const registerStream = onSupportedHosts(stream.registerStream);
export const registerWebhook = onSupportedHosts(webhook.registerWebhook);
