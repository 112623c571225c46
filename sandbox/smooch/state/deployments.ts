import type { JsonRecord } from '../../json';
import { defined } from '../omit';
import { Collection } from './collection';

/** A WhatsApp client, run by the service or by the customer. */
export interface Deployment {
  readonly id: string;
  readonly hosting: 'self' | 'smooch';
  status: 'unregistered' | 'pending' | 'registered' | 'integrated' | 'deleting';
  readonly baseUrl: string | undefined;
  readonly username: string | undefined;
  readonly callbackUrl: string | undefined;
  readonly callbackSecret: string | undefined;
  phoneNumber: string | undefined;
  appId: string | undefined;
  integrationId: string | undefined;
}

export class Deployments extends Collection<Deployment> {}

/** The phone number shows once it is registered. */
export const deploymentView = ({ id, phoneNumber, status, ...more }: Deployment): JsonRecord =>
  defined({
    _id: id,
    status,
    ...more,
    phoneNumber: status === 'registered' || status === 'integrated' ? phoneNumber : undefined,
  });
