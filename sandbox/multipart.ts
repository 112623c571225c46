export interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  readonly type: string;
  readonly data: Buffer;
}

/** The boundary of a multipart content type, or undefined for another type. */
export const boundaryOf = (contentType: string): string | undefined =>
  /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];

/** The parts of a multipart body. Like the service's own reader it does not insist on the line end before a boundary. */
export function readMultipart(body: Buffer, boundary: string): readonly Part[] {
  const delimiter = `--${boundary}`;
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const next = body.indexOf(delimiter, start + delimiter.length);
    if (next === -1) break;
    const part = readPart(body.subarray(start + delimiter.length, next));
    if (part !== undefined) parts.push(part);
    start = next;
  }
  return parts;
}

function readPart(bytes: Buffer): Part | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return undefined;
  const head = bytes.toString('utf8', 0, headEnd);
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  const end = bytes.subarray(-2).toString('latin1') === '\r\n' ? bytes.length - 2 : bytes.length;
  return {
    name,
    filename: /;\s*filename="([^"]*)"/i.exec(head)?.[1],
    type: /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1]?.trim() ?? 'text/plain',
    data: bytes.subarray(headEnd + 4, Math.max(end, headEnd + 4)),
  };
}
