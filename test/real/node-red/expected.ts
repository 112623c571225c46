/** jest's own matchers are typed `any`. */
export const containing = (text: string): unknown => expect.stringContaining(text);
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
export const notMatching = (pattern: RegExp): unknown => expect.not.stringMatching(pattern);
