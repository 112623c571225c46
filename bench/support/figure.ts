/** One measured goal. */
export interface Figure {
  readonly name: string;
  readonly ours: string;
  /** What it is compared with; empty where the goal stands for itself. */
  readonly peer: string;
  readonly ratio?: number;
  readonly goal: string;
  readonly met: boolean;
}

/** Something that failed is a figure as well, so that the others are still shown. */
export function failedFigure(name: string, thrown: unknown): Figure {
  return { name, ours: thrown instanceof Error ? thrown.message : String(thrown), peer: '', goal: 'to run at all', met: false };
}

/** `at least` for rates, `at most` for costs. */
export function compared(name: string, ours: string, peer: string, ratio: number, goal: { atLeast: number } | { atMost: number }): Figure {
  const least = 'atLeast' in goal;
  const limit = least ? goal.atLeast : goal.atMost;
  return { name, ours, peer, ratio, goal: `${least ? '>=' : '<='} ${limit} x`, met: least ? ratio >= limit : ratio <= limit };
}

const titles = ['Measured', 'Ours', 'Peer', 'Ratio', 'Goal', 'Met'] as const;

export function tableOf(figures: readonly Figure[]): string {
  const rows = [titles, ...figures.map(cellsOf)];
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.map((line) => `  ${line}`).join('\n');
}

function cellsOf({ name, ours, peer, ratio, goal, met }: Figure): readonly string[] {
  return [name, ours, peer, ratio === undefined ? '' : `${ratio.toFixed(2)} x`, goal, met ? 'yes' : 'MISSED'];
}

/** `12,345/s` */
export function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString('en-US')}/s`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
