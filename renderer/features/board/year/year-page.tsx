import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { MeetingView } from '#shared/contract/board.ts';
import { boardYear } from '#shared/rules/board-year.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useCreateRegular } from '../new-meeting/use-create-regular.ts';
import { QuarterColumn } from './quarter-column.tsx';

/** A year of the Board at a glance: its meetings by quarter, and where the rules still want one. */
export function YearPage({ meetings }: { meetings: readonly MeetingView[] }) {
  const { t } = useTranslation('board');
  const { asOf } = useWorkbook();
  const now = Number(asOf.slice(0, 4));
  const [year, setYear] = useState(now);
  const { create, isRunning } = useCreateRegular(meetings);
  const years = meetings.flatMap(({ day }) => (day === null ? [] : Number(day.slice(0, 4))));
  const [first, last] = [Math.min(now, ...years), Math.max(now + 1, ...years)];
  const quarters = boardYear(meetings, year, asOf);
  const count = quarters.reduce((sum, quarter) => sum + quarter.meetings.length, 0);
  return (
    <div className="@container flex flex-col gap-5 px-6 pt-4 pb-10">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="text-xl font-bold tracking-tight">{t('year.title', { year })}</h2>
          <p className="text-pretty text-ink-2">{[t('year.count', { count }), t('year.rule')].join(' ')}</p>
        </div>
        <div role="group" aria-label={t('year.choose')} className="flex items-center gap-1">
          <IconButton
            icon={ChevronLeft}
            label={t('year.before', { year: year - 1 })}
            isDisabled={year <= first}
            onPress={() => setYear(year - 1)}
          />
          <span aria-live="polite" className="min-w-12 text-center font-semibold">
            {year}
          </span>
          <IconButton
            icon={ChevronRight}
            label={t('year.after', { year: year + 1 })}
            isDisabled={year >= last}
            onPress={() => setYear(year + 1)}
          />
        </div>
      </header>
      <ul className="grid gap-x-6 gap-y-8 @min-[560px]:grid-cols-2 @min-[1000px]:grid-cols-4">
        {quarters.map((quarter) => (
          <QuarterColumn key={quarter.quarter} quarter={quarter} onCreate={create} isCreating={isRunning} />
        ))}
      </ul>
    </div>
  );
}
