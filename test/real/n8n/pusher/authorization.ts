import { node, type StoredWorkflow, type WorkflowNode } from '../../../support/n8n';
import { anyText } from '../../../support/matchers';
import { connectClient, signed } from './client';
import type { Stage } from './stage';

const ORIGIN = 'https://www.example.com';
const decision = "={{ $json.parameters.session === 'abc' ? 'allow' : 'deny' }}";
const waiting = { resume: 'webhook' };

/** Clients that ask to join, and a workflow that decides. */
export function authorization(at: () => Stage): void {
  describe('the authorization trigger', () => {
    test.each(['private-orders', 'presence-room'])('lets in whom the workflow allows: %s', async (channel) => {
      await using(await answering(), async (ask) => {
        const client = await connectClient(at().pusher);
        const answer = await ask({ socket_id: client.socketId, channel_name: channel, session: 'abc' });
        expect(answer.status).toBe(200);
        await client.join(channel, signed(answer.text));
        await client.close();
      });
    });

    test('turns away whom the workflow denies, and requests that are none', async () => {
      await using(await answering(), async (ask) => {
        const denied = await ask({ socket_id: '1.2', channel_name: 'private-orders', session: 'nobody' });
        expect([denied.status, JSON.parse(denied.text)]).toEqual([403, { message: anyText }]);
        expect((await ask({ socket_id: 'no id', channel_name: 'private-orders' })).status).toBe(400);
        expect((await ask({})).status).toBe(400);
      });
    });

    test('answers with the last node where that is chosen', async () => {
      const sign = at().action('authorization.channel', {
        socketId: '={{ $json.socketId }}',
        channel: '={{ $json.channelName }}',
        additionalFields: {},
      });
      await using(await listening([sign], { responseMode: 'lastNode' }), async (ask) => {
        const client = await connectClient(at().pusher);
        const answer = await ask({ socket_id: client.socketId, channel_name: 'private-last' });
        expect(answer.status).toBe(200);
        await client.join('private-last', signed(answer.text));
        await client.close();
        // The node has no user to sign for: the workflow fails.
        expect((await ask({ socket_id: '1.2', channel_name: 'presence-last' })).status).toBe(403);
      });
    });

    test.each([
      ['waits for something else', 'n8n-nodes-base.wait', waiting],
      ['ends without an answer', 'n8n-nodes-base.noOp', {}],
    ])('turns away in time where the workflow %s', async (_what, type, parameters) => {
      const silent = node('Silent', type, parameters, { typeVersion: type.endsWith('wait') ? 1.1 : 1 });
      await using(await listening([silent], { additionalFields: { answerWithin: 1 } }), async (ask) => {
        const answer = await ask({ socket_id: '1.2', channel_name: 'private-orders' });
        expect([answer.status, JSON.parse(answer.text)]).toEqual([403, { message: 'Not authorized' }]);
      });
    });

    test('tells pages of other websites apart, before they ask and when they do', async () => {
      await using(await answering({ allowedOrigins: [ORIGIN] }), async (ask, url) => {
        const preflight = await fetch(url, {
          method: 'OPTIONS',
          headers: { origin: ORIGIN, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-csrf' },
          signal: AbortSignal.timeout(10_000),
        });
        expect(preflight.status).toBe(204);
        expect(preflight.headers.get('access-control-allow-origin')).toBe(ORIGIN);
        expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
        expect(preflight.headers.get('access-control-allow-headers')).toContain('x-csrf');

        const request = { socket_id: '1.2', channel_name: 'private-orders', session: 'abc' };
        const allowed = await ask(request, { origin: ORIGIN });
        expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, ORIGIN]);
        expect((await ask(request, { origin: 'https://evil.example.com' })).status).toBe(403);
      });
    });

    /** The workflow most people want: an answer that depends on a session. */
    function answering(parameters: WorkflowNode['parameters'] = {}): Promise<Listening> {
      const answer = at().action('authorization.answer', {
        decision,
        kind: '={{ $json.kind }}',
        socketId: '={{ $json.socketId }}',
        channel: '={{ $json.channelName }}',
        userId: 'user-1',
        additionalFields: {},
      });
      return listening([answer], parameters);
    }

    async function listening(rest: readonly WorkflowNode[], parameters: WorkflowNode['parameters']): Promise<Listening> {
      const trigger = at().node('Asked', 'pusherAuthorizationTrigger', { responseMode: 'responseNode', ...parameters });
      const workflow = await at().store('Authorization', [trigger, ...rest]);
      await at().n8n.workflows.activate(workflow);
      return { workflow, url: at().n8n.webhookUrl(trigger, 'webhook') };
    }

    async function using({ workflow, url }: Listening, work: (ask: Ask, url: string) => Promise<void>): Promise<void> {
      try {
        await work((form, headers) => ask(url, form, headers), url);
      } finally {
        await at().n8n.workflows.deactivate(workflow);
      }
    }
  });
}

interface Listening {
  readonly workflow: StoredWorkflow;
  readonly url: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Ask = (form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** Rejects where the caller is left hanging. */
async function ask(url: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form), signal: AbortSignal.timeout(10_000) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
