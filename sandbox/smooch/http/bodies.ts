import { parseRecord } from '../../json';
import type { Part } from '../../multipart';
import { boundaryOf, readMultipart } from '../../multipart';
import type { Rule } from '../happenings';
import { limits } from '../limits';
import { Fields } from './fields';
import { badRequest, tooLarge } from './refusal';
import type { AccountRoute, AppRoute } from './routes';

interface Sent {
  readonly body: Buffer;
  readonly contentType: string;
  readonly report: (rule: Rule, detail: string) => void;
}

interface Content {
  readonly body: Fields;
  readonly files: readonly Part[];
}

const nothing = (): Content => ({ body: new Fields({}), files: [] });

/** The body as the route takes it. Refuses what cannot be read. */
export function readContentOf(sent: Sent, { method, upload }: AppRoute | AccountRoute): Content {
  if (upload === true) return multipart(sent);
  if (sent.body.length === 0) return nothing();
  if (method === 'GET' || method === 'DELETE') {
    sent.report('body', `${method} takes no body`);
    return nothing();
  }
  return json(sent);
}

function multipart({ body, contentType, report }: Sent): Content {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) {
    report('content-type', `multipart/form-data with a boundary belongs here, not ${contentType}`);
    throw badRequest('The body must be multipart/form-data');
  }
  const parts = readMultipart(body, boundary);
  const fields = parts.filter(({ filename }) => filename === undefined).map(({ name, data }) => [name, data.toString('utf8')] as const);
  return { body: new Fields(Object.fromEntries(fields)), files: parts.filter(({ filename }) => filename !== undefined) };
}

function json({ body, contentType, report }: Sent): Content {
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    report('content-type', `application/json belongs here, not ${contentType}`);
    throw badRequest('The body must be application/json');
  }
  if (body.length > limits.jsonBytes) throw tooLarge(`A JSON body may have ${limits.jsonBytes} bytes`);
  const record = parseRecord(body.toString('utf8'));
  if (record === undefined) throw badRequest('The body is not a JSON object');
  return { body: new Fields(record), files: [] };
}
