import { z } from '../../../language/fields';

/** A date, or a date with a time: 2026-01-31T12:00:00Z. */
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** Whether the day is in its month: 2026-02-31 would be read as a day in March. */
function isDay(text: string): boolean {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

/** A moment, sent as it was written. */
export const dateTime = () =>
  z
    .string()
    .refine((text) => ISO.test(text) && isDay(text) && !Number.isNaN(Date.parse(text)), {
      error: 'is not a date and time such as 2026-01-31T12:00:00Z',
    })
    .meta({ kind: 'dateTime', placeholder: 'e.g. 2026-01-31T12:00:00Z', example: '2026-01-31T12:00:00Z' });
