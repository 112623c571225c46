import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { asJson, type JsonObject } from '../../../language/json';
import type { Store } from '../../../language/stream';
import type { KnockSettings } from '../../../nodes/Knock/credential/settings';
import { knock } from '../../../nodes/Knock/provider';
import { textAt } from '../../../language/reading';
import { Connection, type ConnectOptions } from '../../../runner/connection';
import { demoChannels, startKnockSandbox, type KnockSandbox, type KnockSandboxOptions } from '../../../sandbox/knock';
import { whenDone } from '../../support/clean-up';
import { Heard, heardBy, type Listening } from '../heard';

/** One RSA key for all tests: making one takes a while. */
export const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const pkcs8 = (key: KeyObject = keys.privateKey): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
export const pkcs1 = (key: KeyObject = keys.privateKey): string => key.export({ type: 'pkcs1', format: 'pem' }).toString();

export async function openSandbox(options?: KnockSandboxOptions): Promise<KnockSandbox> {
  const sandbox = await startKnockSandbox({ signingKey: pkcs8(), ...options });
  whenDone(() => sandbox.close());
  return sandbox;
}

type Fields = Readonly<Record<string, unknown>>;

/** A connection without a signing key, unless told. */
export function connectTo(sandbox: KnockSandbox, more: Fields = {}, options: ConnectOptions = {}): Connection<KnockSettings> {
  const { secretKey, publicKey, webhookSecret, url } = sandbox;
  return new Connection(knock, { secretKey, publicKey, webhookSecret, baseUrl: url, ...more }, options);
}

/** A connection that sends nothing. */
export function offline(more: Fields = {}, now: number = Date.now()): Connection<KnockSettings> {
  return new Connection(knock, { secretKey: 'sk_test_1', ...more }, { now: () => new Date(now) });
}

/** What the stream of a feed tells. */
export class HeardFeed extends Heard {
  /** What was said about each item, in the order of its arrival. */
  get notes(): unknown[] {
    return this.events.entries.filter(({ kind }) => kind === 'item').map(noteOf);
  }

  note(text: string): Promise<JsonObject> {
    return this.events.next({ match: (event) => noteOf(event) === text, includePast: true });
  }
}

function noteOf({ item }: JsonObject): unknown {
  const data = typeof item === 'object' && item !== null && !Array.isArray(item) ? item.data : undefined;
  return textAt(data, 'note');
}

export const CHANNEL = demoChannels.feed.id;

/** The topic of Ada's feed. */
export const TOPIC = `feeds:${CHANNEL}:ada`;

export const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));

/** The next time that Ada's feed is joined. */
export const joining = (sandbox: KnockSandbox) => sandbox.waitFor('join', { match: ({ topic }) => topic === TOPIC });

/** Opens the feed of a user and closes it after the test. */
export function listen(connection: Connection<KnockSettings>, more: Fields = {}, store?: Store): Listening<HeardFeed> {
  const parameters = { userId: 'ada', channelId: CHANNEL, ...more };
  return heardBy(new HeardFeed(), (handlers) => connection.stream('feed').open(parameters, handlers, store));
}

/** As {@link listen}, once events can arrive. */
export async function listening(connection: Connection<KnockSettings>, more: Fields = {}, store?: Store): Promise<Listening<HeardFeed>> {
  const opened = listen(connection, more, store);
  await opened.opened;
  return opened;
}

/** Puts one item into a user's feed. */
export async function notify(connection: Connection<KnockSettings>, note: string, user = 'ada', more: Fields = {}): Promise<void> {
  const recipients = [{ type: 'identifiedUser', id: user }];
  await connection.run('workflow.trigger', { key: 'new-comment', recipients, data: { note }, ...more });
}

/** A store that survives the stream, as a host's does the restart. */
export function memoryStore(): Store & { readonly values: Map<string, JsonObject> } {
  const values = new Map<string, JsonObject>();
  return {
    values,
    read: (key) => values.get(key)?.value,
    write: (key, value) => {
      values.set(key, { value: asJson(value) });
    },
  };
}
