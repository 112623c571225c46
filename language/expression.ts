import { z } from 'zod';
import { LONGEST_EXPRESSION, mistakeIn, type Mistake } from './expression-grammar';

/** A JMESPath expression without functions. Refused with the place and the nature of the mistake; forms may check it while it is typed. */
export function expression() {
  return z
    .string()
    .min(1)
    .max(LONGEST_EXPRESSION)
    .refine((text) => mistakeIn(text) === undefined, { error: ({ input }) => sentenceOn(mistakeIn(String(input))) })
    .meta({ kind: 'expression' });
}

/** The rest of a sentence that begins with the field: "has a mistake at character 5: …". */
function sentenceOn(mistake: Mistake | undefined): string {
  return mistake === undefined ? 'is not accepted' : `has a mistake at character ${mistake.position}: ${mistake.problem}`;
}
