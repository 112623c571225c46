/** What Knock reports (docs.knock.app/developer-tools/outbound-webhooks/event-types). The list grows: what is not in it counts as anything else. */
export const KINDS = {
  'message.sent': 'Message Sent',
  'message.delivered': 'Message Delivered',
  'message.delivery_attempted': 'Message Delivery Attempted',
  'message.undelivered': 'Message Undelivered',
  'message.bounced': 'Message Bounced',
  'message.seen': 'Message Seen',
  'message.unseen': 'Message Unseen',
  'message.read': 'Message Read',
  'message.unread': 'Message Unread',
  'message.archived': 'Message Archived',
  'message.unarchived': 'Message Unarchived',
  'message.interacted': 'Message Interacted',
  'message.link_clicked': 'Message Link Clicked',
  'workflow_recipient_run.started': 'Workflow Run Started',
  'workflow_recipient_run.completed': 'Workflow Run Completed',
  'workflow_recipient_run.error': 'Workflow Run Error',
  'workflow.updated': 'Workflow Updated',
  'workflow.committed': 'Workflow Committed',
  'email_layout.updated': 'Email Layout Updated',
  'email_layout.committed': 'Email Layout Committed',
  'translation.updated': 'Translation Updated',
  'translation.committed': 'Translation Committed',
  'source_event_action.updated': 'Source Event Action Updated',
  'source_event_action.committed': 'Source Event Action Committed',
  'partial.updated': 'Partial Updated',
  'partial.committed': 'Partial Committed',
  other: 'Anything Else',
};

export type Kind = keyof typeof KINDS;

/** Kind of a type as Knock sends it. */
export function kindOf(type: string): Kind {
  return isKind(type) ? type : 'other';
}

function isKind(type: string): type is Kind {
  return Object.hasOwn(KINDS, type);
}
