import { z } from '../../../../language/fields';
import { confirmation, linkRules } from '../../shared/fields/confirmation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { confirmationBody, matchCriteria } from '../fields/client-links';
import { brandId, clientId, conversationId, userId } from '../fields/ids';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const createClient = operation({
  resource: 'client',
  name: 'create',
  title: 'Create',
  action: 'Create client',
  summary:
    'Link a channel to a user, who is then reached there as well. The events client:add, client:update and client:remove tell how it went',
  docs: docsAt('tag/Clients/operation/CreateClient'),
  endpoint: 'POST /v2/apps/{appId}/users/{userId}/clients',
  parameters: {
    userId: userId(),
    conversationId: conversationId().meta({ description: 'The conversation that goes on in this channel' }),
    channel: matchCriteria(),
    confirmation: confirmation().meta({ prominent: true }),
    primary: z.boolean().default(true).meta({
      title: 'Primary',
      description: 'Whether messages of the business go to this channel from then on',
    }),
    brandId: brandId(),
  },
  check: linkRules,
  query: (p) => ({ brandId: p.brandId }),
  body: (p) => ({
    matchCriteria: { ...p.channel, primary: p.primary },
    confirmation: confirmationBody(p.confirmation),
    target: { conversationId: p.conversationId },
  }),
});

const getManyClients = operation({
  resource: 'client',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many clients',
  summary: 'List the channels through which a user is reached',
  docs: docsAt('tag/Clients/operation/ListClients'),
  endpoint: 'GET /v2/apps/{appId}/users/{userId}/clients',
  parameters: { userId: userId(), brandId: brandId() },
  paged: pagedBy('clients'),
  query: (p) => ({ brandId: p.brandId }),
});

const deleteClient = operation({
  resource: 'client',
  name: 'delete',
  title: 'Delete',
  action: 'Delete client',
  summary: 'Unlink a channel from a user. Messengers in web pages and apps cannot be unlinked',
  docs: docsAt('tag/Clients/operation/RemoveClient'),
  endpoint: 'DELETE /v2/apps/{appId}/users/{userId}/clients/{clientId}',
  parameters: { userId: userId(), clientId: clientId(), brandId: brandId() },
  query: (p) => ({ brandId: p.brandId }),
  result: succeeded,
});

export const clientOperations = [createClient, getManyClients, deleteClient] as const;
