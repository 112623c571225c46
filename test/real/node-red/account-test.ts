import { z } from 'zod';
import type { AccountValues, Stage } from './stage';

/** What a dialog sends for a secret that was never typed there: it stays as it is. */
export const UNCHANGED = '__PWRD__';

const outcome = z.object({
  ok: z.boolean(),
  message: z.string().optional(),
  advice: z.string().optional(),
  code: z.string().optional(),
  field: z.string().optional(),
});

export type Outcome = z.infer<typeof outcome>;

/** Presses "Test connection" in the dialog of an account. Neither its secrets nor the one that was `typed` come back. */
export async function tested(at: Stage, provider: string, body: object, typed: string): Promise<Outcome> {
  const answer = await at.red.admin.post(`dovecote/${provider}/test`, body);
  for (const secret of [...at.secrets, typed]) expect(JSON.stringify(answer)).not.toContain(secret);
  return outcome.parse(answer);
}

/** What the dialog of an account sends after these changes. */
export function draftOf({ settings, credentials = {} }: AccountValues, changes: AccountValues, id = 'account') {
  const untouched = Object.fromEntries(Object.keys(credentials).map((name) => [name, UNCHANGED]));
  return { id, settings: { ...settings, ...changes.settings }, credentials: { ...untouched, ...changes.credentials } };
}
