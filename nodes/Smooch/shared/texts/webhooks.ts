/** What both generations say of the calls on webhooks. */
export const webhookTexts = {
  create: {
    resource: 'webhook',
    name: 'create',
    title: 'Create',
    action: 'Create webhook',
    summary: 'Have an address called when something happens. An app has 10 webhooks at most',
  },
  get: {
    resource: 'webhook',
    name: 'get',
    title: 'Get',
    action: 'Get webhook',
    summary: 'Get one webhook, with its secret',
  },
  update: {
    resource: 'webhook',
    name: 'update',
    title: 'Update',
    action: 'Update webhook',
    summary: 'Change the address of a webhook or what it is called for; the secret stays. What is left empty stays as it is',
  },
  delete: {
    resource: 'webhook',
    name: 'delete',
    title: 'Delete',
    action: 'Delete webhook',
    summary: 'Delete one webhook',
  },
  ensure: {
    resource: 'webhook',
    name: 'ensure',
    title: 'Ensure',
    action: 'Ensure webhook',
    summary:
      'Make sure that an address is called for some events, and get the ID and secret: a webhook that fits is kept, mended or created',
  },
} as const;
