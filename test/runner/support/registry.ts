import { ServiceError, type ErrorKind } from '../../../client/errors';
import type { Shape } from '../../../language/form';
import { header, type Registered, type Registration } from '../../../language/webhook';
import { Connection } from '../../../runner/connection';
import type { ConfiguredWebhook } from '../../../runner/webhook';
import { toy } from './toy';
import type { ToySettings } from './toy-credential';
import { incoming, webhookWith } from './webhooks';

export const HOOK = 'https://flows.example/hook';

/** A service that keeps registrations by address, says how often it was asked, and can be out of reach. */
export class Registry {
  readonly asked: string[] = [];
  readonly kept = new Map<string, Registered>();
  /** Set: every call fails in this way. */
  trouble: ErrorKind | undefined;
  /** Set: only this call meets the trouble, counted from 0. */
  troubledCall: number | undefined;
  /** Set: answers wait for it. */
  gate: Promise<void> | undefined;
  /** Set: the next registration is made, but its answer is lost. */
  losesAnswer = false;
  wanted = true;
  now = new Date('2026-01-01T00:00:00Z');

  constructor(private readonly mends = false) {}

  /** One node's webhook, with what it needs for a service of its own. */
  configured(): ConfiguredWebhook {
    const webhook = webhookWith<ToySettings>({
      registration: this.registration(),
      verify: (request, { registered }) => {
        const given = header(request, 'x-key') ?? '';
        return registered?.secrets?.includes(given) ? undefined : { status: 401, reason: 'The key is not valid' };
      },
    });
    return new Connection({ ...toy, webhooks: [webhook] }, { apiKey: 'k' }, { now: () => this.now }).webhook('any').configured({});
  }

  /** Milliseconds go by. */
  pass(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }

  keep(id: string, secret: string, current = true): void {
    this.kept.set(HOOK, { id, current, secrets: [secret] });
  }

  private registration(): Registration<Shape, ToySettings> {
    return {
      wanted: () => this.wanted,
      find: async (url) => {
        await this.#answer('find');
        return this.kept.get(url);
      },
      create: async (url) => {
        await this.#answer('create');
        const made = { id: 'new', current: true, secrets: ['fresh'] };
        this.kept.set(url, made);
        if (this.losesAnswer) throw new ServiceError({ kind: 'timeout', message: 'No answer came' });
        return made;
      },
      remove: async ({ id }) => {
        await this.#answer(`remove ${id}`);
        for (const [url, found] of this.kept) if (found.id === id) this.kept.delete(url);
      },
      ...(this.mends
        ? {
            update: async (found: Registered) => {
              await this.#answer(`update ${found.id}`);
              const mended = { ...found, current: true };
              this.kept.set(HOOK, mended);
              return mended;
            },
          }
        : {}),
    };
  }

  async #answer(what: string): Promise<void> {
    const call = this.asked.push(what) - 1;
    const { trouble, troubledCall = call } = this;
    await this.gate;
    if (trouble && call === troubledCall) throw new ServiceError({ kind: trouble, message: 'The service is out of reach' });
  }
}

/** A delivery that bears this key. */
export function bearing(key: string) {
  return incoming({ headers: { 'x-key': key } });
}
