import { inspect } from 'node:util';
import type { ServiceError } from '../../../client/errors';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { PushoverSettings } from '../../../nodes/Pushover/credential/settings';
import { pushover } from '../../../nodes/Pushover/provider';
import { Connection, type ConnectOptions } from '../../../runner/connection';
import { startPushoverSandbox, type PushoverSandbox, type PushoverSandboxOptions } from '../../../sandbox/pushover';

type Given = Readonly<Record<string, unknown>>;

/** A stand-in of Pushover and a client of it, whose time passes only while the client waits. */
export interface Scene {
  readonly sandbox: PushoverSandbox;
  readonly connection: Connection<PushoverSettings>;
  /** Milliseconds of every wait so far. */
  readonly waits: readonly number[];
  /** Another client of the same stand-in, which lives by the same clock. */
  readonly connect: (credential: Given, options?: ConnectOptions) => Connection<PushoverSettings>;
  /** Lets time pass. */
  readonly pass: (ms: number) => void;
}

const scenes: PushoverSandbox[] = [];

/** Ends the stand-ins that the tests of a file opened, and fails a test whose client was impolite. Call once per file. */
export function politely(): void {
  afterEach(async () => {
    const violations = scenes.flatMap((sandbox) => sandbox.violations);
    await Promise.all(scenes.splice(0).map((sandbox) => sandbox.close()));
    expect(violations).toEqual([]);
  });
}

export const NOON = Date.UTC(2026, 10, 22, 12);

export async function scene(options: PushoverSandboxOptions = {}): Promise<Scene> {
  let now = NOON;
  const waits: number[] = [];
  const sandbox = await startPushoverSandbox({ ...options, now: () => now });
  scenes.push(sandbox);
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    now += ms;
    return Promise.resolve();
  };
  const connect = (credential: Given, more: ConnectOptions = {}) =>
    new Connection(pushover, { baseUrl: sandbox.url, ...credential }, { wait, now: () => new Date(now), ...more });
  return {
    sandbox,
    waits,
    connect,
    connection: connect(credentialOf(sandbox)),
    pass: (ms) => {
      now += ms;
    },
  };
}

/** Everything the demo account of a stand-in has. */
export function credentialOf(sandbox: PushoverSandbox): Given {
  const [device] = sandbox.account.devices;
  return {
    baseUrl: sandbox.url,
    token: sandbox.app.token,
    userKey: sandbox.account.userKey,
    teamToken: sandbox.team.token,
    encryptionKey: VECTOR_KEY,
    ...(device === undefined ? {} : { secret: device.secret, deviceId: device.id }),
  };
}

export const VECTOR_KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex');

/** A connection that can reach nobody. */
export function offline(credential: Given = {}): Connection<PushoverSettings> {
  return new Connection(pushover, credential, { transport: () => Promise.reject(new TypeError('Nothing may be sent')) });
}

/** The form that would be sent, without the token. */
export function formOf(connection: Connection<PushoverSettings>, id: string, parameters: Given): Record<string, string> {
  const body = connection.prepare(id, parameters)?.body;
  const fields = new URLSearchParams(typeof body === 'string' ? body : '');
  fields.delete('token');
  return Object.fromEntries(fields);
}

/** What an operation gives, as JSON. */
export async function run(connection: Connection<PushoverSettings>, id: string, parameters: Given = {}): Promise<JsonValue> {
  return await connection.call({}).run(id, parameters);
}

/** As {@link run}, for what gives an object. */
export async function runObject(connection: Connection<PushoverSettings>, id: string, parameters: Given = {}): Promise<JsonObject> {
  const result = await run(connection, id, parameters);
  if (typeof result === 'object' && result !== null && !Array.isArray(result)) return result;
  throw new TypeError('It gave no object');
}

/** As {@link run}, for what gives a list of objects. */
export async function runList(connection: Connection<PushoverSettings>, id: string, parameters: Given = {}): Promise<JsonObject[]> {
  const result = await run(connection, id, parameters);
  if (!Array.isArray(result)) throw new TypeError('It gave no list');
  return result.flatMap((entry) => (typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? [entry] : []));
}

/** All of what comes one by one. */
export async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Everything that a host could show of a failure. */
export const shown = (error: ServiceError): string => inspect(error);
