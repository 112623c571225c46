import { z } from 'zod';
import type { SunshineSandbox } from '../../../../sandbox/sunshine';
import type { N8n } from '../../../support/n8n';
import { startSunshine, sunshineAccount } from '../../../support/services';
import { Room, type Words } from '../smooch/shared/room';

export const words: Words = {
  title: 'Sunshine Conversations',
  action: 'sunshineConversations',
  trigger: 'sunshineConversationsTrigger',
  credential: 'sunshineConversationsApi',
  heard: 'conversation:message',
  pressed: 'conversation:postback',
  read: 'conversation:read',
  everyMessage: ['conversation:message'],
};

const ids = z.looseObject({ id: z.string() });
const integrationList = z.object({
  integrations: z.array(ids.extend({ displayName: z.string().nullish() })),
});
const conversationList = z.object({ conversations: z.array(ids) });

/** The workbench before Sunshine Conversations, v2. */
export class Stage extends Room<SunshineSandbox> {
  readonly words = words;
  #forged = 0;

  get base(): string {
    return `/v2/apps/${this.sandbox.app.id}`;
  }

  protected get webhooksPath(): string {
    return `${this.base}/integrations/${this.sandbox.integration.id}/webhooks`;
  }

  /** The custom integrations of the app. */
  async integrations(): Promise<z.infer<typeof integrationList>['integrations']> {
    return integrationList.parse(await this.tell('GET', `${this.base}/integrations?filter[types]=custom`)).integrations;
  }

  async webhooksOf(integrationId: string): Promise<unknown> {
    return await this.tell('GET', `${this.base}/integrations/${integrationId}/webhooks`);
  }

  async forge(url: string, key?: string): Promise<number> {
    this.#forged += 1;
    const id = `forged-${this.#forged}`;
    const author = { type: 'user', userId: 'forged-user', user: { id: 'forged-user', externalId: 'forged' } };
    const message = { id, author, content: { type: 'text', text: 'By hand' }, source: { type: 'web' } };
    const payload = { conversation: { id: 'forged-conversation', type: 'personal' }, message };
    const events = [{ id, type: words.heard, createdAt: new Date().toISOString(), payload }];
    const body = { app: { id: this.sandbox.app.id }, webhook: { id: 'forged', version: 'v2' }, events };
    return (await this.sandbox.sendWebhook(url, body, { secret: key ?? null })).status;
  }

  async redeliver(url: string): Promise<number> {
    const delivery = this.sandbox.deliveries.findLast((one) => one.url === url);
    if (delivery === undefined) throw new TypeError(`Nothing was delivered to ${url}`);
    const answered = this.sandbox.waitFor('delivery', { match: (one) => one.url === url, deadlineMs: 60_000 });
    this.sandbox.redeliver(delivery);
    return (await answered).status;
  }

  async answered(url: string, text: string): Promise<number> {
    const match = (one: { url: string; body: string }) => one.url === url && one.body.includes(text);
    return (await this.sandbox.waitFor('delivery', { match, includePast: true, deadlineMs: 60_000 })).status;
  }

  press(user: string, payload: string): void {
    this.sandbox.postback(user, payload);
  }

  async write(user: string, text: string): Promise<void> {
    const content = { type: 'text', text };
    await this.tell('POST', `${this.base}/conversations/${await this.conversationOf(user)}/messages`, {
      author: { type: 'business' },
      content,
    });
  }

  /** The one conversation the user has. */
  async conversationOf(user: string): Promise<string> {
    const found = await this.tell('GET', `${this.base}/conversations?filter[userExternalId]=${encodeURIComponent(user)}`);
    const [conversation] = conversationList.parse(found).conversations;
    if (conversation === undefined) throw new TypeError(`${user} has no conversation`);
    return conversation.id;
  }
}

export async function openStage(n8n: N8n): Promise<Stage> {
  const sunshine = await startSunshine();
  const { settings, credentials } = sunshineAccount(sunshine);
  const account = { ...settings, ...credentials };
  return new Stage(n8n, sunshine, account, await n8n.credential(words.credential, account));
}
