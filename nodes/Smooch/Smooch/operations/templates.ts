import type { z } from '../../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { contentParts, templateContent } from '../fields/content';
import { templateId } from '../fields/ids';
import { nameOf } from '../fields/names';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const name = () => nameOf('Name by which messages use the template', 'greeting');

const getManyTemplates = operation({
  resource: 'template',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many templates',
  summary: 'List the templates of the app',
  docs: docsAt('list-templates'),
  endpoint: 'GET /v1.1/apps/{appId}/templates',
  parameters: {},
  paged: pagedBy('templates'),
});

const createTemplate = operation({
  resource: 'template',
  name: 'create',
  title: 'Create',
  action: 'Create template',
  summary: 'Keep a message at the service; a text that holds %{{template: name}}% then sends it',
  docs: docsAt('create-template'),
  endpoint: 'POST /v1.1/apps/{appId}/templates',
  parameters: { name: name(), content: templateContent() },
  body: (p) => ({ name: p.name, message: templateBody(p.content) }),
});

const getTemplate = operation({
  resource: 'template',
  name: 'get',
  title: 'Get',
  action: 'Get template',
  summary: 'Get one template with its message',
  docs: docsAt('get-template'),
  endpoint: 'GET /v1.1/apps/{appId}/templates/{templateId}',
  parameters: { templateId: templateId() },
});

const updateTemplate = operation({
  resource: 'template',
  name: 'update',
  title: 'Update',
  action: 'Update template',
  summary: 'Change name or message of a template; what is left empty stays as it is',
  docs: docsAt('update-template'),
  endpoint: 'PUT /v1.1/apps/{appId}/templates/{templateId}',
  parameters: {
    templateId: templateId(),
    name: name().optional().meta({ prominent: true }),
    content: templateContent().optional().meta({ prominent: true }),
  },
  body: (p) => ({ name: p.name, message: p.content === undefined ? undefined : templateBody(p.content) }),
});

const deleteTemplate = operation({
  resource: 'template',
  name: 'delete',
  title: 'Delete',
  action: 'Delete template',
  summary: 'Delete one template',
  docs: docsAt('delete-template'),
  endpoint: 'DELETE /v1.1/apps/{appId}/templates/{templateId}',
  parameters: { templateId: templateId() },
  result: succeeded,
});

export const templateOperations = [getManyTemplates, createTemplate, getTemplate, updateTemplate, deleteTemplate] as const;

/** Templates are what the business says. */
function templateBody(content: z.output<ReturnType<typeof templateContent>>) {
  return { role: 'appMaker', ...contentParts(content) };
}
