import type { IncomingHttpHeaders } from 'node:http';
import { parseRecord } from '../../json';
import type { Part } from '../../multipart';
import { boundaryOf, readMultipart } from '../../multipart';

export interface Sent {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a call was given: fields as text, and files. */
export class Parameters {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly Part[];
  /** How the body was written. */
  readonly isJson: boolean;

  constructor(
    fields: Iterable<readonly [string, string]>,
    { files = [], isJson = false }: { files?: readonly Part[]; isJson?: boolean } = {},
  ) {
    this.fields = new Map(fields);
    this.files = files;
    this.isJson = isJson;
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** Empty when it is missing. */
  text(name: string): string {
    return this.fields.get(name) ?? '';
  }
}

/** A GET speaks in its query, a POST in its body: urlencoded, multipart or JSON. XML, or none of these, says nothing. */
export function readParameters({ method, query, headers, body }: Sent): Parameters {
  if (method === 'GET') return new Parameters(query);
  const type = headers['content-type'] ?? '';
  const boundary = boundaryOf(type);
  if (boundary !== undefined) {
    const parts = readMultipart(body, boundary);
    const fields = parts.filter(({ filename }) => filename === undefined);
    return new Parameters(
      fields.map(({ name, data }) => [name, data.toString('utf8')]),
      { files: parts.filter(({ filename }) => filename !== undefined) },
    );
  }
  if (type.startsWith('application/x-www-form-urlencoded')) return new Parameters(new URLSearchParams(body.toString('utf8')));
  if (type.startsWith('application/json')) return new Parameters(jsonFields(body), { isJson: true });
  return new Parameters([]);
}

function jsonFields(body: Buffer): [string, string][] {
  return Object.entries(parseRecord(body.toString('utf8')) ?? {}).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
    return [];
  });
}
