import { tooLarge, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import type { Writable } from '../../../language/operation';
import { recipientsIn, referenceTo, withoutRepeats, type Recipient, type Reference } from '../recipients';
import { definedOnly, objectIn } from './objects';
import { oneRecipient, oneReference, oneTenant, recipientRow, referenceRow } from './recipient-rows';

export type RecipientRow = z.output<typeof recipientRow>;
export type ReferenceRow = z.output<typeof referenceRow>;
type OneRecipient = z.output<typeof oneRecipient>;

/** Who is notified or subscribed; users and objects may be created on the way. `max` for calls that cannot be divided. */
export const recipients = (max: number = Number.POSITIVE_INFINITY) =>
  z
    .array(recipientRow)
    .min(1)
    .check(counted(max))
    .meta({
      title: 'Recipients',
      description: `Who it is for: users, objects, or a list that an expression gives${atMost(max)}`,
      example: [{ type: 'user', id: 'user-1' }],
      sortable: true,
    });

/** Users and objects that exist; nothing can be told of them. */
export const recipientReferences = (max: number = Number.POSITIVE_INFINITY) =>
  z
    .array(referenceRow)
    .min(1)
    .check(counted(max))
    .meta({
      title: 'Recipients',
      description: `Which users or objects, or a list of them that an expression gives${atMost(max)}`,
      example: [{ type: 'user', id: 'user-1' }],
      sortable: true,
    });

/** Who caused it. By ID alone the service wants to know the actor already. */
export const actor = () =>
  oneRecipient.optional().meta({
    title: 'Actor',
    description: 'Who caused it. Templates can use the actor, who is not notified as a subscriber of an object',
    example: { type: 'user', id: 'user-2' },
  });

/** An actor where nobody can be created. */
export const actorReference = () =>
  oneReference
    .optional()
    .meta({ title: 'Actor', description: 'Who caused it, known to Knock already', example: { type: 'user', id: 'user-2' } });

/** The tenant a trigger or schedule belongs to. */
export const inlineTenant = () =>
  oneTenant.optional().meta({
    title: 'Tenant',
    description: 'Tenant whose branding and preferences hold, and that the messages belong to',
    example: { type: 'tenant', id: 'acme' },
  });

/** The recipients of all rows in their order, each once. */
export function recipientsBody(rows: readonly RecipientRow[]): Recipient[] {
  return withoutRepeats(rows.flatMap(recipientsOf));
}

/** As {@link recipientsBody}, where the service takes nothing but references. */
export function referencesBody(rows: readonly ReferenceRow[]): Reference[] {
  return withoutRepeats(rows.flatMap(recipientsOf).map(referenceTo));
}

/** One actor or recipient. */
export function recipientBody(row: OneRecipient): Recipient {
  switch (row.type) {
    case 'user':
      return row.id;
    case 'object':
      return { id: row.id, collection: row.collection };
    case 'identifiedUser': {
      const { id, name, email, phoneNumber, avatar } = row;
      return { ...describedBody(row), ...definedOnly({ name, email, phone_number: phoneNumber, avatar }), id };
    }
    case 'identifiedObject':
      return { ...describedBody(row), ...definedOnly({ name: row.name }), id: row.id, collection: row.collection };
  }
}

export function tenantBody(row: z.output<typeof oneTenant> | undefined): Writable {
  if (row?.type !== 'identifiedTenant') return row?.id;
  return { ...objectIn(row.properties), ...definedOnly({ name: row.name }), id: row.id };
}

/** Rows that stand for recipients already worked out: how a divided call carries each of its parts. */
export function rowsOf(part: readonly Recipient[]): RecipientRow[] {
  return [{ type: 'list', recipients: [...part] }];
}

/** What a user and an object may both be told of. */
function describedBody(row: Extract<OneRecipient, { properties?: unknown }>): JsonObject {
  const { properties, timezone, locale, triggerData } = row;
  return { ...objectIn(properties), ...definedOnly({ timezone, locale, $trigger_data: triggerData }) };
}

function recipientsOf(row: RecipientRow): readonly Recipient[] {
  return row.type === 'list' ? (recipientsIn(row.recipients) ?? []) : [recipientBody(row)];
}

/** Counted after lists are read and repeats are gone: one row may hold thousands. */
function counted(max: number) {
  return ({ value, issues }: z.core.ParsePayload<readonly RecipientRow[]>): void => {
    const { length } = withoutRepeats(value.flatMap(recipientsOf));
    if (length > 0 && length <= max) return;
    const message = length === 0 ? 'names nobody: the list it holds is empty' : tooLarge(length, max, 'recipients');
    issues.push({ code: 'custom', message, input: value });
  };
}

/** ", at most 100" */
function atMost(max: number): string {
  return Number.isFinite(max) ? `, at most ${max.toLocaleString('en-US')}` : '';
}
