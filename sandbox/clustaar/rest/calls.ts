import type { Answer } from '../../http';
import { json } from '../../http';
import type { JsonRecord } from '../../json';
import type { Conversation } from '../bot/conversation';
import { limits } from '../limits';
import type { Interlocutor } from '../state/interlocutor';
import { CONTACTS, isTexts, updateInterlocutor } from '../state/interlocutor';
import type { Interlocutors } from '../state/interlocutors';
import { checkInterlocutor } from './interlocutor-body';
import { invalid, notFound } from './refusal';
import { inputFrom, turnView } from './talking';
import { socketTokenFor } from './tokens';

/** What the calls work on. */
export interface House {
  readonly botId: string;
  readonly interlocutors: Interlocutors;
  readonly conversation: Conversation;
  /** Whether the bot's answer is wrapped in `data`; Clustaar does not say. */
  readonly wrapReplies: boolean;
}

export interface Call {
  /** The variable parts of the path, decoded. */
  readonly at: readonly string[];
  readonly query: URLSearchParams;
  readonly body: JsonRecord;
}

export function createInterlocutor({ at: [bot], query, body }: Call, { botId, interlocutors }: House): Answer {
  if (bot !== botId) throw notFound('such bot');
  const userID = checkInterlocutor(body);
  const known = interlocutors.byUserId(userID);
  const who = known ?? interlocutors.add({ userID, ...(typeof body.socketToken === 'string' ? { socketToken: body.socketToken } : {}) });
  if (known === undefined) updateInterlocutor(who, body);
  const isFirst = who.socketToken === undefined && isOn(query.get('use_websocket'));
  if (isFirst) who.socketToken = socketTokenFor(who.id);
  const { id, socketToken } = who;
  return json({ data: { type: 'interlocutor', id, ...(isFirst ? { socketToken } : {}) } }, known === undefined ? 201 : 200);
}

const isOn = (value: string | null): boolean => value !== null && !['', '0', 'false'].includes(value);

export async function reply({ at: [id], query, body }: Call, { interlocutors, conversation, wrapReplies }: House): Promise<Answer> {
  const who = known(interlocutors, id);
  const view = turnView(who, await conversation.take(who, inputFrom(body)), query.get('debug') === '1');
  return json(wrapReplies ? { data: view } : view);
}

export function getInterlocutor({ at: [id] }: Call, { botId, interlocutors }: House): Answer {
  const who = known(interlocutors, id);
  const contacts = Object.fromEntries(CONTACTS.map((name) => [name, who[name]]));
  return json({
    data: {
      ...{ type: 'interlocutor', id: who.id, botID: botId, userID: who.userID, ...contacts, location: who.location },
      createdAt: written(who.createdAt),
      lastReplyAt: who.lastReplyAt === undefined ? null : written(who.lastReplyAt),
      customAttributes: who.customAttributes,
    },
  });
}

/** As Clustaar writes times: no fraction, no colon in the offset. */
const written = (timeMs: number): string => new Date(timeMs).toISOString().replace(/\.\d+Z$/, '+0000');

export function putInterlocutor({ at: [id], body }: Call, { interlocutors }: House): Answer {
  const who = known(interlocutors, id);
  if (checkInterlocutor(body) !== who.userID) throw invalid('userID', 'cannot be changed');
  const attributes = isTexts(body.customAttributes) ? { ...who.customAttributes, ...body.customAttributes } : who.customAttributes;
  updateInterlocutor(who, { ...body, customAttributes: attributes });
  return { status: 204, body: '' };
}

export function getConversation({ at: [bot, id], query }: Call, { botId, interlocutors }: House): Answer {
  if (bot !== botId) throw notFound('such bot');
  const who = known(interlocutors, id);
  const most = Number(query.get('extract_limit') ?? limits.historyPage);
  if (!Number.isInteger(most) || most < 1) throw invalid('extract_limit', 'must be a whole number above zero');
  return json({
    data: {
      interlocutor: { type: 'interlocutor', id: who.id, userID: who.userID, firstName: who.firstName, lastName: who.lastName },
      extract: who.elements.slice(-most),
      count: who.elements.length,
      userRequestsTodoCount: 0,
    },
  });
}

/** Page 1 is the newest; within a page the oldest comes first. */
export function getHistory({ at: [id], query }: Call, { interlocutors }: House): Answer {
  const { shown } = known(interlocutors, id);
  const page = Number(query.get('page') ?? '1');
  if (!Number.isInteger(page) || page < 1) throw invalid('page', 'must be a whole number above zero');
  const end = shown.length - (page - 1) * limits.historyPage;
  return json({ data: end <= 0 ? [] : shown.slice(Math.max(0, end - limits.historyPage), end) });
}

function known(interlocutors: Interlocutors, id = ''): Interlocutor {
  const who = interlocutors.get(id);
  if (who === undefined) throw notFound('such interlocutor');
  return who;
}
