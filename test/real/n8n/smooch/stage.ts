import type { SmoochSandbox } from '../../../../sandbox/smooch';
import type { N8n } from '../../../support/n8n';
import { smoochAccount, startSmooch } from '../../../support/services';
import { Room, type Words } from './shared/room';

export const words: Words = {
  title: 'Smooch',
  action: 'smooch',
  trigger: 'smoochTrigger',
  credential: 'smoochApi',
  heard: 'message:appUser',
  pressed: 'postback',
  read: 'conversation:read',
  everyMessage: ['message:appUser', 'message:appMaker'],
};

/** The workbench before Smooch, v1.1. */
export class Stage extends Room<SmoochSandbox> {
  readonly words = words;
  #forged = 0;

  get base(): string {
    return `/v1.1/apps/${this.sandbox.app.id}`;
  }

  protected get webhooksPath(): string {
    return `${this.base}/webhooks`;
  }

  async forge(url: string, key?: string): Promise<number> {
    this.#forged += 1;
    const message = { _id: `forged-${this.#forged}`, type: 'text', text: 'By hand', role: 'appUser', source: { type: 'web' } };
    const appUser = { _id: 'forged-user', userId: 'forged' };
    const app = { _id: this.sandbox.app.id };
    return await this.sandbox.sendWebhook(url, { trigger: words.heard, version: 'v1.1', app, appUser, messages: [message] }, key);
  }

  async redeliver(url: string): Promise<number> {
    const delivery = this.sandbox.deliveries.findLast(({ target }) => target === url);
    if (delivery === undefined) throw new TypeError(`Nothing was delivered to ${url}`);
    return await this.sandbox.redeliver(delivery);
  }

  async answered(url: string, text: string): Promise<number> {
    const match = ({ target, payload }: { target: string; payload: object }) => target === url && JSON.stringify(payload).includes(text);
    return (await this.sandbox.waitFor('delivery', { match, includePast: true, deadlineMs: 60_000 })).status;
  }

  press(user: string, payload: string): void {
    this.sandbox.endUser(user).presses({ payload });
  }

  async write(user: string, text: string): Promise<void> {
    await this.tell('POST', `${this.base}/appusers/${encodeURIComponent(user)}/messages`, { role: 'appMaker', type: 'text', text });
  }
}

export async function openStage(n8n: N8n): Promise<Stage> {
  const smooch = await startSmooch();
  const { settings, credentials } = smoochAccount(smooch);
  const account = { ...settings, ...credentials };
  return new Stage(n8n, smooch, account, await n8n.credential(words.credential, account));
}
