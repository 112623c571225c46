import { isRecord } from '../../json';

/** JSON that is written already. */
export class Written {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON with bigints as numbers of all their digits, which `JSON.stringify` refuses to write. */
export function exactJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Written) return value.text;
  if (Array.isArray(value)) return `[${value.map(exactJson).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${exactJson(member)}`).join(',')}}`;
}
