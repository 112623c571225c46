import { account } from '../support/package';

export const ITEMS = 1_000;
/** Each node runs more than once in one execution: the first loads and compiles. */
const RUNS = 6;
const CREDENTIAL = { id: 'benchPusher00001', name: 'Bench' };

export function credentials(port: number): readonly object[] {
  const data = { ...account, host: '127.0.0.1', port, useTls: false };
  return [{ ...CREDENTIAL, type: 'pusherChannelsApi', data }];
}

/** A workflow in which one node, again and again, gets a thousand items. */
export function workflow(id: string, node: object): object {
  const measured = Array.from({ length: RUNS }, (_, run) => ({
    ...node,
    id: `measured${run}`,
    name: nameOf(run),
    position: [400, 200 * run],
  }));
  const to = (names: readonly string[]) => ({ main: [names.map((name) => ({ node: name, type: 'main', index: 0 }))] });
  return {
    id,
    name: id,
    active: false,
    settings: { executionOrder: 'v1' },
    nodes: [
      { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
      {
        id: 'items',
        name: 'Items',
        type: 'n8n-nodes-base.code',
        typeVersion: 2,
        position: [200, 0],
        parameters: { jsCode: `return Array.from({ length: ${ITEMS} }, (_, id) => ({ json: { id, state: 'paid' } }));` },
      },
      ...measured,
    ],
    connections: { Start: to(['Items']), Items: to(measured.map(({ name }) => name)) },
  };
}

/** The measured runs but the first. */
export const measuredNames = Array.from({ length: RUNS - 1 }, (_, run) => nameOf(run + 1));

export function pusherNode(operation: 'trigger' | 'triggerBatch', concurrency: number): object {
  const channel =
    operation === 'trigger'
      ? { channels: { entries: [{ value: { __rl: true, mode: 'id', value: 'orders' } }] } }
      : { channel: { __rl: true, mode: 'id', value: 'orders' } };
  return {
    type: 'CUSTOM.pusher',
    typeVersion: 1,
    credentials: { pusherChannelsApi: CREDENTIAL },
    parameters: {
      resource: 'event',
      operation,
      ...channel,
      event: 'changed',
      data: '={{ JSON.stringify($json) }}',
      options: { concurrency },
    },
  };
}

/** The same events without a signature, which the node could not make anyway. */
export function httpRequestNode(port: number): object {
  return {
    type: 'n8n-nodes-base.httpRequest',
    typeVersion: 4.2,
    parameters: {
      method: 'POST',
      url: `http://127.0.0.1:${port}/apps/${account.appId}/events`,
      sendBody: true,
      specifyBody: 'json',
      jsonBody: '={{ JSON.stringify({ name: "changed", channels: ["orders"], data: JSON.stringify($json) }) }}',
      options: {},
    },
  };
}

/** The same expression, and nothing sent. */
export function editFieldsNode(): object {
  const parameters = { mode: 'raw', jsonOutput: '={{ JSON.stringify($json) }}', options: {} };
  return { type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters };
}

function nameOf(run: number): string {
  return `Measured ${run + 1}`;
}
