/** How n8n names the parts of its pages for tests. */
export function testId(name: string): string {
  return `[data-test-id="${name}"]`;
}
