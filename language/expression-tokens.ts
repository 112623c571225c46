/** One token of a JMESPath expression; punctuation is its own type. */
export interface ExpressionToken {
  readonly type: string;
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly index: number;
}

interface Unreadable {
  readonly index: number;
  readonly problem: string;
}

const TOKENS =
  /(?<blank>[ \t\n]+)|(?<name>[A-Za-z_]\w*)|(?<number>-?\d+)|(?<quoted>"(?:[^"\\]|\\[^])*")|(?<raw>'(?:[^'\\]|\\[^])*')|(?<literal>`(?:[^`\\]|\\[^])*`)|(?<sign>\[\?|\[\]|&&|\|\||[=!<>]=|[.*,:{}()[\]@|!<>])/y;

/** The tokens, with one of type `end` behind the last; or the first thing that is none. */
export function expressionTokens(text: string): readonly ExpressionToken[] | Unreadable {
  const tokens: ExpressionToken[] = [];
  let index = 0;
  while (index < text.length) {
    TOKENS.lastIndex = index;
    const { groups, 0: found } = TOKENS.exec(text) ?? { groups: undefined, 0: '' };
    if (!groups) return { index, problem: strange(text.charAt(index), text.codePointAt(index) ?? 0) };
    const problem = brokenIn(groups);
    if (problem !== undefined) return { index, problem };
    const type = typeOf(groups, found);
    if (type !== 'blank') tokens.push({ type, text: found, index });
    index += found.length;
  }
  return [...tokens, { type: 'end', text: '', index }];
}

type Groups = Readonly<Record<string, string | undefined>>;

function typeOf({ sign, raw, ...named }: Groups, found: string): string {
  if (sign !== undefined) return found;
  if (raw !== undefined) return 'literal';
  return Object.keys(named).find((name) => named[name] !== undefined) ?? 'blank';
}

/** What is inside quotes and backquotes has to be JSON. */
function brokenIn({ quoted, literal }: Groups): string | undefined {
  if (quoted !== undefined && !isJson(quoted)) return 'the name in double quotes is not written as JSON';
  if (literal === undefined) return undefined;
  const inner = literal.slice(1, -1).trimStart().replace('\\`', '`');
  return isJson(inner) && inner === inner.trimEnd() ? undefined : 'the value between backquotes is not JSON';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function strange(character: string, codePoint: number): string {
  if (character === '"' || character === "'" || character === '`') return `the quote ${character} is never closed`;
  if (character === '=') return "'=' compares nothing; write '=='";
  if (character === '&') return "'&' cannot stand here; 'and' is written '&&'";
  return `'${String.fromCodePoint(codePoint)}' cannot stand here; a name that holds it is written in double quotes, like "a-b"`;
}
