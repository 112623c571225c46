import { invalid } from '../../../client/errors';
import { tooLarge, z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Writable } from '../../../language/operation';
import { limits } from '../limits';
import { recipientsIn, referenceTo, withoutRepeats, type Recipient, type Reference } from '../recipients';
import { definedOnly, objectIn } from './objects';
import { plainRecipient, plainRecipients, plainTenant, type Plain, type PlainList } from './plain-recipients';
import { propertiesBody } from './properties';
import { oneRecipient, oneReference, oneTenant, recipientRow, referenceRow, triggeredRow } from './recipient-rows';

export type RecipientRow = z.output<typeof triggeredRow>;
export type ReferenceRow = z.output<typeof referenceRow>;
type OneRecipient = Exclude<RecipientRow, { type: 'list' }>;

/** Who is notified or subscribed; users and objects may be created on the way. `max` for calls that cannot be divided. */
export const recipients = (max: number = Number.POSITIVE_INFINITY) =>
  z
    .preprocess(
      (given: PlainList<z.input<typeof recipientRow>>) => plainRecipients(given),
      z.array(recipientRow).min(1).check(counted(max)),
    )
    .meta({
      title: 'Recipients',
      description: `Who it is for: users, objects, or a list that an expression gives${atMost(max)}`,
      example: [{ type: 'user', id: 'user-1' }],
      sortable: true,
    });

/** As {@link recipients}, each with data of its own where it is wanted. */
export const triggerRecipients = () =>
  z
    .preprocess(
      (given: PlainList<z.input<typeof triggeredRow>>) => plainRecipients(given),
      z.array(triggeredRow).min(1).check(counted(Number.POSITIVE_INFINITY)),
    )
    .meta({
      title: 'Recipients',
      description: 'Who is notified: users, objects with their subscribers, or a list that an expression gives',
      example: [{ type: 'user', id: 'user-1' }],
      sortable: true,
    });

/** Users and objects that exist; nothing can be told of them. */
export const recipientReferences = (max: number = Number.POSITIVE_INFINITY) =>
  z
    .preprocess(
      (given: PlainList<z.input<typeof referenceRow>>) => plainRecipients(given),
      z.array(referenceRow).min(1).check(counted(max)),
    )
    .meta({
      title: 'Recipients',
      description: `Which users or objects, or a list of them that an expression gives${atMost(max)}`,
      example: [{ type: 'user', id: 'user-1' }],
      sortable: true,
    });

/** One user or object, created on the way where it needs to be. */
export const anybody = () =>
  z.preprocess((given: Plain | z.input<typeof oneRecipient>) => plainRecipient(given, 'described'), oneRecipient);

/** One user or object that exists. */
export const somebodyKnown = () =>
  z.preprocess((given: Plain | z.input<typeof oneReference>) => plainRecipient(given, 'known'), oneReference);

/** Who caused it. By ID alone the service wants to know the actor already. */
export const actor = () =>
  anybody()
    .optional()
    .meta({
      title: 'Actor',
      description: 'Who caused it. Templates can use the actor, who is not notified as a subscriber of an object',
      example: { type: 'user', id: 'user-2' },
    });

/** An actor where nobody can be created. */
export const actorReference = () =>
  somebodyKnown()
    .optional()
    .meta({ title: 'Actor', description: 'Who caused it, known to Knock already', example: { type: 'user', id: 'user-2' } });

/** The tenant a trigger or schedule belongs to. */
export const inlineTenant = () =>
  z
    .preprocess((given: Plain | z.input<typeof oneTenant>) => plainTenant(given), oneTenant)
    .optional()
    .meta({
      title: 'Tenant',
      description: 'Tenant whose branding and preferences hold, and that the messages belong to',
      example: { type: 'tenant', id: 'acme' },
    });

/** The recipients of all rows in their order, each once. */
export function recipientsBody(rows: readonly RecipientRow[]): Recipient[] {
  const known = bodies.get(rows);
  if (known !== undefined) return known;
  const body = withoutRepeats(rows.flatMap(recipientsOf));
  bodies.set(rows, body);
  return body;
}

/** The check, the parts and the body of one input all ask for its recipients, which may be thousands. Rows are made anew for each input. */
const bodies = new WeakMap<readonly RecipientRow[], Recipient[]>();

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
    case 'identifiedUser':
      return { ...withoutCollection(describedBody(row)), id: row.id };
    case 'identifiedObject':
      return { ...describedBody(row), id: row.id, collection: row.collection };
  }
}

export function tenantBody(row: z.output<typeof oneTenant> | undefined): Writable {
  return row?.type === 'identifiedTenant' ? { ...propertiesBody(row), id: row.id } : row?.id;
}

/** Rows that stand for recipients already worked out: how a divided call carries each of its parts. */
export function rowsOf(part: readonly Recipient[]): { type: 'list'; recipients: JsonValue }[] {
  return [{ type: 'list', recipients: [...part] }];
}

function describedBody(row: Exclude<OneRecipient, z.output<typeof oneReference>>): JsonObject {
  return { ...propertiesBody(row), ...definedOnly({ $trigger_data: objectIn(row.triggerData) }) };
}

/** A recipient with a collection is an object to the service, whatever else it has. */
function withoutCollection(described: JsonObject): JsonObject {
  if (!('collection' in described)) return described;
  throw invalid(
    'Custom Properties',
    "'Custom Properties' has a property 'collection', which would make an object of the user",
    'Choose an object as recipient, or give the property another name.',
  );
}

function recipientsOf(row: RecipientRow): readonly Recipient[] {
  return row.type === 'list' ? (recipientsIn(row.recipients) ?? []) : [recipientBody(row)];
}

/** Counted after lists are read and repeats are gone: one row may hold thousands. */
function counted(max: number) {
  return ({ value, issues }: z.core.ParsePayload<readonly RecipientRow[]>): void => {
    // What is wrong with a row is said of the row.
    if (issues.length > 0) return;
    const message = mistakeIn(recipientsBody(value), max);
    if (message !== undefined) issues.push({ code: 'custom', message, input: value });
  };
}

function mistakeIn(all: Recipient[], max: number): string | undefined {
  if (all.length === 0) return 'names nobody: the list it holds is empty';
  if (all.length > max) return tooLarge(all.length, max, 'recipients');
  // Only where all of them together are too large can one of them be.
  if (bytesOf(all) <= limits.propertiesBytes) return undefined;
  const largest = all.reduce((most, recipient) => (typeof recipient === 'string' ? most : Math.max(most, bytesOf(recipient))), 0);
  return largest > limits.propertiesBytes ? `describes somebody who ${tooLarge(largest, limits.propertiesBytes, 'bytes')}` : undefined;
}

function bytesOf(value: JsonValue): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** ", at most 100" */
function atMost(max: number): string {
  return Number.isFinite(max) ? `, at most ${max.toLocaleString('en-US')}` : '';
}
