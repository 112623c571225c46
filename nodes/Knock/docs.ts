/** The page of Knock's API reference at `path`: `users/identify`. */
export function docsAt(path: string): string {
  return `https://docs.knock.app/api-reference/${path}`;
}
