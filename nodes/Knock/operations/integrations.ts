import { z } from '../../../language/fields';
import type { Values } from '../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { jsonObject, objectIn } from '../fields/objects';
import { tier } from '../limits';

const docs = docsAt('integrations');

const call = {
  method: z.string().min(1).meta({
    title: 'Method',
    description: 'Name of the JSON-RPC method',
    placeholder: 'e.g. test_connection',
    example: 'test_connection',
  }),
  params: jsonObject()
    .optional()
    .meta({
      title: 'Parameters',
      description: 'JSON object with what the method takes',
      placeholder: 'e.g. { "object": { "object_api_name": "users" } }',
      example: { object: { object_api_name: 'users' } },
      prominent: true,
    }),
  id: z.string().min(1).default('1').meta({ title: 'Call ID', description: 'Comes back with the answer', example: '1' }),
};

export const callCensus = operation({
  resource: 'integration',
  name: 'callCensus',
  title: 'Call Census Destination',
  action: 'Call destination of Census',
  summary: 'Make a JSON-RPC call as the data tool Census does when it syncs into Knock',
  docs,
  endpoint: 'POST /v1/integrations/census/custom-destination',
  parameters: call,
  rate: tier[3],
  body: callBody,
});

export const callHightouch = operation({
  resource: 'integration',
  name: 'callHightouch',
  title: 'Call Hightouch Destination',
  action: 'Call destination of Hightouch',
  summary: 'Make a JSON-RPC call as the data tool Hightouch does when it syncs into Knock',
  docs,
  endpoint: 'POST /v1/integrations/hightouch/embedded-destination',
  parameters: call,
  rate: tier[3],
  body: callBody,
});

export const integrationOperations = [callCensus, callHightouch] as const;

function callBody({ id, method, params }: Values<typeof call>) {
  return { jsonrpc: '2.0', id, method, params: objectIn(params) };
}
