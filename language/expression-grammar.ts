import { expressionTokens, type ExpressionToken } from './expression-tokens';

/** Where an expression goes wrong, and what is wrong there. */
export interface Mistake {
  /** Counted from 1, in characters. */
  readonly position: number;
  /** A clause: "a name must follow the dot, not ']'". */
  readonly problem: string;
}

/** Characters. Longer ones are a mistake, and would let a parser recurse too deep. */
export const LONGEST_EXPRESSION = 1000;

/**
 * The first mistake of a JMESPath expression; undefined where there is none. Never throws.
 * Stricter than the usual library, which takes `a..b`, `'open` or `[a b]` for something: a typing error should not become a filter that never matches.
 */
export function mistakeIn(text: string): Mistake | undefined {
  if (text.length > LONGEST_EXPRESSION) return { position: LONGEST_EXPRESSION + 1, problem: 'the expression is too long' };
  const tokens = expressionTokens(text);
  const fault = 'problem' in tokens ? tokens : new Reader(tokens).read();
  return fault && { position: Array.from(text.slice(0, fault.index)).length + 1, problem: fault.problem };
}

/** Something wrong at an index of the text. */
interface Fault {
  readonly index: number;
  readonly problem: string;
}

const BINARY = new Set(['|', '||', '&&', '==', '!=', '<', '<=', '>', '>=']);

/** Reads along the grammar of jmespath.org and keeps nothing but the first fault. Precedence does not matter for that. */
class Reader {
  #place = 0;
  #fault: Fault | undefined;

  constructor(private readonly tokens: readonly ExpressionToken[]) {}

  read(): Fault | undefined {
    this.#expression();
    if (!this.#is('end')) this.#refuse('this is not expected here');
    return this.#fault;
  }

  get #token(): ExpressionToken {
    return this.tokens[this.#place] ?? { type: 'end', text: '', index: 0 };
  }

  get #type(): string {
    return this.#fault === undefined ? this.#token.type : 'end';
  }

  #is(type: string): boolean {
    return this.#type === type;
  }

  #expression(): void {
    this.#operand();
    while (BINARY.has(this.#type)) {
      this.#place += 1;
      this.#operand();
    }
  }

  #operand(): void {
    while (this.#took('!'));
    this.#start();
    while (this.#continued());
  }

  #start(): void {
    switch (this.#type) {
      case 'name':
        this.#place += 1;
        if (this.#is('(')) this.#refuse('functions cannot be used here', 1);
        break;
      case 'quoted':
      case 'literal':
      case '@':
      case '*':
      case '[]':
        this.#place += 1;
        break;
      case '(':
        this.#place += 1;
        this.#expression();
        this.#expect(')');
        break;
      case '{':
        this.#hash();
        break;
      case '[?':
        this.#filter();
        break;
      case '[':
        this.#place += 1;
        if (this.#is('number') || this.#is(':')) this.#index();
        else this.#list();
        break;
      default:
        this.#refuse('a name is missing', 0, 'a name is expected');
    }
  }

  /** One more step behind what was read; false where there is none. */
  #continued(): boolean {
    switch (this.#type) {
      case '.':
        this.#place += 1;
        this.#afterDot();
        return true;
      case '[]':
        this.#place += 1;
        return true;
      case '[?':
        this.#filter();
        return true;
      case '[':
        this.#place += 1;
        if (this.#took('*')) this.#expect(']');
        else this.#index();
        return true;
      default:
        return false;
    }
  }

  #afterDot(): void {
    switch (this.#type) {
      case 'name':
      case 'quoted':
      case '*':
        this.#place += 1;
        if (this.#is('(')) this.#refuse('functions cannot be used here', 1);
        break;
      case '[':
        this.#place += 1;
        this.#list();
        break;
      case '{':
        this.#hash();
        break;
      default:
        this.#refuse('a name must follow the dot');
    }
  }

  #filter(): void {
    this.#place += 1;
    this.#expression();
    this.#expect(']');
  }

  /** `0]`, `-1]` or `1:10:2]` */
  #index(): void {
    const isNumber = this.#took('number');
    if (!isNumber && !this.#is(':')) this.#refuse('a whole number or * is expected');
    for (let colons = 0; colons < 2 && this.#took(':'); colons += 1) {
      if (colons === 1 && this.#is('number') && Number(this.#token.text) === 0) this.#refuse('the step of a slice cannot be 0');
      this.#took('number');
    }
    this.#expect(']');
  }

  /** `a, b]`; `*]` is a list of one as well. */
  #list(): void {
    do this.#expression();
    while (this.#took(','));
    this.#expect(']');
  }

  /** `{a: b, c: d}` */
  #hash(): void {
    this.#place += 1;
    do {
      if (!this.#took('name') && !this.#took('quoted')) this.#refuse('a name is expected');
      this.#expect(':');
      this.#expression();
    } while (this.#took(','));
    this.#expect('}');
  }

  #took(type: string): boolean {
    if (!this.#is(type) || type === 'end') return false;
    this.#place += 1;
    return true;
  }

  #expect(type: string): void {
    if (!this.#took(type)) this.#refuse(`'${type}' is expected`);
  }

  /** `back`: tokens before the present one that are at fault. */
  #refuse(problem: string, back = 0, instead = problem): void {
    if (this.#fault) return;
    const { index, text, type } = this.tokens[this.#place - back] ?? this.#token;
    const found = back > 0 ? problem : type === 'end' ? `${problem}, but the expression ends` : `${instead}, not ${shown(text)}`;
    this.#fault = { index, problem: found };
  }
}

function shown(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}
