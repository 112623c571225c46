/**
 * A test for any of the patterns, in which `*` stands for any text; true for everything where there are none.
 * Written by hand in place of a RegExp: a pattern such as `*a*a*a*b` must not take exponential time.
 */
export function matcher(patterns: readonly string[]): (text: string) => boolean {
  const tests = patterns.filter((pattern) => pattern !== '').map(matcherOf);
  if (tests.length === 0) return () => true;
  const [only] = tests;
  return tests.length === 1 && only ? only : (text) => tests.some((test) => test(text));
}

function matcherOf(pattern: string): (text: string) => boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return (text) => text === pattern;
  return (text) =>
    text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail) && holds(text, rest, head.length, tail.length);
}

/** Whether the parts follow one another between head and tail; the leftmost place of each is always good enough. */
function holds(text: string, parts: readonly string[], from: number, tailLength: number): boolean {
  const end = text.length - tailLength;
  let position = from;
  for (const part of parts) {
    const found = text.indexOf(part, position);
    if (found === -1 || found + part.length > end) return false;
    position = found + part.length;
  }
  return true;
}
