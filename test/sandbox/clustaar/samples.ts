const step = { type: 'step', id: '5f0c1d2e3a4b5c6d7e8f9012' } as const;
const goTo = { type: 'go_to_action', target: step } as const;

/** One good action of every kind, with its required parts and a few others. */
export const samples = {
  text: { type: 'send_text_action', alternatives: ['Salut Zoé !'] },
  image: { type: 'send_image_action', imageURL: 'https://cdn.example.org/a.png', alt: 'A map' },
  cards: {
    type: 'send_cards_action',
    cards: [
      {
        ...{
          type: 'card',
          title: 'Shoes',
          subtitle: 'Size 42',
          imageURL: 'https://cdn.example.org/s.png',
          url: 'https://shop.example.org/s',
        },
        buttons: [
          { type: 'button', title: 'Open', action: { type: 'open_url_action', url: 'tel://42' } },
          { type: 'button', title: 'Say', action: { type: 'legacy_reply_to_message_action', message: 'yes', attachments: null } },
        ],
      },
    ],
  },
  simpleCards: {
    type: 'send_simple_cards_action',
    cards: [
      {
        ...{ type: 'simple_card', title: 'Shoes' },
        buttons: [{ type: 'open_url_button', title: 'Open', action: { type: 'open_url_action', url: 'https://shop.example.org/s' } }],
      },
    ],
  },
  quickReplies: {
    type: 'send_quick_replies_action',
    message: 'Which one?',
    buttons: [{ type: 'quick_reply', title: 'Red', action: { ...goTo, sessionValues: { colour: 'red' } } }],
  },
  choices: {
    type: 'send_choices_list_action',
    placeholder: 'Choose',
    sections: [{ type: 'section', choices: [{ type: 'choice', title: 'One', sessionValues: { choice: 1 } }] }],
    action: goTo,
  },
  askLocation: { type: 'ask_location_action', message: 'Where are you?', action: goTo },
  askDocument: {
    type: 'ask_document_action',
    message: '',
    documents: [{ type: 'asked_document', message: '', name: 'Passport', authorizedFileTypes: ['pdf'] }],
  },
  wait: { type: 'wait_action', duration: 1.5 },
  pause: { type: 'pause_bot_action' },
  jump: { type: 'jump_to_action', connections: [], defaultTarget: { type: 'story', id: '5f0c1d2e3a4b5c6d7e8f9012' } },
  store: { type: 'store_session_value_action', key: 'city', value: 'Lyon' },
  attribute: { type: 'set_user_attribute_action', key: 'plan', value: 'gold' },
  email: { type: 'send_email_action', recipient: 'a@example.org', subject: 'Hello', content: 'World' },
  jsEvent: { type: 'send_js_event_action', event: 'cart.opened' },
  search: { type: 'google_custom_search_action', query: 'shoes', customEngineID: 'e', limit: 3 },
  webhook: {
    ...{ type: 'send_webhook_request_action', url: 'https://example.org', description: '', service: 'custom' },
    fields: [{ type: 'webhook_request_field', key: 'a', value: 'b' }],
  },
  userRequest: { type: 'create_user_request_action', message: 'Call me' },
  zendesk: { type: 'create_zendesk_ticket_action', user: {}, description: 'Help' },
  satisfaction: {
    type: 'customer_satisfaction_action',
    message: 'Happy?',
    choices: [
      { type: 'customer_satisfaction_choice', kind: 'positive', label: 'Yes', target: step, matchingIntent: null },
      {
        type: 'customer_satisfaction_choice',
        kind: 'negative',
        label: 'No',
        target: null,
        matchingIntent: { type: 'intent', id: 'i', name: 'no' },
      },
    ],
  },
  assignIntercom: { type: 'assign_intercom_conversation_action' },
  closeIntercom: { type: 'close_intercom_conversation_action' },
  transferIadvize: { type: 'transfer_iadvize_conversation_action', distribution_rule: { id: '1', label: 'Sales' } },
  closeIadvize: { type: 'close_iadvize_conversation_action' },
  aiTask: {
    type: 'send_ai_task_action',
    engine: { type: 'ai_task_engine', name: 'e', opts: {} },
    behaviors: [{ type: 'ai_task_behavior', name: 'b', connections: [] }],
    defaultTarget: null,
  },
} as const;
