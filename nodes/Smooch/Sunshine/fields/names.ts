import { z } from '../../../../language/fields';

/** Characters the service takes. */
const LONGEST = 100;

/** The name of something, for people: what of, and an example. */
export const displayName = (description: string, example: string) =>
  z
    .string()
    .min(1)
    .max(LONGEST)
    .meta({ title: 'Display Name', description, placeholder: `e.g. ${example}`, example });
