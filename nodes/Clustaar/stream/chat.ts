import { ServiceError, toServiceError } from '../../../client/errors';
import { openChannel } from '../../../client/phoenix/channel';
import { choices, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import type { StreamContext, StreamHandle } from '../../../language/stream';
import { needBotId, needSocketUrl } from '../credential/needs';
import type { ClustaarSettings } from '../credential/settings';
import { stream } from '../declare';
import { interlocutorId, socketToken } from '../fields';
import { chatEventOf, contentOf, KINDS, type ChatEvent } from './event';
import { agentWrote, botDid, tookOver } from './examples';
import { classifyClose, classifyRefusal } from './verdicts';

const parameters = {
  interlocutorId: interlocutorId().meta({ description: 'The person whose chat it is: the ID that creating an interlocutor gave' }),
  socketToken: socketToken(),
  kinds: choices({
    botReply: 'Bot Replies',
    agentReply: 'Agent Replies',
    interlocutorReply: 'Person Writes',
    control: 'Agent Takes or Gives Back Control',
  })
    .min(1)
    .default(['botReply', 'agentReply'])
    .meta({ title: 'Trigger On', description: 'What starts the flow', prominent: true }),
  origin: z.string().optional().meta({
    title: 'Origin',
    description: 'Website that the chat is said to be on, where Clustaar asks for one',
    placeholder: 'e.g. https://www.example.com',
    example: 'https://www.example.com',
  }),
  isLogged: z.boolean().optional().meta({ title: 'Logged In', description: 'Whether the person counts as logged in on that website' }),
};

export const chatStream = stream({
  name: 'chat',
  title: 'On Chat Message (Experimental)',
  summary:
    'Starts on what the bot, an agent or the person says in one web chat, live over a WebSocket. Clustaar does not document this socket: its address has to be in the credential',
  docs: 'https://developers.clustaar.io',
  parameters,
  examples: [botDid, agentWrote, tookOver],
  open: openStream,
});

function openStream(context: StreamContext<typeof parameters, ClustaarSettings, ChatEvent>): StreamHandle {
  const { credential, connection, handlers, parameters: wanted } = context;
  let closed = false;
  const warn = (thrown: unknown): void => {
    if (!closed) handlers.onWarning?.(toServiceError(thrown));
  };
  const socket = openChannel({
    service: 'Clustaar',
    url: needSocketUrl(credential),
    topic: `interlocutor:${wanted.interlocutorId}`,
    joinPayload: joinPayload(wanted, needBotId(credential)),
    network: connection,
    classifyClose,
    classifyRefusal: (response) => classifyRefusal(response, wanted.socketToken),
    onEvent: (name, payload) => {
      const event = wantedEvent(name, payload, wanted);
      if (closed || event === undefined) return;
      if (event instanceof ServiceError) warn(event);
      else handled(handlers.onEvent(event), warn);
    },
    onStatus: (status, { error }) => {
      if (!closed || status === 'closed') handlers.onStatus?.(status, error?.message);
    },
    onFatal: (error) => {
      handlers.onFatal?.(error);
    },
    onWarning: warn,
  });
  return {
    opened: socket.opened,
    close: async () => {
      closed = true;
      await socket.close();
    },
  };
}

interface Wanted {
  readonly interlocutorId: string;
  readonly socketToken: string;
  readonly kinds: readonly ChatEvent['kind'][];
  readonly origin?: string | undefined;
  readonly isLogged?: boolean | undefined;
}

function joinPayload({ socketToken: token, origin, isLogged }: Wanted, botId: string): JsonObject {
  return {
    bot_id: botId,
    socketToken: token,
    ...(origin === undefined || origin === '' ? {} : { origin }),
    ...(isLogged === undefined ? {} : { isLogged }),
  };
}

/** Undefined for what is not asked for, or is unknown; an error where the service tells of one. */
function wantedEvent(name: string, payload: JsonObject, { kinds, interlocutorId: id }: Wanted): ChatEvent | ServiceError | undefined {
  const kind = Object.entries(KINDS).find(([known]) => known === name)?.[1];
  if (kind === undefined || !kinds.includes(kind)) return undefined;
  const said = contentOf(payload);
  if ('content' in said) return chatEventOf(kind, id, said.content, new Date());
  return new ServiceError({ kind: 'unavailable', message: `Clustaar could not answer in the chat: ${said.failure.slice(0, 300)}` });
}

/** What the flow's own handler throws later must not end the process. */
function handled(result: void | Promise<void>, warn: (thrown: unknown) => void): void {
  if (result instanceof Promise) result.catch(warn);
}
