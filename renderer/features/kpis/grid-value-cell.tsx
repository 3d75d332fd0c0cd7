import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiView, ReadingView } from '#shared/contract/kpis.ts';
import type { Reading } from '#shared/model/kpi.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiBareFigure, readingValue } from '#shared/i18n/kpi-value.ts';
import { quarterParts, type Quarter } from '#shared/rules/periods.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Cell, CellInput } from '#renderer/ui/data-table.tsx';
import { cellKey } from './grid-model.ts';
import { useCellProblem } from './use-cell-problem.ts';
import type { ReadingGridState } from './use-reading-grid.ts';

interface GridValueCellProps {
  kpi: KpiView;
  quarter: Quarter;
  /** Of an indicator that is worked out: its result, which cannot be written over. */
  reading: Reading | ReadingView | undefined;
  grid: ReadingGridState;
  row: number;
  column: number;
  hasFocus: boolean;
}

/** One value of one quarter. A text that was refused stays in its cell, marked, with what to do about it. */
export function GridValueCell({ kpi, quarter, reading, grid, row, column, hasFocus }: GridValueCellProps) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const problemText = useCellProblem(kpi);
  const problemId = useId();
  const isHere = grid.place.row === row && grid.place.column === column;
  const refused = grid.refused.get(cellKey(kpi.id, quarter));
  const problem = refused === undefined ? null : problemText(refused.problem);
  const marks = [
    reading?.quality === 'provisional' || reading?.quality === 'estimate' ? t(`grid.mark.${reading.quality}`) : null,
    reading !== undefined &&
    'notCounted' in reading &&
    (reading.notCounted === 'submitted' || reading.notCounted === 'returned')
      ? t(`grid.mark.${reading.notCounted}`)
      : null,
  ].filter((mark) => mark !== null);
  const { year, quarter: number } = quarterParts(quarter);
  const name = t('grid.editing', {
    title: textIn(kpi.title, language),
    quarter: `${t('grid.quarter', { quarter: number })} ${year}`,
  });
  const shown =
    reading === undefined
      ? ''
      : reading.quantity === null
        ? textIn(reading.valueText, language)
        : kpiBareFigure(reading.quantity, kpi, language);

  return (
    <Cell
      align="end"
      tabIndex={isHere ? 0 : -1}
      data-cell={`${row} ${column}`}
      isEditable={kpi.formula === null}
      isMarked={grid.isMarked(row, column)}
      isInvalid={refused !== undefined && !(isHere && grid.editing !== null)}
      aria-describedby={problem === null ? undefined : problemId}
      title={problem ?? (reading === undefined ? undefined : readingValue(reading, kpi, language))}
      onFocus={() => grid.moveTo({ row, column })}
      onDoubleClick={() => grid.edit({ row, column }, refused?.text ?? shown)}
      className={problem !== null && isHere && hasFocus ? 'overflow-visible' : undefined}
    >
      {isHere && grid.editing !== null ? (
        <CellInput
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just begun to write in this cell
          autoFocus
          aria-label={name}
          value={grid.editing}
          onChange={(event) => grid.type(event.target.value)}
          onBlur={() => grid.commit('leave')}
          className="text-right"
        />
      ) : (
        <span
          className={cx(
            'flex min-w-0 items-baseline justify-end gap-1.5',
            refused !== undefined ? 'text-danger' : kpi.formula !== null && 'text-ink-2 italic',
          )}
        >
          {refused === undefined && marks.length > 0 && (
            <span className="min-w-0 truncate text-sm font-normal text-at-risk">{marks.join(', ')}</span>
          )}
          <span className="shrink-0">{refused?.text ?? shown}</span>
        </span>
      )}
      {problem !== null && (
        <span
          id={problemId}
          className={
            isHere && hasFocus
              ? 'absolute z-30 mt-1 block w-60 -translate-x-full rounded-md bg-ink px-2.5 py-1.5 text-left text-sm text-pretty whitespace-normal text-paper shadow-panel'
              : 'sr-only'
          }
        >
          {problem}
        </span>
      )}
    </Cell>
  );
}
