/** jest's own matchers are `any`; these fit where a value is expected, and nothing else is known of it. */
export const anyText: unknown = expect.any(String);
export const anyObject: unknown = expect.any(Object);

export function text(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

export function containing(part: string): unknown {
  return expect.stringContaining(part);
}

/** A list that has all of these among its entries. */
export function among(...entries: readonly unknown[]): unknown {
  return expect.arrayContaining([...entries]);
}

export function like(part: object): unknown {
  return expect.objectContaining(part);
}
