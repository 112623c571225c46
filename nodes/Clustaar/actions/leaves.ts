import { isJson, matching, maxCodePoints, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { isObject } from '../../../language/reading';

/** Text of 1 to `max` code points. */
export const text = (max: number) => maxCodePoints(max).min(1);

/** Text of at most `max` code points that may be empty. */
export const textOrNothing = (max: number) => maxCodePoints(max);

/** Letters and digits of any script and `_`; emptiness is said by its own rule. */
const KEY = /^[\p{L}\p{N}_]*$/u;

/** Name of a variable. */
export const key = (max: number) => text(max).refine((name) => KEY.test(name), { error: 'may hold only letters, digits and _' });

/** Address of the web. */
export const webUrl = (max: number) =>
  matching(maxCodePoints(max), /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#\s].*$/, 'must be an address that begins with https:// or http://');

/** The same, or an empty text for no address. */
export const webUrlOrNothing = (max: number) =>
  matching(maxCodePoints(max), /^([Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#\s].*)?$/, 'must be an address that begins with https:// or http://');

/** Address with any scheme. */
export const anyUrl = (max: number) =>
  matching(text(max), /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#\s].*$/, 'must be an address with a scheme, such as https://');

/** Digits alone; none where the platform takes that. */
export const digits = (max: number) => matching(maxCodePoints(max), /^[0-9]*$/, 'may hold only digits');

export const someDigits = (max: number) => matching(maxCodePoints(max), /^[0-9]+$/, 'may hold only digits');

/** Id of a step, a story or an intent. */
export const objectId = () => matching(z.string(), /^[A-Za-z0-9]{24}$/, 'must be 24 letters and digits');

/** Names with any JSON behind them. */
export const jsonObject = () =>
  z
    .custom<JsonObject>((value) => isJson(value) && isObject(value), {
      error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a JSON object'),
    })
    .meta({ kind: 'json' });

/** Values that are set in the session when a person takes this way. */
export const sessionValues = () =>
  jsonObject().meta({
    title: 'Session Values',
    description: 'What is set in the session when the person takes this',
    placeholder: 'e.g. { "colour": "red" }',
    example: { colour: 'red' },
  });
