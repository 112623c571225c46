import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { limits } from '../limits';
import { badRequest } from './refusal';

interface Lengths {
  readonly least?: number;
  readonly most?: number;
}

/**
 * The fields of a body or query: each reader gives one in its type or refuses it with 400.
 * It remembers what was read, so that whatever was not can be told to whoever sent it.
 */
export class Fields {
  readonly raw: JsonRecord;
  readonly #where: string;
  readonly #read = new Set<string>();
  readonly #inner: Fields[] = [];

  constructor(raw: JsonRecord, where = '') {
    this.raw = raw;
    this.#where = where;
  }

  /** The names nobody asked for, with their way from the outside. */
  get unread(): readonly string[] {
    const own = Object.keys(this.raw).filter((name) => !this.#read.has(name));
    return [...own.map((name) => this.#where + name), ...this.#inner.flatMap(({ unread }) => unread)];
  }

  has(name: string): boolean {
    return this.#value(name) !== undefined;
  }

  /** Accepts every field, whatever it is. */
  everything(): JsonRecord {
    for (const name of Object.keys(this.raw)) this.#read.add(name);
    return this.raw;
  }

  optionalText(name: string, { least = 0, most = Infinity }: Lengths = {}): string | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.#wrong(name, 'must be a string');
    if (value.length < least) throw this.#wrong(name, `must have at least ${least} characters`);
    if (Array.from(value).length > most) throw this.#wrong(name, `must have at most ${most} characters`);
    return value;
  }

  text(name: string, lengths: Lengths = {}): string {
    return this.#required(name, this.optionalText(name, { least: 1, ...lengths }));
  }

  optionalChoice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.optionalText(name);
    const choice = choices.find((candidate) => candidate === value);
    if (value !== undefined && choice === undefined) throw this.#wrong(name, `must be one of ${choices.join(', ')}`);
    return choice;
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    return this.#required(name, this.optionalChoice(name, choices));
  }

  flag(name: string): boolean | undefined {
    const value = this.#value(name);
    if (value !== undefined && typeof value !== 'boolean') throw this.#wrong(name, 'must be a boolean');
    return value;
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#value(name);
    if (value !== undefined && typeof value !== 'number') throw this.#wrong(name, 'must be a number');
    return value;
  }

  number(name: string): number {
    return this.#required(name, this.optionalNumber(name));
  }

  /** A whole number from `least` to `most`. */
  optionalCount(name: string, { least = 0, most = Infinity }: Lengths = {}): number | undefined {
    const value = this.optionalNumber(name);
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most))
      throw this.#wrong(name, `must be a whole number from ${least}${most === Infinity ? '' : ` to ${most}`}`);
    return value;
  }

  /** An object taken as it is. */
  optionalObject(name: string): JsonRecord | undefined {
    const value = this.#value(name);
    if (value !== undefined && !isRecord(value)) throw this.#wrong(name, 'must be an object');
    return value;
  }

  object(name: string): JsonRecord {
    return this.#required(name, this.optionalObject(name));
  }

  optionalGroup(name: string): Fields | undefined {
    const value = this.optionalObject(name);
    return value === undefined ? undefined : this.#enter(value, `${this.#where}${name}.`);
  }

  group(name: string): Fields {
    return this.#required(name, this.optionalGroup(name));
  }

  optionalList(name: string, { least = 0, most = Infinity }: Lengths = {}): readonly unknown[] | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw this.#wrong(name, 'must be an array');
    const list: readonly unknown[] = value;
    if (list.length < least) throw this.#wrong(name, `must have at least ${least} entries`);
    if (list.length > most) throw this.#wrong(name, `must have at most ${most} entries`);
    return list;
  }

  optionalGroups(name: string, lengths?: Lengths): readonly Fields[] | undefined {
    return this.optionalList(name, lengths)?.map((value, index) => {
      if (!isRecord(value)) throw this.#wrong(name, 'must hold objects');
      return this.#enter(value, `${this.#where}${name}[${index}].`);
    });
  }

  groups(name: string, lengths?: Lengths): readonly Fields[] {
    return this.#required(name, this.optionalGroups(name, lengths));
  }

  optionalTexts(name: string, lengths?: Lengths): readonly string[] | undefined {
    return this.optionalList(name, lengths)?.map((value) => {
      if (typeof value !== 'string') throw this.#wrong(name, 'must hold strings');
      return value;
    });
  }

  /** A flat object of texts, numbers and booleans. */
  flat(name: string, bytes: number = Infinity): JsonRecord | undefined {
    const value = this.optionalObject(name);
    if (value === undefined) return undefined;
    if (Object.values(value).some((entry) => !['string', 'number', 'boolean'].includes(typeof entry)))
      throw this.#wrong(name, 'must be flat: strings, numbers and booleans only');
    const size = Object.entries(value).reduce((sum, [key, entry]) => sum + Buffer.byteLength(key + String(entry)), 0);
    if (size > bytes) throw this.#wrong(name, `must have at most ${bytes} bytes`);
    return value;
  }

  metadata(): JsonRecord | undefined {
    return this.flat('metadata', limits.metadataBytes);
  }

  #value(name: string): unknown {
    this.#read.add(name);
    return this.raw[name];
  }

  #enter(value: JsonRecord, where: string): Fields {
    const fields = new Fields(value, where);
    this.#inner.push(fields);
    return fields;
  }

  #required<T>(name: string, value: T | undefined): T {
    if (value === undefined) throw this.#wrong(name, 'is required');
    return value;
  }

  #wrong(name: string, what: string): Error {
    return badRequest(`${this.#where}${name} ${what}`);
  }
}
