import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { startClustaarSandbox } from '../../../sandbox/clustaar';
import { installationsUnderTest, manualTrigger, type N8n, node, startN8n, tarballUnderTest } from '../../support/n8n';
import * as accounts from '../../support/services';
import { PACK, Workbench } from './workbench';

const asked = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })),
  tools: z
    .array(
      z.object({
        function: z.looseObject({
          name: z.string(),
          description: z.string(),
          parameters: z.looseObject({ properties: z.record(z.string(), z.unknown()) }),
        }),
      }),
    )
    .default([]),
});
type Asked = z.infer<typeof asked>;

/** A model that calls its first tool with these arguments, and then says that it is done. */
async function startModel(choice: Readonly<Record<string, string>>): Promise<{ url: string; heard: Asked[]; close: () => void }> {
  const heard: Asked[] = [];
  const server: Server = createServer((request, response) => {
    void json(request).then((body) => {
      const question = asked.parse(body);
      heard.push(question);
      const called = question.messages.some(({ role }) => role === 'tool');
      const call = { name: question.tools[0]?.function.name ?? '', arguments: JSON.stringify(choice) };
      const message = called
        ? { role: 'assistant', content: 'It is done' }
        : { role: 'assistant', content: null, tool_calls: [{ id: 'call_1', type: 'function', function: call }] };
      const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
      const choices = [{ index: 0, message, finish_reason: called ? 'stop' : 'tool_calls' }];
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: 'chat-1', object: 'chat.completion', created: 1, model: 'small', choices, usage }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/v1`, heard, close: () => server.close() };
}

interface Tool {
  readonly type: string;
  readonly credential: string;
  /** `resource.operation` */
  readonly operation: string;
  /** The parameters the model fills in, and what it chooses. */
  readonly choice: Readonly<Record<string, string>>;
  start(): Promise<{ account: Readonly<Record<string, unknown>>; requests: readonly unknown[]; close(): Promise<void> }>;
}

type Account = { readonly settings: object; readonly credentials: object };

function started<S extends { readonly requests: readonly unknown[]; close(): Promise<void> }>(
  sandbox: S,
  accountOf: (sandbox: S) => Account,
) {
  const { settings, credentials } = accountOf(sandbox);
  return { account: { ...settings, ...credentials }, requests: sandbox.requests, close: () => sandbox.close() };
}

const tools: readonly Tool[] = [
  {
    type: 'pusher',
    credential: 'pusherChannelsApi',
    operation: 'event.sendToUser',
    choice: { userId: 'chosen-by-the-model', event: 'greeting', data: '{"text":"Hello"}' },
    start: async () => {
      const { account, ...rest } = started(await accounts.startPusher(), accounts.pusherAccount);
      return { ...rest, account: { ...account, useTls: false } };
    },
  },
  {
    type: 'knock',
    credential: 'knockApi',
    operation: 'user.identify',
    choice: { userId: 'chosen-by-the-model', name: 'Jane' },
    start: async () => started(await accounts.startKnock(), accounts.knockAccount),
  },
  {
    type: 'pushoverOpenClient',
    credential: 'pushoverOpenClientApi',
    operation: 'message.send',
    choice: { message: 'chosen-by-the-model' },
    start: async () => started(await accounts.startPushover(), accounts.pushoverAccount),
  },
  {
    type: 'clustaar',
    credential: 'clustaarApi',
    operation: 'interlocutor.create',
    choice: { userId: 'chosen-by-the-model' },
    start: async () => started(await startClustaarSandbox(), accounts.clustaarAccount),
  },
  {
    type: 'smooch',
    credential: 'smoochApi',
    operation: 'appUser.create',
    choice: { userId: 'chosen-by-the-model', givenName: 'Jane' },
    start: async () => started(await accounts.startSmooch(), accounts.smoochAccount),
  },
  {
    type: 'sunshineConversations',
    credential: 'sunshineConversationsApi',
    operation: 'user.create',
    choice: { externalId: 'chosen-by-the-model', givenName: 'Jane' },
    start: async () => started(await accounts.startSunshine(), accounts.sunshineAccount),
  },
];

describe.each(installationsUnderTest())('In n8n $version', (install) => {
  let n8n: N8n;
  beforeAll(async () => {
    n8n = await startN8n({ install, tarball: tarballUnderTest() });
  });
  afterAll(() => n8n.close());

  test.each(tools)(
    'an agent uses the $type node as a tool, with what the model chooses',
    async ({ type, credential, operation, choice, ...tool }) => {
      const service = await tool.start();
      const model = await startModel(choice);
      try {
        const bench = new Workbench(n8n, await n8n.credential(credential, service.account));
        const [resource, name] = operation.split('.');
        const chosen = Object.fromEntries(
          Object.keys(choice).map((each) => [each, `={{ $fromAI('${each}', 'The ${each} to use', 'string') }}`]),
        );
        const placed = bench.node('Tool', `${type}Tool`, { resource, operation: name, descriptionType: 'auto', ...chosen });
        const chat = node(
          'Model',
          '@n8n/n8n-nodes-langchain.lmChatOpenAi',
          { model: 'gpt-4o-mini', options: {} },
          {
            credentials: await n8n.credential('openAiApi', { apiKey: 'none', url: model.url }),
          },
        );
        const agent = node(
          'Agent',
          '@n8n/n8n-nodes-langchain.agent',
          { promptType: 'define', text: 'Do it', options: {} },
          { typeVersion: 2 },
        );
        const to = (kind: string, index = 0) => ({ [kind]: [[{ node: 'Agent', type: kind, index }]] });
        const connections = { [manualTrigger.name]: to('main'), Model: to('ai_languageModel'), Tool: to('ai_tool') };
        const workflow = await bench.import({ name: `Agent with ${type}`, nodes: [manualTrigger, agent, chat, placed], connections });
        const run = await bench.runStored(workflow, manualTrigger.name);

        expect([run.status, run.error]).toEqual(['success', undefined]);
        expect(run.json('Agent')).toMatchObject([{ output: 'It is done' }]);
        const [offered] = model.heard[0]?.tools ?? [];
        expect(offered?.function.description).toMatch(/\w+ \w+/);
        expect(offered?.function.name).toMatch(/^[\w-]{1,64}$/);
        expect(Object.keys(offered?.function.parameters.properties ?? {}).sort()).toEqual(Object.keys(choice).sort());
        expect(JSON.stringify(service.requests)).toContain('chosen-by-the-model');
      } finally {
        model.close();
        await service.close();
      }
    },
  );

  test('the outputs of operations have previews', async () => {
    const paths = ['knock/1.0.0/user/get', 'smooch/1.0.0/message/send', 'sunshineConversations/1.0.0/conversation/get'];
    for (const path of paths) {
      const answer = await n8n.rest.fetch('GET', `/schemas/${encodeURIComponent(PACK)}.${path}.json`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.json()).toMatchObject({ type: 'object', properties: {}, version: 1 });
    }
  });
});
