import { ServiceError } from '../../../../client/errors';
import type { Flags, Generation, KnownWebhook } from './known';

export type { Flags, Generation, KnownWebhook } from './known';
export { knownWebhook, knownWebhooks } from './known';

/** Webhooks an app may have; the service counts those of all generations. */
export const MOST_WEBHOOKS = 10;

/** Triggers that old webhooks may hold in place of the names of single ones. */
const EVERY_TRIGGER = '*';
const EVERY_MESSAGE = 'message';
/** Too frequent to be part of "every". */
const TYPING = 'typing:appUser';

export interface WantedWebhook {
  /** Address that is to be called; compared exactly. */
  readonly target: string;
  readonly triggers: readonly string[];
  /** Switches to set; those that are not named stay as they are. */
  readonly flags?: Flags;
  /** What becomes of a webhook that has the triggers but calls another address: it is pointed here, or left alone and another one made. */
  readonly onOtherTarget: 'repoint' | 'create';
}

/** What is sent to create a webhook or to change one. */
export interface WebhookDraft {
  readonly target: string;
  readonly triggers: readonly string[];
  readonly flags: Flags;
}

/** What has to be done so that a wanted webhook exists. */
export type EnsurePlan =
  | { readonly action: 'unchanged'; readonly webhook: KnownWebhook }
  | { readonly action: 'updated' | 'repointed'; readonly webhook: KnownWebhook; readonly draft: WebhookDraft }
  | { readonly action: 'created'; readonly draft: WebhookDraft };

/** The calls that carry out a plan. */
export interface WebhookCalls {
  list(): Promise<readonly KnownWebhook[]>;
  create(draft: WebhookDraft): Promise<KnownWebhook>;
  update(id: string, draft: WebhookDraft): Promise<KnownWebhook>;
}

/** What a wanted webhook has become. */
export interface EnsuredWebhook {
  readonly action: EnsurePlan['action'];
  readonly id: string;
  /** Undefined only where the service kept it to itself. */
  readonly secret?: string;
  readonly target: string;
  readonly triggers: readonly string[];
}

/** Makes sure that a webhook exists, with one listing and one write at most. Rejects before the write where the app is full. */
export async function ensureWebhook(calls: WebhookCalls, wanted: WantedWebhook, generation: Generation): Promise<EnsuredWebhook> {
  const plan = planOf(await calls.list(), wanted, generation);
  switch (plan.action) {
    case 'unchanged':
      return ensured(plan.action, plan.webhook, plan.webhook);
    case 'created':
      return ensured(plan.action, await calls.create(plan.draft), plan.draft);
    case 'updated':
    case 'repointed': {
      const written = await calls.update(plan.webhook.id, plan.draft);
      const { secret = plan.webhook.secret } = written;
      return ensured(plan.action, { ...written, ...(secret === undefined ? {} : { secret }) }, plan.draft);
    }
  }
}

/** Finds what has to be done. No trigger that a webhook has is ever lost. Throws where a webhook is missing and the app is full. */
export function planOf(list: readonly KnownWebhook[], wanted: WantedWebhook, generation: Generation): EnsurePlan {
  const own = ofGeneration(list, generation);
  const here = bestAt(own, wanted, generation);
  if (here) return completed(here, wanted, generation);
  const elsewhere = wanted.onOtherTarget === 'repoint' ? own.find((webhook) => includesAll(webhook.triggers, wanted.triggers)) : undefined;
  if (elsewhere) {
    const draft = { target: wanted.target, triggers: elsewhere.triggers, flags: wanted.flags ?? {} };
    return { action: 'repointed', webhook: elsewhere, draft };
  }
  assertRoom(list);
  return { action: 'created', draft: { target: wanted.target, triggers: unique(wanted.triggers), flags: wanted.flags ?? {} } };
}

/** Whether a webhook with these triggers is called for `trigger` too. */
export function covers(triggers: readonly string[], trigger: string, generation: Generation): boolean {
  if (triggers.includes(trigger)) return true;
  if (generation === 'v2') return false;
  if (triggers.includes(EVERY_TRIGGER)) return trigger !== TYPING;
  return triggers.includes(EVERY_MESSAGE) && (trigger === 'message:appUser' || trigger === 'message:appMaker');
}

/** Whether all `wanted` switches stand as they should. */
export function flagsAgree(flags: Flags, wanted: Flags): boolean {
  return Object.entries(wanted).every(([name, value]) => (flags[name] ?? false) === value);
}

/** Without those that say they belong to another generation: their deliveries look different. */
export function ofGeneration(list: readonly KnownWebhook[], generation: Generation): KnownWebhook[] {
  return list.filter(({ version }) => version === undefined || version === generation);
}

/** Throws where an app can take no more. */
export function assertRoom(list: readonly unknown[]): void {
  const full = fullError(list.length);
  if (full) throw full;
}

/** What to say of an app with so many webhooks; undefined while it can take more. */
export function fullError(count: number): ServiceError | undefined {
  if (count < MOST_WEBHOOKS) return undefined;
  return new ServiceError({
    kind: 'conflict',
    message: `The app has ${count} webhooks already, and ${MOST_WEBHOOKS} are the limit`,
    advice: 'Delete one that is not needed any more: list the webhooks, then delete by ID',
  });
}

/** The webhook at the wanted address that needs the least; of equals the first. */
function bestAt(list: readonly KnownWebhook[], wanted: WantedWebhook, generation: Generation): KnownWebhook | undefined {
  const missing = ({ triggers }: KnownWebhook): number => missingOf(triggers, wanted.triggers, generation).length;
  const here = list.filter(({ target }) => target === wanted.target);
  return here.reduce<KnownWebhook | undefined>((best, next) => (best && missing(best) <= missing(next) ? best : next), undefined);
}

function completed(webhook: KnownWebhook, wanted: WantedWebhook, generation: Generation): EnsurePlan {
  const flags = wanted.flags ?? {};
  const missing = missingOf(webhook.triggers, wanted.triggers, generation);
  if (missing.length === 0 && flagsAgree(webhook.flags, flags)) return { action: 'unchanged', webhook };
  return { action: 'updated', webhook, draft: { target: wanted.target, triggers: [...webhook.triggers, ...missing], flags } };
}

function missingOf(triggers: readonly string[], wanted: readonly string[], generation: Generation): string[] {
  return unique(wanted).filter((trigger) => !covers(triggers, trigger, generation));
}

function includesAll(triggers: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((trigger) => triggers.includes(trigger));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function ensured(
  action: EnsurePlan['action'],
  { id, secret }: KnownWebhook,
  { target, triggers }: Pick<WebhookDraft, 'target' | 'triggers'>,
): EnsuredWebhook {
  return { action, id, target, triggers, ...(secret === undefined ? {} : { secret }) };
}
