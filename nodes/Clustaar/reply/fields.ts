import { choice, choices, json, z } from '../../../language/fields';
import { actionRow } from '../actions/catalogue';
import { jsonObject } from '../actions/leaves';
import { profile } from '../fields';

const sessionKey = z.string().min(1).meta({
  title: 'Key',
  description: 'Name of the variable',
  placeholder: 'e.g. city',
  example: 'city',
});

const sessionRow = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('text'),
      key: sessionKey,
      value: z.string().meta({ title: 'Value', description: 'Text of the variable', placeholder: 'e.g. Lyon', example: 'Lyon' }),
    })
    .meta({ title: 'Text', description: 'A variable that holds text' }),
  z
    .object({
      type: z.literal('json'),
      key: sessionKey,
      value: json().meta({ title: 'Value', description: 'Any JSON: a number, a list, an object', placeholder: 'e.g. 3', example: 3 }),
    })
    .meta({ title: 'JSON', description: 'A variable that holds a number, a list, an object, true, false or null' }),
]);

const interlocutorChanges = z.object({
  ...profile,
  location: z
    .object({
      lat: z.number().min(-90).max(90).meta({ title: 'Latitude', description: 'Degrees north of the equator', example: 48.85 }),
      long: z.number().min(-180).max(180).meta({ title: 'Longitude', description: 'Degrees east of Greenwich', example: 2.35 }),
    })
    .optional()
    .meta({ title: 'Location', description: 'Where the person is' }),
  empty: choices({
    firstName: 'First Name',
    lastName: 'Last Name',
    email: 'Email',
    phoneNumber: 'Phone Number',
    location: 'Location',
    customAttributes: 'Custom Attributes',
  })
    .optional()
    .meta({ title: 'Empty', description: 'What Clustaar is to forget' }),
});

/** What the answer to a step is made of. */
export const replyFields = {
  actions: z
    .array(actionRow)
    .default([])
    .meta({
      title: 'Actions',
      description: "What the bot does, in this order, in place of the step's own actions",
      sortable: true,
      prominent: true,
      example: [{ type: 'send_text_action', alternatives: ['Hello, how can I help?'] }],
    }),
  actionsJson: json()
    .optional()
    .meta({
      title: 'Actions as JSON',
      description: 'A list of actions as the platform takes them, run after those above. They are checked like the others',
      placeholder: 'e.g. [{ "type": "pause_bot_action" }]',
      example: [{ type: 'pause_bot_action' }],
    }),
  ownActions: choice({ none: 'Leave Out', before: 'Before the New Ones', after: 'After the New Ones' })
    .default('none')
    .meta({ title: "The Step's Own Actions", description: 'Whether the bot also does what the step does by itself', prominent: true }),
  sessionValues: z.array(sessionRow).optional().meta({ title: 'Session Values', description: 'Variables of the session to set' }),
  sessionJson: jsonObject()
    .optional()
    .meta({
      title: 'Session Values as JSON',
      description: 'Variables of the session to set, as an object; those above are laid over it',
      placeholder: 'e.g. { "city": "Lyon", "visits": 3 }',
      example: { city: 'Lyon', visits: 3 },
    }),
  sessionMode: choice({ merge: 'Keep', replace: 'Remove' })
    .default('merge')
    .meta({ title: 'Other Session Values', description: 'What becomes of variables that are not named here' }),
  interlocutor: interlocutorChanges.optional().meta({
    title: 'Interlocutor',
    description: 'What is to change of the person; everything else stays as the step told it',
  }),
  received: json()
    .optional()
    .meta({
      title: 'Received Request',
      description: "What Clustaar sent. Needed for the step's own actions, to keep other session values and to change the person",
      fromEvent: 'raw',
      // In sight, because n8n fills in only what is.
      prominent: true,
      example: { topic: 'conversation.step_reached', data: { session: { values: {} }, step: { actions: [] } } },
    }),
};

/** What was filled in, after validation. */
export type ReplyParts = z.output<z.ZodObject<typeof replyFields>>;
export type SessionRow = z.output<typeof sessionRow>;
export type InterlocutorChanges = z.output<typeof interlocutorChanges>;
