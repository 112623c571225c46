export const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export const FREQUENCIES = ['hourly', 'daily', 'weekly', 'monthly'] as const;

export interface RepeatRule {
  readonly __typename: 'ScheduleRepeat';
  readonly frequency: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly days: readonly (typeof DAYS)[number][] | null;
  readonly day_of_month: number | null;
  readonly hours: number;
  readonly minutes: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The first occurrence after `now`, in milliseconds; every recipient of the sandbox lives in UTC, and intervals count as 1. */
export function nextOccurrence(rules: readonly RepeatRule[], now: number): number | undefined {
  const candidates = rules.map((rule) => next(rule, now)).filter((candidate) => candidate !== undefined);
  return candidates.length === 0 ? undefined : Math.min(...candidates);
}

function next(rule: RepeatRule, now: number): number | undefined {
  const minutes = rule.minutes * 60_000;
  if (rule.frequency === 'hourly') {
    const hour = Math.floor(now / HOUR) * HOUR + minutes;
    return hour > now ? hour : hour + HOUR;
  }
  // A month has at most 31 days, but some lack the 31st: two months find every day there is.
  for (let day = Math.floor(now / DAY); day <= now / DAY + 62; day += 1) {
    const candidate = day * DAY + rule.hours * HOUR + minutes;
    if (candidate > now && fits(rule, new Date(candidate))) return candidate;
  }
  return undefined;
}

function fits({ frequency, days, day_of_month: dayOfMonth }: RepeatRule, date: Date): boolean {
  if (frequency === 'monthly') return date.getUTCDate() === (dayOfMonth ?? 1);
  const day = DAYS[date.getUTCDay()];
  return days === null || (day !== undefined && days.includes(day));
}
