/** jest's own matchers are `any`; these fit wherever a value is expected. */
export const anyText: unknown = expect.any(String);
export const anyNumber: unknown = expect.any(Number);
export const anyObject: unknown = expect.any(Object);

export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
export const notMatching = (pattern: RegExp): unknown => expect.not.stringMatching(pattern);
export const containing = (text: string): unknown => expect.stringContaining(text);

/** An object with these properties, whatever else it has. */
export const having = (properties: object): unknown => expect.objectContaining(properties);

/** A list that has all of these among its entries. */
export const among = (...entries: readonly unknown[]): unknown => expect.arrayContaining([...entries]);
