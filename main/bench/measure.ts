/** Milliseconds of each of `times` runs, sorted. */
export async function timesOf(times: number, work: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = performance.now();
    await work();
    taken.push(performance.now() - before);
  }
  return taken.toSorted((a, b) => a - b);
}

export const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
export const p95 = (sorted: readonly number[]) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;

export interface BenchRow {
  what: string;
  /** Milliseconds: ours, and the raw engine doing the same work in the same run. */
  ours: number;
  raw: number | null;
  /** What RELIABILITY asks for, in milliseconds; null where it names none. */
  target: number | null;
  note?: string;
}

const shown = (value: number | null) => (value === null ? '—' : value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** A table for people; the ratio is the gate, because machines differ by a factor of two. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ what, ours, raw, target, note }) => [
    what,
    shown(ours),
    shown(raw),
    raw === null ? '—' : `${(ours / raw).toFixed(1)}×`,
    target === null ? '—' : `≤ ${target}`,
    target === null ? '' : ours <= target ? 'met' : 'NOT MET',
    note ?? '',
  ]);
  const heads = ['what', 'ours, ms', 'raw, ms', 'ratio', 'target, ms', '', ''];
  return alignedTable(heads, lines);
}

/** Lines of cells under their heads, each column as wide as its widest cell. */
export function alignedTable(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => (line[column] ?? '').length)),
  );
  return [heads, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
