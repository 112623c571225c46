import { choice, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';

const operators = {
  equal_to: 'Equal To',
  not_equal_to: 'Not Equal To',
  greater_than: 'Greater Than',
  less_than: 'Less Than',
  greater_than_or_equal_to: 'Greater Than or Equal To',
  less_than_or_equal_to: 'Less Than or Equal To',
  contains: 'Contains',
  not_contains: 'Contains Not',
  contains_all: 'Contains All',
  not_contains_all: 'Contains Not All',
  empty: 'Is Empty',
  not_empty: 'Is Not Empty',
  exists: 'Exists',
  not_exists: 'Exists Not',
  is_between: 'Is Between',
  is_timestamp: 'Is a Timestamp',
  is_not_timestamp: 'Is No Timestamp',
  is_timestamp_before: 'Timestamp Before',
  is_timestamp_on_or_after: 'Timestamp on or After',
  is_timestamp_before_date: 'Timestamp Before Date',
  is_timestamp_on_or_after_date: 'Timestamp on or After Date',
  is_timestamp_between: 'Timestamp Between',
  is_audience_member: 'Is Audience Member',
  is_not_audience_member: 'Is No Audience Member',
} as const;

/** Operators that look at the variable alone. */
const UNARY: ReadonlySet<string> = new Set(['empty', 'not_empty', 'exists', 'not_exists', 'is_timestamp', 'is_not_timestamp']);

const condition = z
  .object({
    variable: z.string().min(1).meta({
      title: 'Variable',
      description: 'What is looked at: a path that begins with data, recipient, actor, tenant, vars, workflow or run',
      placeholder: 'e.g. recipient.country_code',
      example: 'recipient.country_code',
    }),
    operator: choice(operators).meta({ title: 'Operator', description: 'How the variable is compared', example: 'equal_to' }),
    argument: z.string().optional().meta({
      title: 'Argument',
      description: 'What it is compared with: a value or another path. Not for operators that look at the variable alone',
      placeholder: 'e.g. US',
      example: 'US',
    }),
  })
  .refine(({ operator, argument }) => UNARY.has(operator) || argument !== undefined, {
    path: ['argument'],
    error: 'is needed for this operator',
  });

/** Conditions that all must hold. */
export const conditions = () =>
  z
    .array(condition)
    .min(1)
    .meta({
      title: 'Conditions',
      description: 'Notifications are sent where all of these hold',
      example: [{ variable: 'recipient.country_code', operator: 'equal_to', argument: 'US' }],
    });

export function conditionsBody(rows: readonly z.output<typeof condition>[]): JsonObject[] {
  return rows.map(({ variable, operator, argument }) => ({
    variable,
    operator,
    argument: UNARY.has(operator) ? null : (argument ?? null),
  }));
}
