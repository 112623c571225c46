import { z } from '../../../../language/fields';

/** A date with a time and, where it has one, a time zone; without one it is the time of this machine. */
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** A moment, written as the service wants it: in UTC with milliseconds. */
export const dateTime = () =>
  z
    .string()
    .refine((text) => ISO.test(text) && !Number.isNaN(Date.parse(text)), { error: 'is not a date and time such as 2026-01-31T12:00:00Z' })
    .transform((text) => new Date(text).toISOString())
    .meta({ kind: 'dateTime', placeholder: 'e.g. 2026-01-31T12:00:00Z', example: '2026-01-31T12:00:00Z' });
