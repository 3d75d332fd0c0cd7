import { useTranslation } from 'react-i18next';
import { recordHref } from '#renderer/app/paths.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { entityOf, isDeliverable } from '../programme-item.ts';
import { lookOf } from '../status-look.ts';
import { shownDate, type TimelineRow } from './timeline-rows.ts';
import { useWords } from '../use-words.ts';

/** What the timeline draws, in words. */
export function TimelineTable({ rows }: { rows: readonly TimelineRow[] }) {
  const { t } = useTranslation('programmes');
  const { title, date, status } = useWords();
  const head = 'border-y border-line-strong py-1.5 pr-4 text-left text-xs font-semibold text-ink-3';
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-160 table-fixed border-collapse text-cell">
        <thead>
          <tr>
            <th scope="col" className={`w-60 ${head}`}>
              {t('timeline.row')}
            </th>
            <th scope="col" className={`w-56 ${head}`}>
              {t('timeline.period')}
            </th>
            <th scope="col" className={head}>
              {t('timeline.content')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 text-left font-medium text-pretty">
                {row.phase === null ? t('timeline.whole') : title(row.phase)}
              </th>
              <td className="py-2 pr-4 text-ink-2">
                {row.from === null && row.to === null ? t('timeline.noPeriod') : `${date(row.from)} – ${date(row.to)}`}
              </td>
              <td className="py-2">
                {row.items.length === 0 ? (
                  <span className="text-ink-3">—</span>
                ) : (
                  <ul className="flex flex-col gap-1">
                    {row.items.map((item) => (
                      <li key={item.id} className="grid grid-cols-[12px_9.5rem_minmax(0,1fr)] items-baseline gap-x-2">
                        <StatusMark status={lookOf(item)} size={10} />
                        <span className="text-ink-3">{date(shownDate(item))}</span>
                        <span className="text-pretty">
                          <a
                            href={recordHref(entityOf(item), item.id) ?? undefined}
                            className="rounded-sm hover:underline"
                          >
                            {isDeliverable(item) && item.code !== null ? `${item.code} ` : ''}
                            {title(item)}
                          </a>
                          <span className="text-ink-3"> · {status(item)}</span>
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
