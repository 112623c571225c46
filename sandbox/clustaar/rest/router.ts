import type { Answer } from '../../http';
import { json } from '../../http';
import type { JsonRecord } from '../../json';
import { parseRecord } from '../../json';
import type { Arrived } from '../../server';
import type { Call, House } from './calls';
import * as calls from './calls';
import { badRequest, notFound, Refusal } from './refusal';
import type { Caller, Tokens } from './tokens';
import { identify } from './tokens';

type Kind = 'bot' | 'private' | 'interlocutor';

interface Route {
  /** `METHOD /path`; the groups are its variable parts. */
  readonly pattern: RegExp;
  readonly callers: readonly Kind[];
  readonly handle: (call: Call, house: House) => Answer | Promise<Answer>;
}

const route = (endpoint: string, callers: readonly Kind[], handle: Route['handle']): Route => ({
  pattern: new RegExp(`^${endpoint.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
  callers,
  handle,
});

const ROUTES: readonly Route[] = [
  route('POST /bots/{bot}/interlocutors/clustaar_web_chat', ['bot'], calls.createInterlocutor),
  route('POST /interlocutors/{id}/reply', ['bot'], calls.reply),
  route('GET /interlocutors/{id}', ['private'], calls.getInterlocutor),
  route('PUT /interlocutors/{id}', ['private'], calls.putInterlocutor),
  route('GET /bots/{bot}/conversations/{interlocutor}', ['private'], calls.getConversation),
  route('GET /interlocutors/{id}/actions', ['private', 'interlocutor'], calls.getHistory),
];

/** Answers one call of the REST API; whatever is refused has an error in its body. */
export async function answerCall(arrived: Arrived, house: House, tokens: Tokens): Promise<Answer> {
  try {
    if (arrived.unreadable !== undefined) throw new Refusal(arrived.unreadable.status, arrived.unreadable.message);
    const caller = identify(arrived.headers, tokens, house.interlocutors);
    const { found, at } = find(arrived);
    authorize(caller, found, at);
    return await found.handle({ at, query: new URLSearchParams(arrived.search), body: readBody(arrived) }, house);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, `Internal error: ${String(error)}`);
    return json(refusal.body, refusal.status);
  }
}

function find({ method, path }: Arrived): { readonly found: Route; readonly at: readonly string[] } {
  for (const found of ROUTES) {
    const match = found.pattern.exec(`${method} ${path}`);
    if (match !== null) return { found, at: match.slice(1).map(decoded) };
  }
  throw notFound('such address');
}

/** An interlocutor may look at their own things only. */
function authorize(caller: Caller, { callers }: Route, [id]: readonly string[]): void {
  const kind = typeof caller === 'string' ? caller : 'interlocutor';
  if (!callers.includes(kind)) throw new Refusal(403, 'The token is not for this call');
  if (typeof caller !== 'string' && caller.interlocutor !== id) throw new Refusal(403, 'The token is not for this interlocutor');
}

function readBody({ method, body, headers }: Arrived): JsonRecord {
  if (method === 'GET') return {};
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) throw new Refusal(415, 'The body must be declared as JSON');
  const parsed = parseRecord(body.toString('utf8'));
  if (parsed === undefined) throw badRequest('The body is not a JSON object');
  return parsed;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest('The path is not well percent-encoded');
  }
}
