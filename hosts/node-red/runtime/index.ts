export { registerAccount } from './account/register';
export { registerAction } from './action/action';
export { serviceOf, type Service } from './service';
export { registerAcknowledge } from './stream/acknowledge-node';
export { registerStream } from './stream/register';
export { registerWebhook } from './webhook/register';
