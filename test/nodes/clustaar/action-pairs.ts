import type { JsonObject } from '../../../language/metadata';
import { STEP } from './replying';

const target = { type: 'step', id: STEP };
const goTo = { type: 'go_to_action', target, sessionValues: { colour: 'red' } };
const leads = { target, sessionValues: { colour: 'red' } };
const INTENT = '5f0c1d2e3a4b5c6d7e8f9020';

const connection = {
  target,
  predicates: [
    { type: 'equals', value: 'session_value', key: 'city', expected: 'Lyon' },
    { type: 'contains', values: ['a', 'b'] },
    { type: 'match_regexp', pattern: '(?P<zip>[0-9]{5})' },
    { type: 'match_intent', intentId: INTENT, intentName: 'greeting' },
    { type: 'is_set', value: 'user_attribute', key: 'plan' },
    { type: 'is_less_than', value: 'attachment_value', attachment: 'invoice', maximum: 3 },
    { type: 'is_greater_than_or_equal', minimum: 1.5 },
    { type: 'is_online' },
    { type: 'is_not_logged' },
  ],
};

const message = { type: 'message' };
const about = (valueGetter: JsonObject, condition: JsonObject) => ({ type: 'connection_predicate', valueGetter, condition });

const wireConnection = {
  type: 'flow_connection',
  target,
  predicates: [
    about({ type: 'session_value', key: 'city' }, { type: 'equals', expected: 'Lyon' }),
    about(message, { type: 'contains', values: ['a', 'b'] }),
    about(message, { type: 'match_regexp', pattern: '(?P<zip>[0-9]{5})' }),
    about(message, { type: 'match_intent', intent: { type: 'intent', id: INTENT, name: 'greeting' } }),
    about({ type: 'user_attribute', key: 'plan' }, { type: 'is_set' }),
    about({ type: 'attachment_value', key: 'invoice' }, { type: 'is_less_than', maximum: 3 }),
    about(message, { type: 'is_greater_than_or_equal', minimum: 1.5 }),
    { type: 'connection_team_predicate', condition: { type: 'is_online' } },
    { type: 'connection_user_predicate', condition: { type: 'is_not_logged' } },
  ],
};

/** Actions whose form differs from what is sent: a row of the form, and the action it stands for. */
const different: readonly (readonly [row: JsonObject, wire: JsonObject])[] = [
  [
    {
      type: 'send_quick_replies_action',
      message: 'Which one?',
      buttons: [
        { type: 'go_to_action', title: 'Red', ...leads },
        { type: 'open_url_action', title: 'Look', url: 'tel://1234' },
        { type: 'share_action', title: 'Share' },
        {
          type: 'legacy_reply_to_message_action',
          title: 'Say',
          message: 'Red',
          attachments: [{ name: 'a', url: 'https://a.example.org' }],
        },
        { type: 'customer_satisfaction_callback_action', title: 'Fine', kind: 'positive' },
      ],
    },
    {
      type: 'send_quick_replies_action',
      message: 'Which one?',
      buttons: [
        { type: 'quick_reply', title: 'Red', action: goTo },
        { type: 'quick_reply', title: 'Look', action: { type: 'open_url_action', url: 'tel://1234' } },
        { type: 'quick_reply', title: 'Share', action: { type: 'share_action' } },
        {
          type: 'quick_reply',
          title: 'Say',
          action: { type: 'legacy_reply_to_message_action', message: 'Red', attachments: [{ name: 'a', url: 'https://a.example.org' }] },
        },
        { type: 'quick_reply', title: 'Fine', action: { type: 'customer_satisfaction_callback_action', kind: 'positive', target: null } },
      ],
    },
  ],
  [
    { type: 'send_cards_action', cards: [{ title: 'Shoes', subtitle: 'Size 42', buttons: [{ type: 'share_action', title: 'Share' }] }] },
    {
      type: 'send_cards_action',
      cards: [
        {
          type: 'card',
          title: 'Shoes',
          subtitle: 'Size 42',
          buttons: [{ type: 'button', title: 'Share', action: { type: 'share_action' } }],
        },
      ],
    },
  ],
  [
    {
      type: 'send_simple_cards_action',
      cards: [{ title: 'Shoes', buttons: [{ title: 'Open', url: 'https://shop.example.org/s' }] }, { title: 'Hats' }],
    },
    {
      type: 'send_simple_cards_action',
      cards: [
        {
          type: 'simple_card',
          title: 'Shoes',
          buttons: [{ type: 'open_url_button', title: 'Open', action: { type: 'open_url_action', url: 'https://shop.example.org/s' } }],
        },
        { type: 'simple_card', title: 'Hats' },
      ],
    },
  ],
  [
    {
      type: 'send_choices_list_action',
      placeholder: 'Your shop',
      sections: [{ title: 'South', choices: [{ title: 'Lyon', sessionValues: { city: 'Lyon' } }] }],
      ...leads,
    },
    {
      type: 'send_choices_list_action',
      placeholder: 'Your shop',
      sections: [{ type: 'section', title: 'South', choices: [{ type: 'choice', title: 'Lyon', sessionValues: { city: 'Lyon' } }] }],
      action: goTo,
    },
  ],
  [
    { type: 'ask_location_action', message: 'Where are you?', target },
    { type: 'ask_location_action', message: 'Where are you?', action: { type: 'go_to_action', target } },
  ],
  [
    { type: 'ask_document_action', documents: [{ name: 'Proof', authorizedFileTypes: ['application/pdf'] }], ...leads },
    {
      type: 'ask_document_action',
      message: '',
      documents: [{ type: 'asked_document', name: 'Proof', message: '', authorizedFileTypes: ['application/pdf'] }],
      action: goTo,
    },
  ],
  [
    { type: 'jump_to_action', connections: [connection] },
    { type: 'jump_to_action', connections: [wireConnection], defaultTarget: null },
  ],
  [
    {
      type: 'send_ai_task_action',
      engineName: 'Rune',
      behaviors: [{ name: 'low', connections: [connection] }],
      defaultTarget: target,
      selectTarget: target,
      userAttributes: true,
    },
    {
      type: 'send_ai_task_action',
      engine: { type: 'ai_task_engine', name: 'Rune', opts: {} },
      behaviors: [{ type: 'ai_task_behavior', name: 'low', connections: [wireConnection] }],
      defaultTarget: target,
      selectTarget: target,
      userAttributes: true,
    },
  ],
  [
    { type: 'send_webhook_request_action', url: 'https://hooks.example.org', fields: [{ key: 'city', value: 'Lyon' }] },
    {
      type: 'send_webhook_request_action',
      url: 'https://hooks.example.org',
      description: '',
      service: 'custom',
      fields: [{ type: 'webhook_request_field', key: 'city', value: 'Lyon' }],
    },
  ],
  [
    { type: 'create_zendesk_ticket_action', description: 'Lost' },
    { type: 'create_zendesk_ticket_action', description: 'Lost', user: {} },
  ],
  [
    {
      type: 'customer_satisfaction_action',
      message: 'Did this help?',
      choices: [
        { kind: 'positive', label: 'Yes', target },
        { kind: 'negative', label: 'No', matchingIntent: { id: INTENT, name: 'no' } },
      ],
    },
    {
      type: 'customer_satisfaction_action',
      message: 'Did this help?',
      choices: [
        { type: 'customer_satisfaction_choice', kind: 'positive', label: 'Yes', target, matchingIntent: null },
        {
          type: 'customer_satisfaction_choice',
          kind: 'negative',
          label: 'No',
          target: null,
          matchingIntent: { type: 'intent', id: INTENT, name: 'no' },
        },
      ],
    },
  ],
];

/** Actions that are filled in as they are sent. */
const equal: readonly JsonObject[] = [
  { type: 'send_text_action', alternatives: ['Salut Zoé !', 'Bonjour'] },
  { type: 'send_image_action', imageURL: 'https://cdn.example.org/a.png', alt: 'A map' },
  { type: 'wait_action', duration: 1.5 },
  { type: 'pause_bot_action' },
  { type: 'store_session_value_action', key: 'city', value: 'Lyon', add: true },
  { type: 'set_user_attribute_action', key: 'plan', value: 'gold', isInt: false },
  { type: 'send_email_action', recipient: 'a@example.org', subject: '', content: 'Hello', fromName: 'Shop' },
  { type: 'send_js_event_action', event: 'opened', payload: { items: 2 } },
  { type: 'google_custom_search_action', query: 'returns', customEngineID: '0:a', limit: 3 },
  { type: 'create_user_request_action', message: 'Call me', groupID: 'g' },
  {
    type: 'create_zendesk_ticket_action',
    user: { email: 'zoe@example.org' },
    description: 'Lost',
    ticketType: 'problem',
    ticketPriority: 'low',
    tags: ['parcel'],
    groupID: '12',
  },
  { type: 'assign_intercom_conversation_action', assigneeID: '12' },
  { type: 'close_intercom_conversation_action' },
  { type: 'transfer_iadvize_conversation_action', distribution_rule: { id: '1', label: 'Support' }, failed_transfer_message: 'Nobody' },
  { type: 'close_iadvize_conversation_action' },
];

/** Rows of the form beside the actions they stand for; every type is among them. */
export const pairs: readonly (readonly [type: string, row: JsonObject, wire: JsonObject])[] = [
  ...different,
  ...equal.map((action) => [action, action] as const),
].map(([row, wire]) => [typeof row.type === 'string' ? row.type : '', row, wire]);
