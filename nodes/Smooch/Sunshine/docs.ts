/** The section of the API reference at `anchor`: `tag/Users/operation/CreateUser`. */
export function docsAt(anchor: string): string {
  return `https://developer.zendesk.com/api-reference/conversations/#${anchor}`;
}
