/** One thing the demo did: what went in, what came out, and whether it was what should come out. */
export interface Row {
  readonly flow: string;
  readonly goesIn: string;
  readonly comesOut: string;
  readonly ok: boolean;
}

const titles = { flow: 'Flow', goesIn: 'Goes in', comesOut: 'Comes out' };
const widest = { flow: 36, goesIn: 44, comesOut: 60 };
const columns = ['flow', 'goesIn', 'comesOut'] as const;

/** The rows as a table that fits a terminal of 150 columns. */
export function tableOf(rows: readonly Row[]): string {
  const widths = columns.map((name) => Math.min(widest[name], Math.max(titles[name].length, ...rows.map((row) => row[name].length))));
  const line = (cells: readonly string[], end: string) =>
    `  ${cells.map((cell, index) => fitted(cell, widths[index] ?? 0)).join('  ')}  ${end}`;
  const rule = widths.map((width) => '─'.repeat(width));
  return [
    line(Object.values(titles), ''),
    line(rule, '──'),
    ...rows.map((row) =>
      line(
        columns.map((name) => row[name]),
        row.ok ? '✓' : '✗',
      ),
    ),
  ]
    .map((text) => text.trimEnd())
    .join('\n');
}

function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
