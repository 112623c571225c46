import { setImmediate } from 'node:timers/promises';
import { toServiceError, type ServiceError } from '../../../../client/errors';
import { inTurn } from '../../../../client/in-turn';
import type { Store } from '../../../../language/stream-handlers';
import { textAt } from '../../../../language/reading';
import type { ConfiguredWebhook } from '../../../../runner/webhook';
import { isPassing, Retrying, SLOW_MS } from '../retrying';

export interface RegistrationParts {
  readonly nodeId: string;
  /** What the service is to call; undefined where that is not known (any more). */
  readonly address: string | undefined;
  /** Id of the account that registers. */
  readonly account: string;
  /** The webhook with an account that may be another than the present one. Throws where that is gone. */
  readonly webhookOf: (account: string) => ConfiguredWebhook;
  readonly store: Store;
  readonly onDone: () => void;
  /** It will be tried again. */
  readonly onTrouble: (error: ServiceError) => void;
  /** A former registration that could not be removed and is given up. */
  readonly onLeftBehind: (address: string, error: ServiceError) => void;
}

/** What survives a restart: enough to remove it, and no secret. */
interface Kept {
  readonly id: string;
  readonly address: string;
  readonly account: string;
}

const KEY = 'registration';

/** Addresses that nodes of this process want, and by which: what one node leaves, another may have taken over. */
const wantedBy = new Map<string, string>();

/** What the service calls: a public URL without a path stands for this machine, one with a path is the whole address. */
export function addressOf(publicUrl: string, fullPath: string): string {
  const trimmed = publicUrl.replace(/\/+$/, '');
  return /^[a-z]+:\/\/[^/]+$/i.test(trimmed) ? `${trimmed}${fullPath}` : publicUrl;
}

/**
 * The registration of one node: made or adopted when it starts, tried again until it succeeds, moved with its address,
 * kept over deploys and restarts, and removed with the node.
 */
export class WebhookRegistration {
  #address: string | undefined;
  #closed = false;
  #nextTry: NodeJS.Timeout | undefined;
  #trying: Promise<void> = Promise.resolve();
  readonly #retrying = new Retrying();

  constructor(private readonly parts: RegistrationParts) {
    const { address, nodeId } = parts;
    this.#address = address;
    if (address !== undefined) wantedBy.set(address, nodeId);
  }

  /** @param wanted - false where the settings leave it to the person: what was registered before is removed */
  start(wanted: boolean): void {
    if (!wanted) this.#giveUpAddress();
    this.#trying = this.#try();
  }

  /** A node that comes back keeps its registration, so that no event is lost. Rejects where a removal fails. */
  async close(removed: boolean): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#nextTry);
    this.#giveUpAddress();
    if (!removed) return;
    await this.#trying;
    const kept = this.#kept();
    if (kept) await this.#remove(kept);
  }

  async #try(): Promise<void> {
    const { nodeId, onDone, onTrouble } = this.parts;
    try {
      // The node as it was before the last deploy may still be at work.
      await inTurn(nodeId, () => this.#bring());
      if (!this.#closed) onDone();
    } catch (thrown) {
      const error = toServiceError(thrown);
      if (this.#closed) return;
      onTrouble(error);
      this.#nextTry = setTimeout(
        () => {
          this.#trying = this.#try();
        },
        this.#retrying.after(error) ?? SLOW_MS,
      );
    }
  }

  async #bring(): Promise<void> {
    // All nodes of a deploy have said by then which addresses they want.
    await setImmediate();
    const address = this.#address;
    if (this.#closed) return;
    const { account, webhookOf, store } = this.parts;
    const former = this.#kept();
    if (former && (former.address !== address || former.account !== account)) await this.#leave(former);
    if (address === undefined) return;
    const registered = await webhookOf(account).ensureRegistered(address);
    if (registered) store.write(KEY, { id: registered.id, address, account });
  }

  async #leave(former: Kept): Promise<void> {
    const { account, store, onLeftBehind } = this.parts;
    const error = await this.#remove(former).then(() => undefined, toServiceError);
    // An account that was replaced may never be let in again; the present one has to be, sooner or later.
    const isHopeful = error && (isPassing(error) || (error.kind === 'auth' && former.account === account));
    if (isHopeful) throw error;
    if (error) onLeftBehind(former.address, error);
    store.write(KEY, null);
  }

  /** Removes it, unless another node serves its address now and has adopted it. */
  async #remove({ address, account, id }: Kept): Promise<void> {
    const { nodeId, webhookOf } = this.parts;
    const wanting = wantedBy.get(address);
    if (wanting !== undefined && wanting !== nodeId) return;
    await webhookOf(account).unregister(address, id);
  }

  #giveUpAddress(): void {
    const address = this.#address;
    this.#address = undefined;
    if (address !== undefined && wantedBy.get(address) === this.parts.nodeId) wantedBy.delete(address);
  }

  #kept(): Kept | undefined {
    const value = this.parts.store.read(KEY);
    const [id, address, account] = [textAt(value, 'id'), textAt(value, 'address'), textAt(value, 'account')];
    return id === undefined || address === undefined || account === undefined ? undefined : { id, address, account };
  }
}
