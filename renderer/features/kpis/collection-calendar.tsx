import { memo, useMemo, useRef, useState } from 'react';
import { CalendarCheck, ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { savedFileName } from '#shared/contract/host.ts';
import type { CalendarRow } from '#shared/contract/collection.ts';
import { formatDate, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { CollectionState } from '#shared/rules/collection-calendar.ts';
import type { KpiQuestion } from '#shared/rules/kpi-question.ts';
import { shownError } from '#renderer/app/errors.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import type { RecordRows } from '#renderer/app/rows/row-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Cell, DataTable, TableBody, TableHead, TableRow, TableScroller } from '#renderer/ui/data-table.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { BlankText, Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { collectionMarks, markOf, worstOf } from './collection-marks.ts';
import { useCalendar } from './question/use-calendar.ts';
import { rowHeights } from './row-heights.ts';
import { RowsInSight, type SightHandle } from './rows-in-sight.tsx';

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

interface CollectionCalendarProps {
  /** Which indicators are asked for. */
  question: KpiQuestion;
}

/** Which readings of a year are due, late, on their way and approved: a row for each indicator, a column for each month. */
export function CollectionCalendar({ question }: CollectionCalendarProps) {
  const { t, i18n } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [year, setYear] = useState(Number(asOf.slice(0, 4)));
  const [only, setOnly] = useState<CollectionState | null>(null);
  const { answer, rows, error, retry } = useCalendar({ year, only, question });
  const counts = answer?.counts;
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-6 py-2">
        <IconButton icon={ChevronLeft} size="small" label={t('calendar.previous')} onPress={() => setYear(year - 1)} />
        <b className="min-w-10 text-center font-semibold tabular-nums" aria-live="polite">
          {year}
        </b>
        <IconButton icon={ChevronRight} size="small" label={t('calendar.next')} onPress={() => setYear(year + 1)} />
        {collectionMarks
          .filter(([state]) => (counts?.[state] ?? 0) > 0 || state === only)
          .map(([state, mark]) => (
            <FilterChip
              key={state}
              count={counts?.[state] ?? 0}
              mark={<StatusMark status={mark} size={11} />}
              isSelected={only === state}
              onChange={(isOn) => setOnly(isOn ? state : null)}
            >
              {t(`calendar.are.${state}`)}
            </FilterChip>
          ))}
        <span className="ml-auto flex items-center gap-3">
          <ExportButton year={year} />
        </span>
      </div>
      <p className="shrink-0 border-b border-line px-6 py-1.5 text-sm text-ink-3">
        {t('calendar.hint', { date: formatDate(asOf, language) })}
      </p>
      {error !== null ? (
        <ErrorState
          title={shownError(error, i18n).message}
          action={<Button onPress={retry}>{t('common:retry')}</Button>}
        />
      ) : answer === undefined ? (
        <div className="px-6">
          <Skeleton label={t('title')} lines={12} />
        </div>
      ) : answer.ids.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t('calendar.empty', { year: answer.year })} />
      ) : (
        <CalendarTable ids={answer.ids} rows={rows} year={answer.year} />
      )}
    </>
  );
}

function ExportButton({ year }: { year: number }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run } = useAction();
  const save = () =>
    run(async ({ client, host, toaster }) => {
      const suggestedName = savedFileName(t('calendar.file', { year }), '.csv');
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
      if (grant === null) return;
      const { name } = await client.kpis.exportCalendar({ asOf, year, language, grant });
      toaster.show({ text: t('calendar.exported', { name }) });
    });
  return <IconButton icon={Download} size="small" label={t('calendar.export')} onPress={() => void save()} />;
}

interface CalendarTableProps {
  ids: readonly string[];
  rows: RecordRows<CalendarRow>;
  year: number;
}

function CalendarTable({ ids, rows, year }: CalendarTableProps) {
  const { t } = useTranslation('kpis');
  const [box] = useElementWidth<HTMLDivElement>();
  const sight = useRef<SightHandle>(null);
  const lines = useMemo(() => ids.map((id) => ({ kind: 'kpi', key: id }) as const), [ids]);
  const heights = rowHeights[usePreferences().preferences.density];
  const columnCount = months.length + 3;
  return (
    <TableScroller ref={box}>
      <DataTable
        label={t('calendar.label', { year })}
        role="table"
        rowCount={lines.length + 1}
        columnCount={columnCount}
        widths={[96, null, 140, ...months.map((month) => (month === '12' ? 66 : 44))]}
        minWidth={920}
      >
        <TableHead>
          <tr aria-rowindex={1}>
            <HeaderCell>{t('column.code')}</HeaderCell>
            <HeaderCell>{t('column.title')}</HeaderCell>
            <HeaderCell>{t('calendar.keeper')}</HeaderCell>
            {months.map((month) => (
              <HeaderCell key={month} align="center">
                {month}
              </HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          <RowsInSight
            lines={lines}
            scroller={box}
            handle={sight}
            heights={heights}
            focused={-1}
            columnCount={columnCount}
            wanted={rows}
          >
            {(index) => {
              const id = ids[index];
              if (id === undefined) return null;
              const row = rows.get(id);
              if (row === undefined) return <BlankRow key={id} rowIndex={index + 2} columnCount={columnCount} />;
              return <IndicatorRow key={id} row={row} rowIndex={index + 2} year={year} />;
            }}
          </RowsInSight>
        </TableBody>
      </DataTable>
    </TableScroller>
  );
}

function BlankRow({ rowIndex, columnCount }: { rowIndex: number; columnCount: number }) {
  return (
    <TableRow rowIndex={rowIndex} aria-busy>
      {Array.from({ length: columnCount }, (_, index) => (
        <Cell key={index}>{index < 3 && <BlankText width={index === 1 ? '72%' : '48%'} />}</Cell>
      ))}
    </TableRow>
  );
}

interface IndicatorRowProps {
  row: CalendarRow;
  rowIndex: number;
  year: number;
}

/** Drawn again only when something of it changed. */
const IndicatorRow = memo(function IndicatorRow({ row, rowIndex, year }: IndicatorRowProps) {
  const language = useLanguage();
  const title = textIn(row.kpi.title, language);
  const keeper = textIn(row.keeper?.title, language);
  return (
    <TableRow rowIndex={rowIndex}>
      <Cell isQuiet>
        <Link href={recordHref('kpi', row.id) ?? undefined}>{row.kpi.code}</Link>
      </Cell>
      <Cell className="font-medium" title={title}>
        {title}
      </Cell>
      <Cell isQuiet title={keeper}>
        {keeper || '—'}
      </Cell>
      {months.map((month) => (
        <MonthCell key={month} row={row} month={`${year}-${month}`} />
      ))}
    </TableRow>
  );
});

/** A period stands in the month in which it ends; of several weeks the one that asks for most, with their number. */
function MonthCell({ row: { periods, frequency }, month }: { row: CalendarRow; month: string }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const here = periods.filter(({ to }) => to.startsWith(month));
  const worst = worstOf(here);
  if (worst === undefined) return <Cell isNarrow />;
  const words = here.map(({ name, to, dueBy, state }) =>
    t('calendar.cell', {
      period: frequency === 'weekly' ? formatDate(to, language) : formatPartialDate(name, language),
      state: t(`calendar.is.${state}`),
      dueBy: formatDate(dueBy, language),
    }),
  );
  const same = here.filter(({ state }) => state === worst.state).length;
  return (
    // The last column keeps the margin of the screen, as its head does.
    <Cell
      isNarrow
      align="center"
      title={words.join('\n')}
      className={month.endsWith('-12') ? 'pl-2.5 pr-6' : undefined}
    >
      <span className="inline-flex items-center gap-1">
        <StatusMark status={markOf(worst.state)} title={words.join('; ')} />
        {here.length > 1 && <span className="text-sm text-ink-3">{same}</span>}
      </span>
    </Cell>
  );
}
