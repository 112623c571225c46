import { choices, z } from '../../../language/fields';
import type { Writable } from '../../../language/operation';

const days = choices({
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
})
  .min(1)
  .optional()
  .meta({ title: 'Days', description: 'Days of the week on which it happens', example: ['mon', 'thu'] });

const hours = z
  .number()
  .int()
  .min(0)
  .max(23)
  .default(0)
  .meta({ title: 'Hour', description: 'Hour of the day where the recipient is, from 0, which is midnight, to 23', example: 9 });

const minutes = z
  .number()
  .int()
  .min(0)
  .max(55)
  .multipleOf(5, { error: 'must be a multiple of 5' })
  .default(0)
  .meta({ title: 'Minute', description: 'Minute of the hour, a multiple of 5; 0 is the full hour', example: 30 });

const dayOfMonth = z
  .number()
  .int()
  .min(1)
  .max(31)
  .default(1)
  .meta({ title: 'Day of Month', description: 'Day of the month on which it happens', example: 1 });

const every = (unit: string) =>
  z
    .number()
    .int()
    .min(1)
    .default(1)
    .meta({ title: 'Interval', description: `Every how many ${unit}s it happens; 2 means every other ${unit}`, example: 1 });

const rule = z.discriminatedUnion('frequency', [
  z
    .object({ frequency: z.literal('daily'), interval: every('day'), days, hours, minutes })
    .meta({ title: 'Daily', description: 'Each day, or on certain days of the week' }),
  z
    .object({ frequency: z.literal('weekly'), interval: every('week'), days, hours, minutes })
    .meta({ title: 'Weekly', description: 'Each week on certain days' }),
  z
    .object({ frequency: z.literal('monthly'), interval: every('month'), dayOfMonth, hours, minutes })
    .meta({ title: 'Monthly', description: 'Each month on one day' }),
  z.object({ frequency: z.literal('hourly'), interval: every('hour'), minutes }).meta({ title: 'Hourly', description: 'Each hour' }),
]);

/** When a schedule runs again and again. */
export const repeats = () =>
  z
    .array(rule)
    .min(1)
    .optional()
    .meta({
      title: 'Repeats',
      description: "When it happens again and again, in the recipient's time zone; leave it out for a single time",
      example: [{ frequency: 'weekly', days: ['mon'], hours: 9 }],
      prominent: true,
    });

/** The rules as the service takes them. */
export function repeatsBody(rules: z.output<ReturnType<typeof repeats>>): Writable {
  return rules?.map((given) => {
    const { frequency, interval } = given;
    return {
      frequency,
      interval,
      days: 'days' in given ? given.days : undefined,
      day_of_month: 'dayOfMonth' in given ? given.dayOfMonth : undefined,
      hours: 'hours' in given ? given.hours : undefined,
      minutes: given.minutes,
    };
  });
}
