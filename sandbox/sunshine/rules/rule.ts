import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';

/** What the rules found in one body. */
export class Findings {
  /** What the service refuses, in its words. */
  readonly errors: string[] = [];
  /** Paths of members it knows nothing of, and ignores. */
  readonly undocumented: string[] = [];
  /** Triggers it does not have. */
  readonly unknownTriggers: string[] = [];

  error(path: string, words: string): void {
    this.errors.push(path === '' ? words : `${path} ${words}`);
  }
}

/** Looks at one value and tells what is wrong with it. `path` is empty for the body as a whole. */
export type Rule = (value: unknown, path: string, findings: Findings) => void;
export type Fields = Readonly<Record<string, Rule>>;

export const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

export const text =
  ({ min = 0, max = Infinity, pattern }: TextLimits = {}): Rule =>
  (value, path, findings) => {
    if (typeof value !== 'string') findings.error(path, 'should be string');
    else if (value.length < min) findings.error(path, `should NOT be shorter than ${min} characters`);
    else if (Array.from(value).length > max) findings.error(path, `should NOT be longer than ${max} characters`);
    else if (pattern !== undefined && !pattern.test(value)) findings.error(path, `should match pattern ${String(pattern)}`);
  };

export const uri =
  (max = Infinity): Rule =>
  (value, path, findings) => {
    text({ min: 1, max })(value, path, findings);
    if (typeof value === 'string' && !URL.canParse(value)) findings.error(path, 'should match format "uri"');
  };

export const flag: Rule = (value, path, findings) => {
  if (typeof value !== 'boolean') findings.error(path, 'should be boolean');
};

export const number: Rule = (value, path, findings) => {
  if (typeof value !== 'number') findings.error(path, 'should be number');
};

export const integer =
  (min = -Infinity, max = Infinity): Rule =>
  (value, path, findings) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) findings.error(path, 'should be integer');
    else if (value < min) findings.error(path, `should be >= ${min}`);
    else if (value > max) findings.error(path, `should be <= ${max}`);
  };

export const choice =
  (...choices: readonly string[]): Rule =>
  (value, path, findings) => {
    if (typeof value !== 'string' || !choices.includes(value)) {
      findings.error(path, `should be equal to one of the allowed values: ${choices.join(', ')}`);
    }
  };

export const nullable =
  (rule: Rule): Rule =>
  (value, path, findings) => {
    if (value !== null) rule(value, path, findings);
  };

export const list =
  (item: Rule, { min = 0, max = Infinity }: { readonly min?: number; readonly max?: number } = {}): Rule =>
  (value, path, findings) => {
    if (!Array.isArray(value)) {
      findings.error(path, 'should be array');
      return;
    }
    const items: readonly unknown[] = value;
    if (items.length < min) findings.error(path, `should NOT have fewer than ${min} items`);
    if (items.length > max) findings.error(path, `should NOT have more than ${max} items`);
    items.forEach((entry, index) => {
      item(entry, below(path, index), findings);
    });
  };

/** Any object. What is in it is not looked at. */
export const anyRecord: Rule = (value, path, findings) => {
  if (!isRecord(value)) findings.error(path, 'should be object');
};

export const anything: Rule = () => undefined;

type Check = (value: JsonRecord, path: string, findings: Findings) => void;

/** An object: each member by its rule, those in `required` there, and `check` for what one member means to another. */
export const record =
  (fields: Fields, required: readonly string[] = [], check?: Check): Rule =>
  (value, path, findings) => {
    if (!isRecord(value)) {
      findings.error(path, 'should be object');
      return;
    }
    for (const name of required) if (value[name] === undefined) findings.error(path, `should have required property '${name}'`);
    for (const [name, member] of Object.entries(value)) {
      const rule = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (rule === undefined) findings.undocumented.push(below(path, name));
      else if (member !== undefined) rule(member, below(path, name), findings);
    }
    check?.(value, path, findings);
  };

/** One of several kinds of object, told by a member. */
export const kinds =
  (rules: Readonly<Record<string, Rule>>, member = 'type'): Rule =>
  (value, path, findings) => {
    const kind = isRecord(value) ? value[member] : undefined;
    const rule = typeof kind === 'string' && Object.hasOwn(rules, kind) ? rules[kind] : undefined;
    if (!isRecord(value)) findings.error(path, 'should be object');
    else if (rule === undefined) findings.error(below(path, member), `should be one of ${Object.keys(rules).join(', ')}`);
    else rule(value, path, findings);
  };

/** Exactly one of these members. */
export const exactlyOne =
  (...names: readonly string[]): Check =>
  (value, path, findings) => {
    const given = names.filter((name) => value[name] !== undefined);
    if (given.length !== 1) findings.error(path, `should have exactly one of the properties ${names.join(', ')}`);
  };
