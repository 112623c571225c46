/** What a field of a form may be given; undefined is left out, false as well: Pushover knows only the literal 1. */
export type FormValue = string | number | boolean | readonly string[] | undefined;

/** An urlencoded form as Pushover reads it: lists separated by commas. */
export function form(values: Readonly<Record<string, FormValue>>): URLSearchParams {
  return new URLSearchParams(entriesOf(values));
}

/** The entries of a form, in the order given. */
export function entriesOf(values: Readonly<Record<string, FormValue>>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const text = textOf(value);
    return text === undefined ? [] : [[name, text]];
  });
}

function textOf(value: FormValue): string | undefined {
  if (value === undefined || value === false) return undefined;
  if (value === true) return '1';
  if (typeof value === 'object') return value.length === 0 ? undefined : value.join(',');
  return String(value);
}
