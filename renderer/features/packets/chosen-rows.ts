import type { AnsweredRecord, AnswerRow } from '#shared/contract/packets.ts';

/** The keys of the rows that are to be taken. */
export type Chosen = ReadonlySet<string>;

const isNews = ({ state }: AnswerRow) => state === 'change' || state === 'conflict';
const rowsOf = (records: readonly AnsweredRecord[]) => records.flatMap(({ rows }) => rows);

/** What says something new and is not hindered, by itself or by what it cannot be without. */
export function takeable(records: readonly AnsweredRecord[]): Chosen {
  const news = rowsOf(records).filter(isNews);
  const hindered = new Set(news.filter(({ problem }) => problem !== null).map(({ key }) => key));
  return new Set(
    news
      .filter(({ key, companions }) => !hindered.has(key) && !companions.some((other) => hindered.has(other)))
      .map(({ key }) => key),
  );
}

/** At first everything that nobody changed here meanwhile; a conflict is for a person to decide. */
export function firstChosen(records: readonly AnsweredRecord[]): Chosen {
  const open = takeable(records);
  const conflicts = new Set(
    rowsOf(records)
      .filter(({ state }) => state === 'conflict')
      .map(({ key }) => key),
  );
  return new Set(
    rowsOf(records)
      .filter(({ key, companions }) => open.has(key) && ![key, ...companions].some((one) => conflicts.has(one)))
      .map(({ key }) => key),
  );
}

/** Takes a row with what it cannot be without; leaves a row with all that cannot be without it. */
export function toggled(records: readonly AnsweredRecord[], chosen: Chosen, key: string): Chosen {
  const next = new Set(chosen);
  if (chosen.has(key)) {
    next.delete(key);
    for (const row of rowsOf(records)) if (row.companions.includes(key)) next.delete(row.key);
    return next;
  }
  const row = rowsOf(records).find((one) => one.key === key);
  for (const one of [key, ...(row?.companions ?? [])]) next.add(one);
  return next;
}
