/**
 * Reads the form n8n stores executions in: a JSON list in which every string stands for the position of a value, so that a value
 * met twice, or within itself, is written once. The first position is the whole.
 */
export function parseFlatted(text: string): unknown {
  const values: unknown = JSON.parse(text);
  if (!Array.isArray(values)) throw new TypeError('a flatted text is a JSON list');
  const list: readonly unknown[] = values;
  const revived = new Map<number, unknown>();

  /** What stands at a position; a list or an object is filled in place, as it may hold itself. */
  const at = (position: number): unknown => {
    if (revived.has(position)) return revived.get(position);
    const value = list[position];
    if (typeof value !== 'object' || value === null) return value;
    const filled: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
    revived.set(position, filled);
    for (const [name, part] of Object.entries(value)) Reflect.set(filled, name, typeof part === 'string' ? at(Number(part)) : part);
    return filled;
  };

  return at(0);
}
