import { keyFrom } from './ids';

export interface PushoverSubscriptionOptions {
  readonly code: string;
  /** What `success` has to start with; anything unless told. */
  readonly redirect?: string;
}

export interface PushoverAppOptions {
  readonly name: string;
  /** The same for the same name unless told. */
  readonly token?: string;
  readonly icon?: string;
  /** Application id; a large one unless told. */
  readonly aid?: bigint;
  /** Licences that can be given away. Default 0. */
  readonly credits?: number;
  readonly subscriptions?: readonly PushoverSubscriptionOptions[];
}

/** An application that sends. */
export class App {
  readonly name: string;
  readonly token: string;
  readonly icon: string;
  readonly aid: bigint;
  readonly subscriptions: readonly PushoverSubscriptionOptions[];
  credits: number;

  constructor(options: PushoverAppOptions) {
    this.name = options.name;
    this.token = options.token ?? keyFrom(`app ${options.name}`);
    this.icon = options.icon ?? 'default';
    this.aid = options.aid ?? 435_443_636_951_750_001n;
    this.credits = options.credits ?? 0;
    this.subscriptions = options.subscriptions ?? [];
  }
}

export const demoApp = (): PushoverAppOptions => ({ name: 'Plant watch', credits: 5, subscriptions: [{ code: 'Plant-watch-demo' }] });
