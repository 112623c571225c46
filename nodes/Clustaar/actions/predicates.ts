import { choice, z } from '../../../language/fields';
import { key, objectId } from './leaves';
import { form, wire } from './spelling';

const pattern = z
  .string()
  .refine(compiles, { error: 'is not a regular expression' })
  .meta({ title: 'Pattern', description: 'Regular expression as Python writes it', placeholder: 'e.g. ^[0-9]{5}$', example: '^[0-9]{5}$' });

const expected = z.string().meta({ title: 'Expected', description: 'What the value must be', placeholder: 'e.g. Lyon', example: 'Lyon' });
const values = z
  .array(z.string().meta({ title: 'Text', placeholder: 'e.g. Lyon' }))
  .meta({ title: 'Values', description: 'Texts that are looked for' });
const bound = z.number().meta({ title: 'Number', description: 'What the value is compared with', placeholder: 'e.g. 18' });
const intentId = objectId().meta({
  title: 'Intent ID',
  description: 'ID of the intent',
  placeholder: 'e.g. 5f0c1d2e3a4b5c6d7e8f9020',
  example: '5f0c1d2e3a4b5c6d7e8f9020',
});
const intentName = z
  .string()
  .meta({ title: 'Intent Name', description: 'Name of the intent', placeholder: 'e.g. greeting', example: 'greeting' });

const variableKey = key(100).meta({
  title: 'Key',
  description: 'Name of the session value or user attribute',
  placeholder: 'e.g. city',
  example: 'city',
});
const attachmentKey = key(150).meta({ title: 'Attachment Key', description: 'Name of the attachment', placeholder: 'e.g. invoice' });

/** Which value a form looks at. */
const looked = {
  value: choice({
    message: 'Message',
    session_value: 'Session Value',
    user_attribute: 'User Attribute',
    attachment_value: 'Attachment',
  })
    .default('message')
    .meta({ title: 'Value', description: 'What is looked at' }),
  key: variableKey.optional().meta({ showWhen: { value: ['session_value', 'user_attribute'] } }),
  attachment: attachmentKey.optional().meta({ showWhen: { value: ['attachment_value'] } }),
};

interface Looked {
  readonly value: 'message' | 'session_value' | 'user_attribute' | 'attachment_value';
  readonly key?: string | undefined;
  readonly attachment?: string | undefined;
}

/** A row about one value; what it looks at needs its name, unless it is the message. */
function about<const T extends string, S extends z.core.$ZodLooseShape>(type: T, title: string, shape: S) {
  return form(type, { title, description: 'Looks at what the person wrote or what is known of the person' }, { ...shape, ...looked });
}

function getterOf({ value, key: name, attachment }: Looked) {
  if (value === 'message') return { type: value };
  return { type: value, key: (value === 'attachment_value' ? attachment : name) ?? '' };
}

function needsName({ value, key: name, attachment }: Looked, context: z.core.$RefinementCtx): void {
  const [field, given] = value === 'attachment_value' ? ['attachment', attachment] : ['key', name];
  if (value !== 'message' && given === undefined) context.addIssue({ code: 'custom', path: [field], message: 'is needed for this value' });
}

const predicate = <C>(row: Looked, condition: C) => ({ type: 'connection_predicate', valueGetter: getterOf(row), condition });

const bare = <const T extends string>(type: T, title: string) =>
  about(type, title, {})
    .superRefine(needsName)
    .transform((row) => predicate(row, { type }));

const atMost = <const T extends string>(type: T, title: string) =>
  about(type, title, { maximum: bound })
    .superRefine(needsName)
    .transform((row) => predicate(row, { type, maximum: row.maximum }));

const atLeast = <const T extends string>(type: T, title: string) =>
  about(type, title, { minimum: bound })
    .superRefine(needsName)
    .transform((row) => predicate(row, { type, minimum: row.minimum }));

const state = <const T extends string>(type: T, whose: string, title: string, description: string) =>
  form(type, { title, description }, {}).transform(() => ({ type: whose, condition: { type } }));

export const predicateForm = z.discriminatedUnion('type', [
  about('equals', 'Equals', { expected })
    .superRefine(needsName)
    .transform((row) => predicate(row, { type: row.type, expected: row.expected })),
  about('contains', 'Contains', { values })
    .superRefine(needsName)
    .transform((row) => predicate(row, { type: row.type, values: row.values })),
  about('match_regexp', 'Matches Pattern', { pattern })
    .superRefine(needsName)
    .transform((row) => predicate(row, { type: row.type, pattern: row.pattern })),
  about('match_intent', 'Matches Intent', { intentId, intentName })
    .superRefine(needsName)
    .transform((row) => predicate(row, { type: row.type, intent: { type: 'intent', id: row.intentId, name: row.intentName } })),
  bare('is_set', 'Is Set'),
  bare('is_not_set', 'Is Not Set'),
  bare('is_number', 'Is a Number'),
  atMost('is_less_than', 'Is Less Than'),
  atMost('is_less_than_or_equal', 'Is Less Than or Equal To'),
  atLeast('is_greater_than', 'Is Greater Than'),
  atLeast('is_greater_than_or_equal', 'Is Greater Than or Equal To'),
  state('is_online', 'connection_team_predicate', 'Team Is Online', 'Somebody of the team is there'),
  state('is_offline', 'connection_team_predicate', 'Team Is Offline', 'Nobody of the team is there'),
  state('is_logged', 'connection_user_predicate', 'User Is Logged In', 'The person is logged in'),
  state('is_not_logged', 'connection_user_predicate', 'User Is Not Logged In', 'The person is not logged in'),
]);

const valueGetter = z.discriminatedUnion('type', [
  wire('message', {}),
  wire('session_value', { key: variableKey }),
  wire('user_attribute', { key: variableKey }),
  wire('attachment_value', { key: attachmentKey }),
]);

const condition = z.discriminatedUnion('type', [
  wire('is_set', {}),
  wire('is_not_set', {}),
  wire('is_number', {}),
  wire('equals', { expected }),
  wire('contains', { values }),
  wire('match_regexp', { pattern }),
  wire('match_intent', { intent: wire('intent', { id: intentId, name: intentName }) }),
  wire('is_less_than', { maximum: bound }),
  wire('is_less_than_or_equal', { maximum: bound }),
  wire('is_greater_than', { minimum: bound }),
  wire('is_greater_than_or_equal', { minimum: bound }),
]);

export const wirePredicate = z.discriminatedUnion('type', [
  wire('connection_predicate', { valueGetter, condition }),
  wire('connection_team_predicate', { condition: z.discriminatedUnion('type', [wire('is_online', {}), wire('is_offline', {})]) }),
  wire('connection_user_predicate', { condition: z.discriminatedUnion('type', [wire('is_logged', {}), wire('is_not_logged', {})]) }),
]);

/** Python knows more than JavaScript: what holds one of its own constructs is left to the platform. */
function compiles(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch (thrown) {
    return !(thrown instanceof SyntaxError) || /\(\?[^:=!<]|[*+?}]\+/.test(source);
  }
}
