import { createHash } from 'node:crypto';
import { phoenixControls } from '../phoenix/controls';
import type { ClustaarAgent, ClustaarBot, ClustaarSandbox, ClustaarSandboxOptions } from './api';
import { visitorOf } from './bot/visitor';
import { example } from './example';
import { interlocutorToken, socketTokenFor } from './rest/tokens';
import type { ServerOptions } from './server';
import { ClustaarServer } from './server';
import type { ClustaarVisitorOptions, Interlocutor } from './state/interlocutor';
import { usualTimings } from './surroundings';
import { stepReached } from './webhook/event';

/** Starts a sandbox. Fails when the port is taken. */
export async function startClustaarSandbox(options: ClustaarSandboxOptions = {}): Promise<ClustaarSandbox> {
  const settings: ServerOptions = {
    botId: options.botId ?? '5f0c1d2e3a4b5c6d7e8f9000',
    botToken: options.botToken ?? demoText('bot'),
    privateApiKey: options.privateApiKey ?? demoText('api'),
    privateKey: options.privateKey ?? demoText('webhooks'),
    username: options.username ?? 'clustaar',
    password: options.password ?? demoText('password'),
    replySession: options.replySession ?? 'replace',
    wrapReplies: options.wrapReplies ?? true,
    random: options.random ?? Math.random,
    tls: options.tls,
    now: options.now ?? Date.now,
    timings: { ...usualTimings, ...options.timings },
  };
  const server = new ClustaarServer(settings);
  server.sender.ca = options.webhookCa;
  const port = await server.http.listen(options.port ?? 0);
  return facade(server, settings, port);
}

/** The same on every start, so that a demo's settings survive it. */
const demoText = (seed: string): string => createHash('sha256').update(`clustaar sandbox ${seed}`).digest('base64url').slice(0, 32);

function facade(server: ClustaarServer, settings: ServerOptions, port: number): ClustaarSandbox {
  const { conversation, sender, sockets, around } = server;
  const { feeds } = around;
  const { misbehaviours } = server.http;
  const { botId, botToken, privateApiKey, privateKey, username, password, tls } = settings;
  const s = tls === undefined ? '' : 's';
  const socketToken = (id: string): string => {
    const who = known(server, id);
    who.socketToken ??= socketTokenFor(id);
    return who.socketToken;
  };
  return {
    url: `http${s}://127.0.0.1:${port}`,
    socketUrl: `ws${s}://127.0.0.1:${port}/socket`,
    ...{ port, botId, botToken, privateApiKey, privateKey, username, password },
    requests: feeds.request.entries,
    exchanges: feeds.exchange.entries,
    get connections() {
      return sockets.connections.size;
    },
    bot: botOf(server),
    visitor: (who = {}) => visitorOf(find(server, who) ?? server.interlocutors.add(who), conversation),
    agent: (id) => agentOf(server, known(server, id)),
    interlocutorToken: (id) => interlocutorToken(id, socketToken(id)),
    socketToken,
    waitFor: (kind, wait) => feeds[kind].next(wait),
    ask: async (url, how) => (await sender.send(url, stepReached({ botId, timeMs: around.now(), ...example(around.now) }), how)).exchange,
    spoilNext: (how) => {
      sender.spoilNext(how);
    },
    replay: async (exchange) => (await sender.sendRequest(exchange.url, exchange)).exchange,
    misbehave: (fault) => {
      misbehaviours.add(fault);
    },
    behave: () => {
      misbehaviours.clear();
    },
    ...phoenixControls(sockets),
    close: async () => {
      server.stop();
      await server.http.close();
    },
  };
}

const botOf = ({ conversation }: ClustaarServer): ClustaarBot => ({
  step: (id, options = {}) => {
    conversation.steps.define(id, options);
  },
  story: (id, firstStep) => {
    conversation.steps.defineStory(id, firstStep);
  },
  intent: (id, words) => {
    conversation.intents.set(id, words);
  },
  setTeamOnline: (on) => {
    conversation.teamOnline = on;
  },
});

function agentOf({ conversation, webChat, around }: ClustaarServer, who: Interlocutor): ClustaarAgent {
  return {
    says: (message) => {
      conversation.show(who, { type: 'support_text_action', text: message });
      webChat.tell(who, 'agent_reply', { type: 'text', message });
    },
    holds: (on) => {
      who.control = on;
      webChat.tell(who, 'control', { at: Math.floor(around.now() / 1000), value: on });
    },
  };
}

function find({ interlocutors }: ClustaarServer, { id, userID }: ClustaarVisitorOptions): Interlocutor | undefined {
  if (id !== undefined) return interlocutors.get(id);
  return userID === undefined ? undefined : interlocutors.byUserId(userID);
}

function known({ interlocutors }: ClustaarServer, id: string): Interlocutor {
  const who = interlocutors.get(id);
  if (who === undefined) throw new TypeError(`There is no visitor ${id}`);
  return who;
}
