import { z } from 'zod';

/** One line of the editor's debug sidebar: from a debug node, or an error or warning that nothing caught. */
export interface DebugMessage {
  /** The node it came from: the debug node, or the node that logged. */
  readonly id: string;
  /** The shown value: the whole msg or one property, as the debug node was told. */
  readonly value: unknown;
  /** Node-RED's word for its type, for example `Object`, `string[5]`, `number`. */
  readonly format: string;
  /** Only for what was logged: 20 is an error, 30 a warning. */
  readonly level?: number;
}

const received = z.object({
  id: z.string().default(''),
  msg: z.unknown(),
  format: z.string().default(''),
  level: z.number().optional(),
});

/** Undoes how Node-RED encodes a debug message for the wire. */
export function decodeDebugMessage(data: unknown): DebugMessage {
  const { id, msg, format, level } = received.parse(data);
  return { id, format, value: decodeValue(msg, format), ...(level === undefined ? {} : { level }) };
}

function decodeValue(msg: unknown, format: string): unknown {
  if (typeof msg !== 'string' || /^string|^regexp/.test(format)) return msg;
  if (format.startsWith('buffer')) return Buffer.from(msg, 'hex');
  if (format === 'undefined' || format === '(undefined)') return undefined;
  return parsedOrText(msg);
}

/** Logged texts arrive without saying whether they are JSON. */
function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
