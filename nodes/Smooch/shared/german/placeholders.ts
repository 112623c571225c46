/** What stands in empty inputs: only the abbreviation differs. */
export function placeholders(examples: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(examples.map((example) => [`e.g. ${example}`, `z. B. ${example}`]));
}
