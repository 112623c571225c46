import { randomBytes } from 'node:crypto';
import { type PushoverSandbox, startPushoverSandbox } from '../../../../sandbox/pushover';
import { type N8n, poll, type WorkflowNode } from '../../../support/n8n';
import { type Credentials, Workbench } from '../workbench';

export const CREDENTIAL = 'pushoverOpenClientApi';

/** Enough that every test which listens has one of its own, of an account that nobody sends to. */
const DEVICES = 30;
const LISTENER = 'cara@example.com';

/** An account that asks for a second factor and has no device yet. */
export const newcomer = { email: 'bea@example.com', password: randomText(), twoFactorCode: '246810' };

/** A device that nobody else listens to, and a credential that can do nothing but receive with it. */
export interface Receiver {
  readonly id: string;
  readonly credential: Credentials;
}

/** The workbench, and the stand-in service that its credential leads to. */
export class Stage extends Workbench {
  #taken = 0;

  constructor(
    n8n: N8n,
    readonly pushover: PushoverSandbox,
    /** What a person would type into the credential. */
    readonly account: Readonly<Record<string, unknown>>,
    credential: Credentials,
  ) {
    super(n8n, credential);
  }

  /** Where the stand-in is: all that a credential needs beside what belongs to the account. */
  get addresses() {
    return { baseUrl: this.pushover.url, socketUrl: this.pushover.socketUrl };
  }

  /** The action node; `operation` as `message.send`. */
  action(operation: string, parameters: WorkflowNode['parameters'] = {}, credentials = this.credential): WorkflowNode {
    const [resource = '', name = ''] = operation.split('.');
    return this.node('Pushover', 'pushoverOpenClient', { resource, operation: name, ...parameters }, credentials);
  }

  /** The live trigger on a device. */
  trigger({ credential }: Receiver, parameters: WorkflowNode['parameters'] = {}): WorkflowNode {
    return this.node('Live', 'pushoverOpenClientTrigger', parameters, credential);
  }

  async receiver(): Promise<Receiver> {
    const device = this.#devices[this.#taken];
    if (device === undefined) throw new TypeError('all devices are taken');
    this.#taken += 1;
    const { id, secret } = device;
    return { id, credential: await this.n8n.credential(CREDENTIAL, { ...this.addresses, deviceId: id, secret }) };
  }

  /** Resolves when the device is logged in; anew, with `again`. */
  async loggedIn({ id }: Receiver, again = false): Promise<void> {
    const match = ({ device, accepted }: { device: string; accepted: boolean }) => device === id && accepted;
    await this.pushover.waitFor('login', { match, includePast: !again, deadlineMs: 60_000 });
  }

  /** Resolves when nothing waits for the device any more. */
  async emptied({ id }: Pick<Receiver, 'id'>): Promise<void> {
    await poll('an empty queue', () => Promise.resolve(this.pushover.queue(id).length === 0 ? true : undefined));
  }

  /** Resolves when no socket is open any more. */
  async deserted(): Promise<void> {
    await poll('the end of all sockets', () => Promise.resolve(this.pushover.connections === 0 ? true : undefined));
  }

  /** What nobody may ever see. What a test types into a form stands in the workflow, and is looked for where it happens. */
  get secrets(): readonly string[] {
    const { token, secret, teamToken, encryptionKey } = this.account;
    const sessions = this.#devices.flatMap((device) => device.secret ?? []);
    return [...[token, secret, teamToken, encryptionKey].map(String), ...sessions];
  }

  get #devices() {
    return this.pushover.accounts.find(({ email }) => email === LISTENER)?.devices ?? [];
  }

  async close(): Promise<void> {
    await this.pushover.close();
  }
}

export async function openStage(n8n: N8n): Promise<Stage> {
  const devices = Array.from({ length: DEVICES }, (_, n) => ({ name: `desk-${n}`, secret: randomText() }));
  const pushover = await startPushoverSandbox({
    accounts: [
      { email: 'ann@example.com', password: randomText(), devices: [{ name: 'desk', secret: randomText() }] },
      { email: LISTENER, password: randomText(), devices },
      newcomer,
    ],
    groups: [{ name: 'On call' }, { name: 'Night shift' }],
    customSounds: { pump: 'Pump alarm' },
  });
  const account = accountAt(pushover);
  return new Stage(n8n, pushover, account, await n8n.credential(CREDENTIAL, account));
}

function accountAt({ url, socketUrl, app, account, device, team }: PushoverSandbox) {
  return {
    baseUrl: url,
    socketUrl,
    token: app.token,
    userKey: account.userKey,
    secret: device.secret,
    deviceId: device.id,
    teamToken: team.token,
    encryptionKey: randomBytes(32).toString('hex'),
  };
}

function randomText(): string {
  return randomBytes(24).toString('hex');
}
