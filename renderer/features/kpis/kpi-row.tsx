import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiView } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiFigure, targetTerm, targetValue } from '#shared/i18n/kpi-value.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Cell, TableRow } from '#renderer/ui/data-table.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { BlankText } from '#renderer/ui/skeleton.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { SparkLine } from './spark-line.tsx';
import { useKpiWords } from './use-kpi-words.ts';

const columns = [
  { name: 'code', width: 78, from: 0 },
  { name: 'title', width: null, from: 0 },
  { name: 'value', width: 164, from: 0 },
  { name: 'target', width: 164, from: 920 },
  { name: 'light', width: 176, from: 0 },
  { name: 'trend', width: 92, from: 1180 },
  { name: 'age', width: 188, from: 1000 },
] as const;
export type KpiColumn = (typeof columns)[number]['name'];

/** Where the list is narrow, so that titles keep some room; the light comes last there, with the margin of the screen. */
const narrowWidths: Partial<Record<KpiColumn, { below: number; width: number }>> = {
  value: { below: 720, width: 136 },
  light: { below: 1000, width: 198 },
};

/** The columns that have room in a list of this width (pixels), and their widths: beside a record it shows fewer. */
export const columnsIn = (width: number) =>
  columns
    .filter(({ from }) => width >= from)
    .map(({ name, width: usual }) => {
      const narrow = narrowWidths[name];
      return { name, width: narrow !== undefined && width < narrow.below ? narrow.width : usual };
    });

interface KpiRowProps {
  kpi: KpiView;
  columns: ReturnType<typeof columnsIn>;
  /** From 1, the head row included. */
  rowIndex: number;
  isCurrent: boolean;
  isReachable: boolean;
}

/** One indicator. Only the rows in sight exist, and one is drawn again only when something of it changed. */
export const KpiRow = memo(function KpiRow({ kpi, columns: shown, rowIndex, isCurrent, isReachable }: KpiRowProps) {
  const language = useLanguage();
  const title = textIn(kpi.title, language);
  return (
    <TableRow rowIndex={rowIndex} isCurrent={isCurrent} data-place={kpi.id} isFaded={kpi.light.rule === 'retired'}>
      {shown.map(({ name }) => {
        if (name === 'code')
          return (
            <Cell key={name} isQuiet tabIndex={isReachable ? 0 : -1}>
              {kpi.code}
            </Cell>
          );
        if (name === 'title')
          return (
            <Cell key={name} className="font-medium" title={title}>
              {title}
            </Cell>
          );
        return <ValueCell key={name} name={name} kpi={kpi} />;
      })}
    </TableRow>
  );
});

/** A row that is still on its way: it has its height and its focus, and after a moment shows that something will come. */
export function BlankKpiRow({
  id,
  columns: shown,
  rowIndex,
  isReachable,
}: Omit<KpiRowProps, 'kpi' | 'isCurrent'> & { id: string }) {
  return (
    <TableRow rowIndex={rowIndex} data-place={id} aria-busy>
      {shown.map(({ name }, index) => (
        <Cell key={name} tabIndex={index === 0 && isReachable ? 0 : -1}>
          <BlankText width={name === 'title' ? '72%' : '48%'} />
        </Cell>
      ))}
    </TableRow>
  );
}

function ValueCell({ name, kpi }: { name: Exclude<KpiColumn, 'code' | 'title'>; kpi: KpiView }) {
  switch (name) {
    case 'value':
      return <ReadingCell kpi={kpi} />;
    case 'target':
      return <TargetCell kpi={kpi} />;
    case 'light':
      return <LightCell kpi={kpi} />;
    case 'trend':
      return <TrendCell kpi={kpi} />;
    case 'age':
      return <AgeCell kpi={kpi} />;
  }
}

function ReadingCell({ kpi }: { kpi: KpiView }) {
  const { t } = useTranslation('kpis');
  const words = useKpiWords();
  const figure = words.figure(kpi);
  if (figure === null)
    return (
      <Cell align="end" isQuiet>
        {t('noValue')}
      </Cell>
    );
  return (
    <Cell align="end" title={`${figure.figure} ${figure.rest}`}>
      <b className="font-semibold">{figure.figure}</b> <span className="text-ink-2">{figure.rest}</span>
    </Cell>
  );
}

function TargetCell({ kpi: { target, ...kpi } }: { kpi: KpiView }) {
  const language = useLanguage();
  if (target === null) return <Cell isQuiet>—</Cell>;
  const value = target.upper === null ? kpiFigure(target.quantity, kpi, language) : targetValue(target, kpi, language);
  const term = targetTerm(target, language);
  return (
    <Cell title={`${value} ${term}`}>
      {value} <span className="text-ink-3">{term}</span>
    </Cell>
  );
}

function LightCell({ kpi }: { kpi: KpiView }) {
  const words = useKpiWords();
  return (
    <Cell title={words.why(kpi)}>
      <Light light={kpi.light.light} isStale={kpi.light.stale}>
        {words.word(kpi.light)}
      </Light>
    </Cell>
  );
}

function TrendCell({ kpi }: { kpi: KpiView }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const known = kpi.spark.filter(({ value }) => value !== null);
  const text = (point: (typeof known)[number] | undefined) =>
    point?.value == null ? '' : kpiFigure({ value: point.value, qualifier: point.qualifier }, kpi, language);
  return (
    <Cell>
      <SparkLine
        points={kpi.spark}
        title={t('trend', { count: known.length, first: text(known[0]), last: text(known.at(-1)) })}
      />
    </Cell>
  );
}

function AgeCell({ kpi }: { kpi: KpiView }) {
  const { t } = useTranslation(['kpis', 'common']);
  const words = useKpiWords();
  if (kpi.reading === null || kpi.ageDays === null) return <Cell isQuiet>—</Cell>;
  const age = kpi.ageDays === 0 ? t('common:today') : t('common:days', { count: kpi.ageDays });
  return (
    <Cell title={`${words.date(kpi.reading)} · ${age}`}>
      <span className="text-ink-2">{words.date(kpi.reading)}</span>
      {kpi.light.stale ? (
        <span className="font-semibold text-silent">
          {' '}
          <StatusMark
            status="noRecentReport"
            size={11}
            title={t('staleWord')}
            className="mx-0.5 inline align-[-1px]"
          />{' '}
          {age}
        </span>
      ) : (
        kpi.ageDays > 0 && <span className="text-ink-3"> · {age}</span>
      )}
    </Cell>
  );
}
