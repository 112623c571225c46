/** What the operations act on, in the order of the forms. */
export const resources = {
  workflow: { title: 'Workflow', description: 'Notifications as they are designed in the dashboard' },
  workflowRun: { title: 'Workflow Run', description: 'What became of a trigger, for one recipient each' },
  user: { title: 'User', description: 'People who are notified, with their channels and preferences' },
  feed: { title: 'In-App Feed', description: 'Notifications that an app shows to a user' },
  guide: { title: 'Guide', description: 'Banners, tours and the like that an app shows to a user' },
  object: { title: 'Object', description: 'Things that are notified or subscribed to, in collections' },
  tenant: { title: 'Tenant', description: 'Customers or teams with branding and preferences of their own' },
  message: { title: 'Message', description: 'Single notifications, and what their recipients did with them' },
  channel: { title: 'Channel', description: 'All messages that went through one channel' },
  schedule: { title: 'Schedule', description: 'Workflows that are triggered later or again and again' },
  audience: { title: 'Audience', description: 'Groups of users that are kept at Knock' },
  bulkOperation: { title: 'Bulk Operation', description: 'How far a bulk call has come' },
  slack: { title: 'Slack', description: 'Slack workspaces that are connected' },
  microsoftTeams: { title: 'Microsoft Teams', description: 'Microsoft Teams organizations that are connected' },
  integration: { title: 'Integration', description: 'Data that other services send to Knock' },
  userToken: { title: 'User Token', description: 'Proofs with which an app acts for a user' },
} as const;
