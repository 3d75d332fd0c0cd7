import { useTranslation } from 'react-i18next';
import type { Day, PartialDate } from '#shared/model/values.ts';
import { dueMonthOf, monthOfDate } from '#shared/rules/amendment-moves.ts';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { DueCell, type ItemColumn } from './item-table.tsx';
import type { ProgrammeItem } from './programme-item.ts';
import { useWords } from './use-words.ts';

/** The date that stands, where it is another than the one the contract began with. */
const amendedOf = ({ status: { facts } }: ProgrammeItem): PartialDate | null =>
  facts.due !== null && facts.due !== facts.dueOriginal && facts.dueOriginal !== null ? facts.due : null;

/**
 * Original, amended and forecast dates side by side, each with its project month. A column that no item has says nothing
 * and is left out; where there is no room, one column tells the date that stands, after the one it moved from.
 */
export function useDateColumns(items: readonly ProgrammeItem[], start: Day | null): ItemColumn<ProgrammeItem>[] {
  const { t } = useTranslation('programmes');
  const width = start === null ? 100 : 124;
  const column = (id: 'original' | 'amended' | 'forecast', dateOf: (item: ProgrammeItem) => PartialDate | null) => ({
    id,
    label: t(`column.${id}`),
    width,
    isSecondary: true,
    render: (item: ProgrammeItem) => {
      const date = dateOf(item);
      return <MonthAndDate date={date} month={monthOf(item, date, start)} isShort />;
    },
  });
  const originalOf = ({ status: { facts } }: ProgrammeItem) => facts.dueOriginal ?? facts.due;
  const hasAmended = items.some((item) => amendedOf(item) !== null);
  const hasForecasts = items.some(({ forecastAsOf }) => forecastAsOf !== null);
  return [
    {
      id: 'due',
      label: t('column.due'),
      width: 184,
      isOnlyWhenNarrow: true,
      render: (item) => <DueCell item={item} />,
    },
    column('original', originalOf),
    ...(hasAmended ? [column('amended', amendedOf)] : []),
    ...(hasForecasts ? [column('forecast', ({ forecastAsOf }) => forecastAsOf)] : []),
  ];
}

/** The month of the funder's table belongs to the original date; any other date is counted. */
const monthOf = ({ dueMonth, dueOriginal }: ProgrammeItem, date: PartialDate | null, start: Day | null) =>
  date === null
    ? null
    : dueMonthOf({ dueMonth: date === dueOriginal ? dueMonth : null, dueOriginal, due: date }, start);

interface MonthAndDateProps {
  date: PartialDate | null;
  /** Left out where the programme has no months, or the date is not known to one. */
  month: number | null;
  isShort?: boolean;
}

/** `М20 08.2021`: a date as the contract and the calendar say it. */
export function MonthAndDate({ date, month, isShort = false }: MonthAndDateProps) {
  const words = useWords();
  if (date === null) return <span className="text-ink-3">—</span>;
  return (
    <span className="whitespace-nowrap">
      {month !== null && <span className="mr-1.5 inline-block min-w-7.5 text-ink-3">{words.month(month)}</span>}
      {isShort ? words.shortDate(date) : words.date(date)}
    </span>
  );
}

/** When it was achieved or submitted, with its project month. */
export function ActualCell({ date, isDone, start }: { date: PartialDate | null; isDone: boolean; start: Day | null }) {
  const { t } = useTranslation('programmes');
  const locked = useLockedQuarters();
  if (date === null) return <span className="text-ink-3">{isDone ? t('unknownWhen') : '—'}</span>;
  return (
    <>
      <LockMark quarter={locked.ofDate(date)} isLasting />
      <MonthAndDate date={date} month={monthOfDate(date, start)} isShort />
    </>
  );
}
