import { z } from '../../../../language/fields';

/** A date, or a date with a time: 2026-01-31T12:00:00Z. */
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const SECONDS = /^\d{1,12}(?:\.\d+)?$/;

/** Whether the day is in its month: 2026-02-31 would be read as a day in March. */
function isDate(text: string): boolean {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return (
    ISO.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
  );
}

/** A moment; read, it is in the one form the service documents: 2026-01-31T12:00:00Z. */
export const dateTime = () =>
  z
    .string()
    .refine(isDate, { error: 'is not a date and time such as 2026-01-31T12:00:00Z' })
    .transform((text) => new Date(text).toISOString().replace(/\.\d+Z$/, 'Z'))
    .meta({ kind: 'dateTime', placeholder: 'e.g. 2026-01-31T12:00:00Z', example: '2026-01-31T12:00:00Z' });

/** A moment as a date, or in seconds since 1970 as messages have it in `received`; read, it is these seconds. */
export const momentInSeconds = () =>
  z
    .preprocess(
      (given: string | number) => (typeof given === 'number' ? String(given) : given),
      z
        .string()
        .refine((text) => SECONDS.test(text) || isDate(text), {
          error: 'is neither a date such as 2026-01-31T12:00:00Z nor seconds since 1970 such as 1700000123.456',
        })
        .transform((text) => (SECONDS.test(text) ? text : String(Date.parse(text) / 1000))),
    )
    .meta({ kind: 'dateTime', placeholder: 'e.g. 2026-01-31T12:00:00Z', example: '2026-01-31T12:00:00Z' });
