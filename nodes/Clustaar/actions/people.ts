import { choice, z } from '../../../language/fields';
import { satisfactionKind } from './buttons';
import { digits, someDigits, text, textOrNothing } from './leaves';
import { form, plain, wire } from './spelling';
import { target, wireTarget } from './targets';

const words = (title: string, description: string, example: string) =>
  text(1000).meta({ title, description, placeholder: `e.g. ${example}`, example });

export const createUserRequest = plain(
  'create_user_request_action',
  { title: 'Create User Request', description: 'Leave a request to the people of the team' },
  {
    message: words('Message', 'What the request says', 'Please call me back'),
    assigneeID: z.string().optional().meta({ title: 'Assignee ID', description: 'Who the request is for', placeholder: 'e.g. 5f0c1d2e' }),
    groupID: z.string().optional().meta({ title: 'Group ID', description: 'Which group the request is for', placeholder: 'e.g. 5f0c1d2f' }),
  },
  ['assigneeID', 'groupID'],
);

const userFields = {
  email: textOrNothing(100).optional().meta({ title: 'Email', description: 'Email address', placeholder: 'e.g. zoe@example.org' }),
  name: textOrNothing(100).optional().meta({ title: 'Name', description: 'Name of the person', placeholder: 'e.g. Zoé Martin' }),
  phoneNumber: z
    .string()
    .optional()
    .meta({ title: 'Phone Number', description: 'Telephone number', placeholder: 'e.g. +33 1 23 45 67 89' }),
};

const ticketTypes = { question: 'Question', incident: 'Incident', problem: 'Problem', task: 'Task' } as const;
const ticketPriorities = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' } as const;

/** None of the optional ones may be null. */
const ticket = {
  description: text(1500).meta({
    title: 'Description',
    description: 'What the ticket is about',
    kind: 'longText',
    placeholder: 'e.g. The parcel has not arrived',
    example: 'The parcel has not arrived',
  }),
  subject: textOrNothing(100).optional().meta({ title: 'Subject', description: 'Subject of the ticket', placeholder: 'e.g. Lost parcel' }),
  tags: z
    .array(textOrNothing(80).meta({ title: 'Tag', placeholder: 'e.g. parcel' }))
    .max(10)
    .optional()
    .meta({ title: 'Tags', description: 'Tags of the ticket' }),
  groupID: someDigits(24).optional().meta({ title: 'Group ID', description: 'ID of the group at Zendesk', placeholder: 'e.g. 360001' }),
  assigneeID: someDigits(24)
    .optional()
    .meta({ title: 'Assignee ID', description: 'ID of the agent at Zendesk', placeholder: 'e.g. 360002' }),
};

export const createZendeskTicket = {
  type: 'create_zendesk_ticket_action',
  form: form(
    'create_zendesk_ticket_action',
    { title: 'Create Zendesk Ticket', description: 'Open a ticket at Zendesk' },
    {
      ...ticket,
      user: z.object(userFields).default({}).meta({ title: 'Requester', description: 'Whom the ticket is for' }),
      ticketType: choice(ticketTypes).optional().meta({ title: 'Ticket Type', description: 'What kind of ticket it is' }),
      ticketPriority: choice(ticketPriorities).optional().meta({ title: 'Priority', description: 'How urgent the ticket is' }),
    },
  ),
  wire: wire('create_zendesk_ticket_action', {
    ...ticket,
    user: z.looseObject(userFields).meta({ title: 'Requester' }),
    ticketType: z.enum(['', ...namesOf(ticketTypes)]).optional(),
    ticketPriority: z.enum(['', ...namesOf(ticketPriorities)]).optional(),
  }),
} as const;

function namesOf(titles: Readonly<Record<string, string>>): string[] {
  return Object.keys(titles);
}

const satisfactionMessage = words('Message', 'What is asked', 'Did this help you?');
const label = textOrNothing(60).meta({ title: 'Label', description: 'What stands on the choice', placeholder: 'e.g. Yes', example: 'Yes' });
const intentShape = {
  id: z.string().meta({
    title: 'Intent ID',
    description: 'ID of the intent',
    placeholder: 'e.g. 5f0c1d2e3a4b5c6d7e8f9020',
    example: '5f0c1d2e3a4b5c6d7e8f9020',
  }),
  name: z.string().meta({ title: 'Intent Name', description: 'Name of the intent', placeholder: 'e.g. greeting', example: 'greeting' }),
};

const satisfactionChoices = <T extends z.ZodType>(choices: T) =>
  z.array(choices).min(2).max(3).meta({ title: 'Choices', description: 'Two or three answers', sortable: true });

const satisfactionChoice = z
  .object({
    kind: satisfactionKind(),
    label,
    target: target().optional(),
    matchingIntent: z
      .object(intentShape)
      .transform((intent) => ({ type: 'intent', ...intent }))
      .optional()
      .meta({ title: 'Matching Intent', description: 'An intent that counts as this choice' }),
  })
  .transform(({ target: to = null, matchingIntent = null, ...rest }) => ({
    type: 'customer_satisfaction_choice',
    ...rest,
    target: to,
    matchingIntent,
  }));

export const customerSatisfaction = {
  type: 'customer_satisfaction_action',
  form: form(
    'customer_satisfaction_action',
    { title: 'Customer Satisfaction', description: 'Ask how satisfied the person is' },
    { message: satisfactionMessage, choices: satisfactionChoices(satisfactionChoice) },
  ),
  wire: wire('customer_satisfaction_action', {
    message: satisfactionMessage,
    choices: satisfactionChoices(
      wire('customer_satisfaction_choice', {
        kind: satisfactionKind(),
        label,
        target: wireTarget.nullable(),
        matchingIntent: wire('intent', intentShape).nullable(),
      }),
    ),
  }),
} as const;

export const assignIntercom = plain(
  'assign_intercom_conversation_action',
  { title: 'Assign Intercom Conversation', description: 'Give the conversation to somebody at Intercom' },
  {
    assigneeID: digits(100)
      .optional()
      .meta({ title: 'Assignee ID', description: 'ID of the agent or team at Intercom', placeholder: 'e.g. 4711' }),
  },
  ['assigneeID'],
);

export const closeIntercom = plain(
  'close_intercom_conversation_action',
  { title: 'Close Intercom Conversation', description: 'End the conversation at Intercom' },
  {},
);

const ruleShape = {
  id: z.string().meta({ title: 'Rule ID', description: 'ID of the rule', placeholder: 'e.g. 1234', example: '1234' }),
  label: z.string().meta({ title: 'Rule Name', description: 'Name of the rule', placeholder: 'e.g. Support', example: 'Support' }),
};

const failedMessage = z.string().optional().meta({
  title: 'Message on Failure',
  description: 'What is said when nobody can take over',
  placeholder: 'e.g. Nobody is there at the moment',
});

const ruleText = { title: 'Distribution Rule', description: 'Rule of iAdvize that chooses who takes over' };

export const transferIadvize = {
  type: 'transfer_iadvize_conversation_action',
  form: form(
    'transfer_iadvize_conversation_action',
    { title: 'Transfer to Agent', description: 'Give the conversation to a person at iAdvize' },
    { distribution_rule: z.object(ruleShape).meta(ruleText), failed_transfer_message: failedMessage },
  ),
  wire: wire('transfer_iadvize_conversation_action', {
    distribution_rule: z.looseObject(ruleShape).meta(ruleText),
    failed_transfer_message: failedMessage,
  }),
} as const;

export const closeIadvize = plain(
  'close_iadvize_conversation_action',
  { title: 'Close Agent Conversation', description: 'End the conversation at iAdvize' },
  {},
);
