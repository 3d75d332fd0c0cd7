interface Dated {
  /** In UTC. */
  at: string;
}

const keep = { today: 3, daily: 7, weekly: 4, monthly: 12 };
const dayInMilliseconds = 86_400_000;

/** RELIABILITY: keep 3 of today, 7 daily, 4 weekly, 12 monthly; of each day, week and month the newest. */
export function backupsToRemove<Backup extends Dated>(backups: readonly Backup[], now: number): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at.localeCompare(a.at));
  const today = new Date(now).toISOString().slice(0, 10);
  const kept = new Set<Backup>(newestFirst.filter(({ at }) => at.startsWith(today)).slice(0, keep.today));
  keepNewestOfEach(newestFirst, (at) => at.slice(0, 10), keep.daily, kept);
  keepNewestOfEach(newestFirst, weekOf, keep.weekly, kept);
  keepNewestOfEach(newestFirst, (at) => at.slice(0, 7), keep.monthly, kept);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function keepNewestOfEach<Backup extends Dated>(
  newestFirst: readonly Backup[],
  spanOf: (at: string) => string,
  count: number,
  kept: Set<Backup>,
) {
  const seen = new Set<string>();
  for (const backup of newestFirst) {
    const span = spanOf(backup.at);
    if (seen.has(span)) continue;
    if (seen.size === count) return;
    seen.add(span);
    kept.add(backup);
  }
}

/** The Monday that begins the week. */
function weekOf(at: string): string {
  const time = Date.parse(`${at.slice(0, 10)}T00:00:00Z`);
  const daysSinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - daysSinceMonday * dayInMilliseconds).toISOString().slice(0, 10);
}
