import { mistakeIn } from '../../../language/expression-grammar';
import type { FieldLimits, FormField } from '../generate/spec';
import type { TypedValue } from '../saved';
import type { Word } from '../generate/words';
import { isEnvironment, isReference } from './literal';

/** What is wrong, as a word of the catalog and its parts. */
export interface Complaint {
  readonly word: Word;
  readonly parts?: Readonly<Record<string, string | number>>;
}

/** What is wrong with one typed input; references and `${NAME}` are only known at run time. */
export function complaintAbout(field: FormField, binding: TypedValue): Complaint | undefined {
  const { type, value } = binding;
  if (isReference(binding) || isEnvironment(value)) return undefined;
  if (type === 'num' || field.kind === 'number') return aboutNumber(field.limits, value);
  if (type === 'json') return isJson(value) ? undefined : { word: 'isNoJson' };
  if (field.kind === 'choice') return aboutChoice(field, value);
  if (field.kind === 'expression') return aboutExpression(value);
  return type === 'str' || type === 'choice' ? aboutText(field.limits, value) : undefined;
}

function aboutChoice({ choices = [] }: FormField, value: string): Complaint | undefined {
  return choices.includes(value) ? undefined : { word: 'isNoChoice', parts: { value } };
}

function aboutExpression(text: string): Complaint | undefined {
  const mistake = mistakeIn(text);
  return mistake && { word: 'hasMistake', parts: { ...mistake } };
}

function aboutNumber({ integer, minimum, maximum }: FieldLimits, text: string): Complaint | undefined {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return { word: 'isNoNumber' };
  if (integer && !Number.isInteger(number)) return { word: 'isNoInteger' };
  if (minimum !== undefined && number < minimum) return { word: 'isTooSmall', parts: { limit: minimum } };
  return maximum !== undefined && number > maximum ? { word: 'isTooLarge', parts: { limit: maximum } } : undefined;
}

function aboutText(limits: FieldLimits, text: string): Complaint | undefined {
  const { minLength = 0, maxLength = Infinity, maxCodePoints = Infinity, maxBytes = Infinity, pattern } = limits;
  if (text.length < minLength) return { word: 'isTooShort', parts: { size: text.length, limit: minLength } };
  if (text.length > maxLength) return { word: 'isTooLong', parts: { size: text.length, limit: maxLength } };
  const points = Array.from(text).length;
  if (points > maxCodePoints) return { word: 'isTooLong', parts: { size: points, limit: maxCodePoints } };
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxBytes) return { word: 'isTooManyBytes', parts: { size: bytes, limit: maxBytes } };
  return pattern === undefined || expression(pattern).test(text) ? undefined : { word: 'isMisshapen', parts: { value: text } };
}

/** Property classes exist in unicode mode only; other patterns may hold escapes that this mode refuses. */
function expression(pattern: string): RegExp {
  return new RegExp(pattern, /\\p\{/i.test(pattern) ? 'u' : '');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
