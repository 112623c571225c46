import type { JsonObject } from '../../../language/metadata';
import type { KnockEvent } from './event';

const ENVIRONMENT = 'f0a1c8de-5d83-4a2c-9a7a-0b6c1e7d4f35';
const feed = { id: '2f641633-95d3-4555-9222-9f1eb7888a80', key: 'in-app-feed', type: 'in_app_feed', provider: 'in_app_feed_knock' };
const email = { id: '8209f26c-62a5-461d-95e2-a5716a26e652', key: 'postmark', type: 'email', provider: 'email_postmark' };

function aboutMessage(kind: string, status: string, channel: JsonObject, eventData: JsonObject | null): KnockEvent {
  const [id, workflow, recipient, data] = ['2w3YUpTTOxuDvZFji8OMsKrG176', 'new-comment', 'user-1', { comment_id: '123' }];
  const createdAt = '2026-01-31T17:12:59.958652Z';
  const message = { __typename: 'Message', id, status, channel, recipient, workflow, tenant: 'acme', data };
  return {
    kind,
    createdAt,
    id,
    status,
    workflow,
    channel,
    recipient,
    tenant: 'acme',
    data,
    eventData,
    environmentId: ENVIRONMENT,
    raw: { __typename: 'Event', type: kind, created_at: createdAt, data: message, event_data: eventData },
  };
}

export const undelivered = aboutMessage('message.undelivered', 'undelivered', email, {
  __typename: 'EventData',
  failure_reason: 'retries_exhausted',
  failure_details: null,
});

export const bounced = aboutMessage('message.bounced', 'bounced', email, {
  __typename: 'EventData',
  failure_reason: 'hard_bounce',
  failure_details: 'The mailbox does not exist',
});

export const linkClicked = aboutMessage('message.link_clicked', 'delivered', feed, {
  __typename: 'EventData',
  url: 'https://www.example.com/comments/123',
});

const run = {
  __typename: 'WorkflowRecipientRun',
  id: '5a1f6e5e-3c0f-4a2b-9f1d-6c2f8a0d7b11',
  workflow_run_id: '7b2c9d10-8e4a-4f6b-b1c3-2d5e7f9a0c22',
  workflow: 'new-comment',
  status: 'completed',
  recipient: { id: 'project-1', collection: 'projects' },
  tenant: null,
};

export const runCompleted: KnockEvent = {
  kind: 'workflow_recipient_run.completed',
  createdAt: '2026-01-31T17:13:02.104310Z',
  id: run.id,
  status: run.status,
  workflow: run.workflow,
  channel: null,
  recipient: run.recipient,
  tenant: null,
  data: null,
  eventData: null,
  environmentId: ENVIRONMENT,
  raw: {
    __typename: 'Event',
    type: 'workflow_recipient_run.completed',
    created_at: '2026-01-31T17:13:02.104310Z',
    data: run,
    event_data: null,
  },
};

const workflow = { __typename: 'Workflow', key: 'new-comment', name: 'New comment', active: true, valid: true };
const commit = { __typename: 'EventData', commit_id: '0d1b7c6e-4f0a-4f7e-8c64-5a2e9b3d8f44' };

export const committed: KnockEvent = {
  kind: 'workflow.committed',
  createdAt: '2026-01-31T18:00:00.000000Z',
  id: workflow.key,
  status: null,
  workflow: workflow.key,
  channel: null,
  recipient: null,
  tenant: null,
  data: null,
  eventData: commit,
  environmentId: ENVIRONMENT,
  raw: { __typename: 'Event', type: 'workflow.committed', created_at: '2026-01-31T18:00:00.000000Z', data: workflow, event_data: commit },
};
