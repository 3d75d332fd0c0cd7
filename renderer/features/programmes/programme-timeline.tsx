import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { datesOf, timelineRows } from './timeline-rows.ts';
import { createTimelineScale, yearsOf, type TimelineScale } from './timeline-scale.ts';
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
            <Axis scale={scale} />
            {rows.map((row) => (
              <TimelineTrack key={row.id} row={row} scale={scale} programme={programme} current={current} />
            ))}
          </div>
        </figure>
      )}
    </Section>
  );
}

function Axis({ scale }: { scale: TimelineScale }) {
  const { asOf } = useWorkbook();
  const { language } = useWords();
  const isInside = asOf >= scale.from && asOf <= scale.to;
  return (
    <div className="grid grid-cols-[200px_minmax(0,1fr)] border-b border-line text-xs text-ink-3">
      <span />
      <span className="relative block h-7 overflow-hidden">
        {yearsOf(scale).map(({ year, from, to }) => (
          <span
            key={year}
            className="absolute inset-y-0 overflow-hidden border-l border-line-strong px-1.5 py-1.5 first:border-l-0 first:pl-0"
            style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
          >
            {year}
          </span>
        ))}
        {isInside && (
          <span
            className="absolute top-1 -translate-x-1/2 rounded-sm bg-accent px-1.5 text-2xs leading-5 font-semibold text-accent-ink"
            style={{ left: `clamp(28px, ${scale.at(asOf) * 100}%, calc(100% - 28px))` }}
          >
            {formatShortDate(asOf, language)}
          </span>
        )}
      </span>
    </div>
  );
}
