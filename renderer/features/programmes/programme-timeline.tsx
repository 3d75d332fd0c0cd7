import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { datesOf, timelineRows } from './timeline-rows.ts';
import { createTimelineScale, projectMonthsOf, yearsOf, type TimelineScale } from './timeline-scale.ts';
import { TimelineTable } from './timeline-table.tsx';
import { TimelineTrack } from './timeline-track.tsx';
import { useWords } from './use-words.ts';

/** Phases and work packages as bars, milestones and deliverables as marks, the day looked at as a line. */
export function ProgrammeTimeline({ programme, current }: { programme: ProgrammeDetail; current: string | null }) {
  const { t } = useTranslation('programmes');
  const [isTable, setIsTable] = useState(false);
  const { title } = useWords();
  const rows = useMemo(() => timelineRows(programme), [programme]);
  const scale = useMemo(() => createTimelineScale(datesOf(rows)), [rows]);
  if (scale === null) return null;
  return (
    <Section
      title={t('timeline.title')}
      action={
        <span className="text-sm">
          <Link onPress={() => setIsTable(!isTable)}>{isTable ? t('timeline.asChart') : t('timeline.asTable')}</Link>
        </span>
      }
    >
      {isTable ? (
        <TimelineTable rows={rows} />
      ) : (
        <figure aria-label={t('timeline.chart', { name: title(programme) })} className="border-t border-line-strong">
          {/* The same is in the table behind the link above, and every mark is a row of the tables below. */}
          <div aria-hidden>
            <Axis scale={scale} monthOne={programme.monthOneStartsOn} />
            {rows.map((row) => (
              <TimelineTrack key={row.id} row={row} scale={scale} programme={programme} current={current} />
            ))}
          </div>
        </figure>
      )}
    </Section>
  );
}

/** Years, and above them the day looked at; for a grant also its project months. */
function Axis({ scale, monthOne }: { scale: TimelineScale; monthOne: string | null }) {
  const { asOf } = useWorkbook();
  const { language, month } = useWords();
  const isInside = asOf >= scale.from && asOf <= scale.to;
  return (
    <div className="grid grid-cols-[200px_minmax(0,1fr)] border-b border-line text-xs text-ink-3">
      <span />
      <span className="relative mr-16 block h-11">
        {monthOne !== null &&
          projectMonthsOf(scale, monthOne).map((tick) => (
            <span
              key={tick.month}
              className="absolute top-0.5 -translate-x-full pr-1 leading-5"
              style={{ left: `${tick.at * 100}%` }}
            >
              {month(tick.month)}
            </span>
          ))}
        {yearsOf(scale).map(({ year, from, to }) => (
          <span
            key={year}
            className="absolute top-5.5 bottom-0 overflow-hidden border-l border-line-strong px-1.5 leading-5 font-semibold"
            style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
          >
            {year}
          </span>
        ))}
        {isInside && (
          <>
            <span className="absolute top-5 bottom-0 w-px bg-accent" style={{ left: `${scale.at(asOf) * 100}%` }} />
            <span
              className="absolute top-0.5 rounded-sm bg-accent px-1.5 text-2xs leading-5 font-semibold text-accent-ink"
              style={{ left: `${scale.at(asOf) * 100}%` }}
            >
              {formatShortDate(asOf, language)}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
