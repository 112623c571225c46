import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isRecord, parseRecord } from '../../json';
import type { Interlocutors } from '../state/interlocutors';
import { Refusal } from './refusal';

/** What opens the API. */
export interface Tokens {
  readonly botToken: string;
  readonly privateApiKey: string;
}

/** Who calls: somebody with the bot's token, with the private key, or one interlocutor. */
export type Caller = 'bot' | 'private' | { readonly interlocutor: string };

/** The token an interlocutor reads their own history with. */
export const interlocutorToken = (id: string, socketToken: string): string =>
  Buffer.from(JSON.stringify({ value: socketToken, subject: { id, type: 'interlocutor' } })).toString('base64');

export function identify({ authorization = '' }: IncomingHttpHeaders, tokens: Tokens, interlocutors: Interlocutors): Caller {
  const [, token] = /^Bearer (\S+)$/.exec(authorization) ?? [];
  if (token === undefined) throw new Refusal(401, 'There is no bearer token');
  if (token === tokens.botToken) return 'bot';
  if (token === tokens.privateApiKey) return 'private';
  const content = parseRecord(Buffer.from(token, 'base64').toString('utf8'));
  const id = isRecord(content?.subject) && content.subject.type === 'interlocutor' ? content.subject.id : undefined;
  const who = typeof id === 'string' ? interlocutors.get(id) : undefined;
  if (who?.socketToken === undefined || who.socketToken !== content?.value) throw new Refusal(401, 'The token is not known');
  return { interlocutor: who.id };
}

/** The same for the same interlocutor on every start. */
export const socketTokenFor = (id: string): string => createHash('sha256').update(`clustaar sandbox ${id}`).digest('hex').slice(0, 32);
