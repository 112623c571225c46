import { card, goTo, quickReply, satisfactionChoice, sections, simpleCard } from './buttons';
import { connections, target } from './connections';
import type { Check } from './rules';
import { anyObject, flag, list, must, nullable, number, object, oneOf, optional, optionalOrNull, text, typed, variant } from './rules';
import { attributeKey, digits, foreignAddress, httpUrl, key } from './texts';

const reckoning: Readonly<Record<string, Check>> = { add: optionalOrNull(flag), isInt: optionalOrNull(flag) };

const limit: Check = must(
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10,
  'must be a whole number from 1 to 10',
);

const askedDocument: Check = typed('asked_document', { message: text(0, 300), name: text(1, 150), authorizedFileTypes: list(text()) });

const zendeskUser: Check = object({ email: optional(text(0, 100)), name: optional(text(0, 100)), phoneNumber: optional(text()) });

/** What a visitor is shown or asked. */
const shown: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  send_text_action: { alternatives: list(text(1, 1000), 1, 10) },
  send_image_action: { imageURL: httpUrl, alt: optionalOrNull(text(0, 500)) },
  send_cards_action: { cards: list(card, 1, 25) },
  send_simple_cards_action: { cards: list(simpleCard, 1, 25) },
  send_quick_replies_action: { message: text(1, 1000), buttons: list(quickReply, 1, 11) },
  send_choices_list_action: { message: optionalOrNull(text(1, 500)), placeholder: text(1, 45), sections, action: goTo },
  ask_location_action: { message: text(1, 1000), action: goTo },
  ask_document_action: { message: text(0, 300), documents: list(askedDocument, 1, 20) },
  customer_satisfaction_action: { message: text(1, 1000), choices: list(satisfactionChoice, 2, 3) },
  google_custom_search_action: { query: text(1, 2048), customEngineID: text(1), limit },
  send_js_event_action: { event: text(1, 200), payload: optionalOrNull(anyObject) },
};

/** What the bot does. */
const done: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  wait_action: { duration: number(0.5, 7) },
  pause_bot_action: {},
  jump_to_action: { connections, defaultTarget: nullable(target) },
  store_session_value_action: { key: key(), value: text(1, 200), ...reckoning },
  set_user_attribute_action: { key: attributeKey, value: text(1, 2000), ...reckoning },
  send_ai_task_action: {
    engine: typed('ai_task_engine', { name: text(), opts: anyObject }),
    behaviors: list(typed('ai_task_behavior', { name: text(), connections })),
    defaultTarget: nullable(target),
    selectTarget: optionalOrNull(target),
    userAttributes: optional(flag),
  },
};

/** What is asked of others. */
const passedOn: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  send_email_action: {
    recipient: text(0, 150),
    subject: text(0, 150),
    content: text(0, 1500),
    fromEmail: optionalOrNull(foreignAddress),
    fromName: optionalOrNull(text(0, 50)),
    replyToEmail: optionalOrNull(text(0, 150)),
    replyToName: optionalOrNull(text(0, 50)),
    userAttachments: optionalOrNull(flag),
  },
  send_webhook_request_action: {
    url: text(1, 500),
    description: text(0, 500),
    service: oneOf('custom', 'zapier'),
    fields: list(typed('webhook_request_field', { key: key(), value: text(1, 2048) }), 0, 100),
  },
  create_user_request_action: { message: text(1, 1000), assigneeID: optionalOrNull(text()), groupID: optionalOrNull(text()) },
  create_zendesk_ticket_action: {
    user: zendeskUser,
    description: text(1, 1500),
    ticketType: optional(oneOf('question', 'incident', 'problem', 'task', '')),
    ticketPriority: optional(oneOf('urgent', 'high', 'normal', 'low', '')),
    subject: optional(text(0, 100)),
    tags: optional(list(text(0, 80), 0, 10)),
    groupID: optional(digits(24)),
    assigneeID: optional(digits(24)),
  },
  assign_intercom_conversation_action: { assigneeID: optionalOrNull(digits(100)) },
  close_intercom_conversation_action: {},
  transfer_iadvize_conversation_action: {
    failed_transfer_message: optional(text()),
    distribution_rule: object({ id: text(), label: text() }),
  },
  close_iadvize_conversation_action: {},
};

/** Every action a bot knows, by its type. */
export const action: Check = variant(
  Object.fromEntries(Object.entries({ ...shown, ...done, ...passedOn }).map(([type, fields]) => [type, typed(type, fields)])),
);
