const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)';
const ZONE = '(?: (?:GMT|UTC|Z|(?<offset>[+-]\\d\\d:?\\d\\d)))?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';

/** The forms of RFC 9110 (the one in use, RFC 850, asctime), with a zone of digits besides, and ISO 8601. Weekdays are not checked. */
const FORMS = [
  new RegExp(`^(?:${WEEKDAY}, )?(?<day>\\d{1,2}) (?<month>[a-z]{3}) (?<year>\\d{4}) ${TIME}${ZONE}$`, 'i'),
  new RegExp(`^${WEEKDAY}, (?<day>\\d\\d)-(?<month>[a-z]{3})-(?<year>\\d\\d) ${TIME}${ZONE}$`, 'i'),
  new RegExp(`^${WEEKDAY} (?<month>[a-z]{3}) +(?<day>\\d{1,2}) ${TIME} (?<year>\\d{4})$`, 'i'),
  new RegExp(
    `^(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)[T ]${TIME}(?:\\.(?<fraction>\\d{1,9}))?(?:Z|(?<offset>[+-]\\d\\d:?\\d\\d))?$`,
    'i',
  ),
];

/** Milliseconds since the epoch of a Date header; undefined for what is none. Without a zone it is UTC. Guesses nothing and never throws. */
export function dateOf(text: string): number | undefined {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return momentOf(groups);
  }
  return undefined;
}

function momentOf({
  year = '',
  month = '',
  day,
  hour,
  minute,
  second,
  fraction = '0',
  offset,
}: Readonly<Record<string, string | undefined>>) {
  const numbers = [yearOf(year), monthOf(month), Number(day), Number(hour), Number(minute), Number(second)] as const;
  const utc = Date.UTC(...numbers, Math.floor(Number(`0.${fraction}`) * 1000));
  const date = new Date(utc);
  const written = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  // Date.UTC turns the 31st of June into the 1st of July.
  if (numbers.some((number, index) => number !== written[index])) return undefined;
  return utc - offsetOf(offset) * 60_000;
}

/** Two digits: 70 to 99 are of the last century. */
function yearOf(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

function monthOf(text: string): number {
  const number = Number(text);
  return Number.isNaN(number) ? MONTHS.indexOf(text.toLowerCase()) : number - 1;
}

/** Minutes */
function offsetOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}
