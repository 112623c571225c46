import type { Account, Device } from './state/accounts';
import type { PushoverSandbox, PushoverSandboxOptions } from './api';
import { PushoverServer } from './server';
import { usualTimings } from './surroundings';
import { usualManners } from './watch';

/** Starts a sandbox. Fails when the port is taken. */
export async function startPushoverSandbox(options: PushoverSandboxOptions = {}): Promise<PushoverSandbox> {
  const server = new PushoverServer({
    ...options,
    tls: options.tls,
    now: options.now ?? Date.now,
    timings: { ...usualTimings, ...options.timings },
    manners: { ...usualManners, ...options.manners },
  });
  const port = await server.http.listen(options.port ?? 0);
  return facade(server, { port, secure: options.tls !== undefined });
}

function facade(server: PushoverServer, { port, secure }: { port: number; secure: boolean }): PushoverSandbox {
  const {
    sockets,
    http: { misbehaviours },
    service,
    watch,
    around,
  } = server;
  const { directory } = service;
  const { feeds } = around;
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    socketUrl: `${secure ? 'wss' : 'ws'}://127.0.0.1:${port}/push`,
    port,
    accounts: directory.accounts,
    apps: directory.apps,
    team: directory.team,
    get account() {
      return accountOf(server);
    },
    get app() {
      return first(directory.apps, 'app');
    },
    get device() {
      return first(
        directory.accounts.flatMap(({ devices }) => devices),
        'device',
      );
    },
    requests: feeds.request.entries,
    callbacks: feeds.callback.entries,
    violations: feeds.violation.entries,
    get connections() {
      return sockets.loggedIn.length;
    },
    waitFor: (kind, wait) => feeds[kind].next(wait),
    deliver: (device, messages, how) => service.deliver(deviceOf(server, device), isList(messages) ? messages : [messages], how),
    queue: (device) => deviceOf(server, device).queue.messages.map(({ fields }) => fields),
    redeliver: (device, id) => {
      if (!deviceOf(server, device).queue.bringBack(BigInt(id))) throw new TypeError(`Message ${id} was never downloaded`);
    },
    acknowledge: (receipt, { user = accountOf(server).userKey, device = 'phone' } = {}) => {
      const emergency = service.emergencies.get(receipt);
      if (emergency === undefined) throw new TypeError(`There is no receipt ${receipt}`);
      return service.emergencies.acknowledge(emergency, { user, device });
    },
    enable: (device, on) => {
      setEnabled(server, deviceOf(server, device), on);
    },
    endLicence: (email) => {
      const account = accountOf(server, email);
      account.licences.delete('Desktop');
      for (const device of account.devices) if (device.isOpenClient) setEnabled(server, device, false);
    },
    revokeSecrets: (email) => {
      const account = accountOf(server, email);
      account.revokeSecrets();
      for (const { id } of account.devices) sockets.end(id, 'E');
    },
    setQuota: (changes) => {
      service.quota.set(changes);
    },
    glance: (userKey, device) => service.glances.of(userKey, device),
    expectSubscriber: (subscriber) => {
      service.subscribers.expect(subscriber);
    },
    sendCallback: (url, fields) => service.callbacks.post(url, fields),
    frame: (bytes, { device, text = false } = {}) => {
      sockets.send(bytes, { device, binary: !text });
    },
    end: (device, byte) => {
      sockets.end(device, byte);
    },
    silence: (on) => {
      sockets.silent = on;
    },
    disconnectAll: (code) => {
      for (const socket of sockets.open) {
        if (code === undefined) socket.drop();
        else socket.close(code);
      }
    },
    answerUpgrades: (how, times) => {
      sockets.upgrades.answer(how, times);
    },
    misbehave: (fault) => {
      misbehaviours.add(fault);
    },
    behave: () => {
      misbehaviours.clear();
    },
    forgive: () => {
      watch.forget();
    },
    close: async () => {
      server.stop();
      await server.http.close();
    },
  };
}

/** `Array.isArray` does not tell a readonly list from an object. */
const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

function first<T>(all: readonly T[], what: string): T {
  const [found] = all;
  if (found === undefined) throw new TypeError(`There is no ${what}`);
  return found;
}

function accountOf({ service: { directory } }: PushoverServer, email?: string): Account {
  const account = email === undefined ? directory.accounts[0] : directory.accountByEmail(email);
  if (account === undefined) throw new TypeError(`There is no account ${email ?? ''}`);
  return account;
}

function deviceOf({ service: { directory } }: PushoverServer, id: string): Device {
  const device = directory.device(id);
  if (device === undefined) throw new TypeError(`There is no device ${id}`);
  return device;
}

function setEnabled({ sockets }: PushoverServer, device: Device, on: boolean): void {
  device.enabled = on;
  if (!on) sockets.end(device.id, 'E');
}
