/** Does a fixed amount of work and gives how much of it; the caller takes the time. */
export type Round = () => Promise<number> | number;

export interface Rounds<K extends string> {
  /** Median units per second. */
  rate(name: K): number;
  /** Median, over the rounds, of `ours` divided by the `peer` of the same round: what slows both for a moment cancels out. */
  ratio(ours: K, peer: K): number;
}

const WARM_UPS = 2;
const ROUNDS = 9;

/** Lets the contenders take turns, so that whatever else the machine does hits all of them alike. Rounds before the measured ones are warm-up. */
export async function alternate<K extends string>(contenders: Readonly<Record<K, Round>>, rounds = ROUNDS): Promise<Rounds<K>> {
  const rates = new Map<string, number[]>();
  const names = Object.keys(contenders);
  const runs = new Map<string, Round>(Object.entries(contenders));
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    // Whoever goes first meets the caches cold: the order changes every time.
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const rate = await timed(runs.get(name) ?? nothing);
      if (round >= 0) rates.set(name, [...(rates.get(name) ?? []), rate]);
    }
  }
  const ratesOf = (name: K) => rates.get(name) ?? [];
  return {
    rate: (name) => median(ratesOf(name)),
    ratio: (ours, peer) => median(ratesOf(ours).map((rate, round) => rate / (ratesOf(peer)[round] ?? Number.NaN))),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

async function timed(round: Round): Promise<number> {
  // The garbage of the one before is not this one's to collect.
  globalThis.gc?.();
  const begun = process.hrtime.bigint();
  const done = await round();
  return done / (Number(process.hrtime.bigint() - begun) / 1e9);
}

function nothing(): number {
  return Number.NaN;
}

/** Runs `count` of them, so many at once; gives how many. */
export async function many(count: number, concurrency: number, run: () => Promise<unknown>): Promise<number> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await run();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return count;
}
