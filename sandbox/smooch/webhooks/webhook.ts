import type { JsonRecord } from '../../json';
import type { Generation } from '../http/request';

export interface Webhook {
  readonly id: string;
  readonly secret: string;
  /** That of the URL that created it; fixes what its deliveries look like. */
  readonly version: Generation;
  target: string;
  triggers: readonly string[];
  includeClient: boolean;
  includeFullAppUser: boolean;
  /** The access token that made it: a partner sees its own only. */
  readonly byPartner: boolean;
}

export const webhookView = ({ id, secret, version, target, triggers, includeClient, includeFullAppUser }: Webhook): JsonRecord => ({
  _id: id,
  version,
  target,
  triggers,
  secret,
  includeClient,
  includeFullAppUser,
});
