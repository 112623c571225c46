import { ServiceError, toServiceError } from '../../../client/errors';
import type { JsonValue } from '../../../language/metadata';
import type { ChannelAuthorization } from '../authorization';
import { openWith, sealedParts, type Sealed } from '../encryption';
import type { Link } from './subscription';

type Opened = (text: string) => void;
type Warned = (warning: ServiceError) => void;

/** Opens the events of one encrypted channel; keys change while it runs. */
export class Decryption {
  readonly #channel: string;
  readonly #link: Link;
  #secrets: readonly Uint8Array[] = [];
  #renewal: Promise<void> | undefined;

  constructor(channel: string, link: Link) {
    this.#channel = channel;
    this.#link = link;
  }

  use(authorization: ChannelAuthorization): void {
    this.#secrets = this.#link.authorizer.secrets(this.#channel, authorization);
  }

  /** At once where a known secret fits; else after asking for a newer one, where somebody else gives them out. */
  open(data: JsonValue | undefined, opened: Opened, warned: Warned): void {
    const parts = sealedParts(data);
    const text = parts && this.#tryAll(parts);
    if (text !== undefined) {
      opened(text);
    } else if (parts && this.#link.authorizer.renews) {
      void this.#openLater(parts, opened, warned);
    } else {
      warned(this.#unreadable(parts === undefined ? 'is not encrypted' : 'cannot be opened with any known master key'));
    }
  }

  async #openLater(parts: Sealed, opened: Opened, warned: Warned): Promise<void> {
    try {
      await (this.#renewal ??= this.#renew());
      const text = this.#tryAll(parts);
      if (text === undefined) warned(this.#unreadable('cannot be opened with the secret of the authorization endpoint'));
      else opened(text);
    } catch (thrown) {
      warned(toServiceError(thrown));
    } finally {
      this.#renewal = undefined;
    }
  }

  async #renew(): Promise<void> {
    const { socketId, authorizer } = this.#link;
    if (socketId !== undefined) this.use(await authorizer.channel(socketId, this.#channel));
  }

  #tryAll(parts: Sealed): string | undefined {
    for (const secret of this.#secrets) {
      const text = openWith(parts, secret);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  #unreadable(why: string): ServiceError {
    return new ServiceError({
      kind: 'protocol',
      message: `An event on '${this.#channel}' ${why} and was dropped`,
      advice:
        'Compare the encryption master key with that of the publishers; while it is changed, keep the old one among the previous keys.',
    });
  }
}
