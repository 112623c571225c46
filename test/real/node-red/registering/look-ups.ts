import { z } from 'zod';
import type { RegisteringStage } from './stage';

const choices = z.object({ choices: z.array(z.object({ value: z.string(), title: z.string().optional() })) });

/** What a look-up depends on: the fields beside it, and what is typed there. */
export interface Beside {
  readonly from?: Readonly<Record<string, string>>;
  readonly beside?: Readonly<Record<string, string>>;
  readonly parameters?: object;
}

/** The choices that a dialog offers, from the endpoint it asks. */
export async function look(at: RegisteringStage, operation: string, { from = {}, beside = {}, parameters = {} }: Beside = {}) {
  const query = new URLSearchParams({
    account: 'account',
    operation,
    parameters: JSON.stringify(parameters),
    from: JSON.stringify(from),
    beside: JSON.stringify(beside),
  });
  return choices.parse(await at.red.admin.get(`dovecote/${at.provider}/lookup?${query.toString()}`)).choices;
}
