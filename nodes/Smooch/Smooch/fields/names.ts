import { z } from '../../../../language/fields';

/** The name of something, for people: what of, and an example. */
export const nameOf = (description: string, example: string) =>
  z
    .string()
    .min(1)
    .meta({ title: 'Name', description, placeholder: `e.g. ${example}`, example });
