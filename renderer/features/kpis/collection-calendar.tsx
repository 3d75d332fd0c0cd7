import { useEffect, useMemo, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { CalendarCheck, ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { savedFileName } from '#shared/contract/host.ts';
import type { CalendarRow } from '#shared/contract/collection.ts';
import { formatDate, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { CollectionState } from '#shared/rules/collection-calendar.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Cell, DataTable, SpacerRow, TableBody, TableHead, TableRow, TableScroller } from '#renderer/ui/data-table.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { collectionMarks, markOf, worstOf } from './collection-marks.ts';

const rowHeights = { comfortable: 36, compact: 28 } as const;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Which readings of a year are due, late, on their way and approved: a row for each indicator, a column for each month. */
export function CollectionCalendar({ ids }: { ids: ReadonlySet<string> }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const [year, setYear] = useState(Number(asOf.slice(0, 4)));
  const [only, setOnly] = useState<CollectionState | null>(null);
  const { data } = useQuery(
    queries.kpis.calendar.queryOptions({ input: { asOf, year }, placeholderData: keepPreviousData }),
  );
  const rows = useMemo(() => (data?.rows ?? []).filter(({ kpi }) => ids.has(kpi.id)), [data, ids]);
  const shown = useMemo(
    () => (only === null ? rows : rows.filter(({ periods }) => periods.some(({ state }) => state === only))),
    [rows, only],
  );
  const counts = useMemo(() => countsOf(rows), [rows]);
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-6 py-2">
        <IconButton icon={ChevronLeft} size="small" label={t('calendar.previous')} onPress={() => setYear(year - 1)} />
        <b className="min-w-10 text-center font-semibold tabular-nums" aria-live="polite">
          {year}
        </b>
        <IconButton icon={ChevronRight} size="small" label={t('calendar.next')} onPress={() => setYear(year + 1)} />
        {collectionMarks
          .filter(([state]) => (counts.get(state) ?? 0) > 0 || state === only)
          .map(([state, mark]) => (
            <FilterChip
              key={state}
              count={counts.get(state) ?? 0}
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
      {data !== undefined && shown.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t('calendar.empty', { year })} />
      ) : (
        <CalendarTable rows={shown} year={year} />
      )}
    </>
  );
}

function countsOf(rows: readonly CalendarRow[]): ReadonlyMap<CollectionState, number> {
  const counts = new Map<CollectionState, number>();
  for (const { periods } of rows) for (const { state } of periods) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
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

function CalendarTable({ rows, year }: { rows: readonly CalendarRow[]; year: number }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const [box] = useElementWidth<HTMLDivElement>();
  const rowHeight = rowHeights[usePreferences().preferences.density];
  // oxlint-disable-next-line react/incompatible-library -- the rows in view are this component's own; nothing below is memoised on them
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useEffect(() => lines.measure(), [lines, rowHeight]);
  const seen = lines.getVirtualItems();
  const columnCount = months.length + 3;
  return (
    <TableScroller ref={box}>
      <DataTable
        label={t('calendar.label', { year })}
        role="table"
        rowCount={rows.length + 1}
        columnCount={columnCount}
        widths={[96, null, 140, ...months.map((month) => (month === '12' ? 66 : 44))]}
        minWidth={860}
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
          <SpacerRow height={seen[0]?.start ?? 0} columnCount={columnCount} />
          {seen.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const title = textIn(row.kpi.title, language);
            return (
              <TableRow key={row.kpi.id} rowIndex={index + 2}>
                <Cell isQuiet>
                  <Link href={recordHref('kpi', row.kpi.id) ?? undefined}>{row.kpi.code}</Link>
                </Cell>
                <Cell className="font-medium" title={title}>
                  {title}
                </Cell>
                <Cell isQuiet title={textIn(row.keeper?.title, language)}>
                  {textIn(row.keeper?.title, language) || '—'}
                </Cell>
                {months.map((month) => (
                  <MonthCell key={month} row={row} month={`${year}-${month}`} />
                ))}
              </TableRow>
            );
          })}
          <SpacerRow height={lines.getTotalSize() - (seen.at(-1)?.end ?? 0)} columnCount={columnCount} />
        </TableBody>
      </DataTable>
    </TableScroller>
  );
}

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
