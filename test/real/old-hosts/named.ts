import { z } from 'zod';

/** What the gate about old hosts has to name in the environment is not there. */
class NotPrepared extends Error {
  override readonly name = 'NotPrepared';
}

const nodeRed = z.object({ version: z.string(), node: z.string(), redJs: z.string(), nodeVersion: z.string() });
const n8n = z.object({ version: z.string(), node: z.string(), entry: z.string(), env: z.record(z.string(), z.string()) });

/** `old`: on a Node.js we take; `older`: on one we do not; `onOldNode`: a Node-RED we take, on a Node.js we do not. */
export const oldNodeReds = () => z.object({ old: nodeRed, older: nodeRed, onOldNode: nodeRed }).parse(named('DOVECOTE_OLD_NODE_REDS'));

export const oldN8n = () => n8n.parse(named('DOVECOTE_OLD_N8N'));

/** Folder of the unpacked package. */
export function packageUnderTest(): string {
  return text('DOVECOTE_PACKAGE');
}

function named(variable: string): unknown {
  return JSON.parse(text(variable));
}

function text(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new NotPrepared(`${variable} is not set; "node scripts/run.mjs test:gates" sets it`);
  return value;
}
