import { operation } from '../declare';
import { docsAt } from '../docs';
import { whatsAppIntegrationId } from '../fields/ids';
import { templateCategory, templateComponents, templateLanguage, templateName, templateStatus } from '../fields/whatsapp-templates';
import { messageTemplatePages } from '../paging';
import { succeeded } from '../../../../language/results';

const getManyTemplates = operation({
  resource: 'whatsAppTemplate',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many WhatsApp templates',
  summary: 'List the message templates of a WhatsApp account and whether WhatsApp has approved them',
  docs: docsAt('list-whatsapp-message-templates'),
  endpoint: 'GET /v1.1/apps/{appId}/integrations/{integrationId}/messageTemplates',
  parameters: { integrationId: whatsAppIntegrationId(), status: templateStatus() },
  query: (p) => ({ status: p.status }),
  paged: messageTemplatePages,
});

const createTemplate = operation({
  resource: 'whatsAppTemplate',
  name: 'create',
  title: 'Create',
  action: 'Create WhatsApp template',
  summary: 'Hand in a message template, which WhatsApp then has to approve',
  docs: docsAt('create-whatsapp-message-template'),
  endpoint: 'POST /v1.1/apps/{appId}/integrations/{integrationId}/messageTemplates',
  parameters: {
    integrationId: whatsAppIntegrationId(),
    name: templateName(),
    category: templateCategory(),
    language: templateLanguage(),
    components: templateComponents(),
  },
  body: (p) => ({ name: p.name, category: p.category, language: p.language, components: p.components }),
});

const deleteTemplate = operation({
  resource: 'whatsAppTemplate',
  name: 'delete',
  title: 'Delete',
  action: 'Delete WhatsApp template',
  summary: 'Delete a message template in all its languages',
  docs: docsAt('delete-whatsapp-message-template'),
  endpoint: 'DELETE /v1.1/apps/{appId}/integrations/{integrationId}/messageTemplates/{name}',
  parameters: { integrationId: whatsAppIntegrationId(), name: templateName() },
  result: succeeded,
});

export const whatsAppTemplateOperations = [getManyTemplates, createTemplate, deleteTemplate] as const;
