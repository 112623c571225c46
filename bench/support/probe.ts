declare function require(path: string): unknown;

/**
 * In a process of its own: what loading some modules costs after others were loaded.
 * Arguments: paths of modules loaded before, and of those that are measured, each list joined with commas. Prints a {@link Cost}.
 */
export interface Cost {
  readonly ms: number;
  /** Heap and external memory that stays in use. */
  readonly bytes: number;
}

function bytesInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const [before = [], measured = []] = process.argv.slice(2).map((list) => list.split(',').filter(Boolean));
for (const path of before) require(path);
const bytes = bytesInUse();
const begun = performance.now();
for (const path of measured) require(path);
const ms = performance.now() - begun;
const cost: Cost = { ms, bytes: bytesInUse() - bytes };
console.log(JSON.stringify(cost));
