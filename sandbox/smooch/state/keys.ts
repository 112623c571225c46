import type { JsonRecord } from '../../json';
import { objectId, opaque } from '../ids';
import type { App } from './app';
import { Collection } from './collection';

export interface Key {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
}

/** A key and whom it speaks for; the account itself when neither is given. */
export interface OwnedKey extends Key {
  readonly app?: App;
  readonly serviceAccountId?: string;
}

/** The keys of one owner. The prefix of their ids tells of which kind it is. */
export class Keys extends Collection<Key> {
  readonly #prefix: 'act_' | 'svc_' | 'app_';

  constructor(prefix: 'act_' | 'svc_' | 'app_') {
    super();
    this.#prefix = prefix;
  }

  add(name: string): Key {
    return this.put({ id: this.#prefix + objectId(), name, secret: opaque() });
  }
}

export const keyView = ({ id, name, secret }: Key): JsonRecord => ({ _id: id, name, secret });
