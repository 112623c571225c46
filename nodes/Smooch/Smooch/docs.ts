/** The section of the service's REST reference (v1.1) with this anchor: `post-message`. */
export function docsAt(anchor: string): string {
  return `https://docs.smooch.io/rest/#${anchor}`;
}
