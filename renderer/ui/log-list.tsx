import type { ReactNode } from 'react';

export interface LogEntry {
  id: string;
  /** As it is to be read: „вчера“, „22.12“. */
  when: string;
  /** For machines: ISO day or instant. */
  dateTime?: string;
  /** A StatusMark, where the entry set one. */
  mark?: ReactNode;
  text: ReactNode;
  /** Who, recorded when. */
  note?: ReactNode;
}

/** What happened, newest first: updates of an activity, recent changes, history of a field. `<b>` carries the news. */
export function LogList({ entries, label }: { entries: readonly LogEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="flex flex-col gap-1.5">
      {entries.map((entry) => (
        <li key={entry.id} className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-3">
          <time dateTime={entry.dateTime} className="text-ink-3">
            {entry.when}
          </time>
          <div className="text-pretty text-ink-2 [&_b]:font-semibold [&_b]:text-ink">
            {entry.mark && <span className="mr-1.5 inline-flex">{entry.mark}</span>}
            {entry.text}
            {entry.note && <span className="block text-sm text-ink-3">{entry.note}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}
