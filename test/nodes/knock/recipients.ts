import { z } from '../../../language/fields';
import type { JsonValue } from '../../../language/json';
import { checked } from '../../../language/validate';
import { recipientReferences, recipients, recipientsBody, referencesBody, triggerRecipients } from '../../../nodes/Knock/fields/recipients';

/** What rows become on the wire. */
export const bodyOf = (rows: unknown, max?: number) =>
  recipientsBody(checked(z.strictObject({ recipients: recipients(max) }), { recipients: rows }).recipients);

/** As {@link bodyOf}, where a workflow is triggered. */
export const triggeredOf = (rows: unknown) =>
  recipientsBody(checked(z.strictObject({ recipients: triggerRecipients() }), { recipients: rows }).recipients);

/** As {@link bodyOf}, where people must be known already. */
export const referencesOf = (rows: unknown) =>
  referencesBody(checked(z.strictObject({ recipients: recipientReferences() }), { recipients: rows }).recipients);

/** Rows that hold a list from an expression. */
export const list = (given: JsonValue) => [{ type: 'list', recipients: given }];
export const project = { id: 'p1', collection: 'projects' };
