import type { JsonRecord } from '../../json';
import { omit } from '../omit';
import { integrationTypes } from './integration-types';

/** A WhatsApp message template. */
export interface MessageTemplate {
  /** Its name. */
  readonly id: string;
  readonly view: JsonRecord;
}

/** A channel or SDK that is set up for an app. */
export interface Integration {
  readonly id: string;
  readonly type: string;
  fields: JsonRecord;
  menu: JsonRecord | undefined;
  profile: JsonRecord;
  readonly messageTemplates: Map<string, MessageTemplate>;
}

/** What is secret is only ever written. */
export const integrationView = ({ id, type, fields }: Integration): JsonRecord => ({
  _id: id,
  type,
  status: 'active',
  ...omit(fields, ...(integrationTypes[type]?.secret ?? [])),
});
