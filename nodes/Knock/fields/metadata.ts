import { tooLarge } from '../../../language/fields';
import { asJson } from '../../../language/json';
import { limits } from '../limits';
import { jsonObject, objectIn } from './objects';

/** What is noted about an interaction. */
export const interactionMetadata = () =>
  jsonObject()
    .refine((given) => Object.values(objectIn(given) ?? {}).every((value) => typeof value !== 'object' || value === null), {
      error: 'may not be nested: every value is text, a number, true, false or null',
    })
    .refine((given) => pairsIn(given) <= limits.metadataPairs, {
      error: (issue) => tooLarge(pairsIn(issue.input), limits.metadataPairs, 'entries'),
    })
    .optional()
    .meta({
      title: 'Metadata',
      description: `JSON object about the interaction, at most ${limits.metadataPairs} names and plain values`,
      placeholder: 'e.g. { "button": "approve" }',
      example: { button: 'approve' },
    });

function pairsIn(given: unknown): number {
  const object = typeof given === 'object' || typeof given === 'string' ? objectIn(asJson(given)) : undefined;
  return Object.keys(object ?? {}).length;
}
