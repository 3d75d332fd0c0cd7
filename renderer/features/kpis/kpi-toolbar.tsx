import { useTranslation } from 'react-i18next';
import type { KpiAnswer } from '#shared/contract/kpi-answer.ts';
import { kpiFilters, type KpiFilter } from '#shared/rules/kpi-question.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';

const views = ['list', 'grid', 'calendar'] as const;
export type KpiScreenView = (typeof views)[number];

interface KpiToolbarProps {
  /** Of every filter as the words are; undefined before the first answer. */
  counts: KpiAnswer['counts'] | undefined;
  view: KpiScreenView;
  onView: (view: KpiScreenView) => void;
  filter: KpiFilter;
  onFilter: (filter: KpiFilter) => void;
  typed: string;
  onTyped: (typed: string) => void;
}

/** Reading or entering; a chip for each light there is, with its number before it is chosen. */
export function KpiToolbar({ counts, view, onView, filter, onFilter, typed, onTyped }: KpiToolbarProps) {
  const { t } = useTranslation('kpis');
  const { isReadOnly } = useWorkbook();
  const counted = kpiFilters
    .map((name) => ({ name, count: counts?.[name] ?? 0 }))
    .filter(({ name, count }) => name === 'all' || name === filter || count > 0);
  return (
    <Toolbar
      label={t('toolbar')}
      search={<SearchField label={t('find')} placeholder={t('findHint')} value={typed} onChange={onTyped} />}
    >
      <Segmented
        label={t('view.label')}
        segments={views
          .filter((value) => value !== 'grid' || !isReadOnly)
          .map((value) => ({ value, label: t(`view.${value}`) }))}
        value={view}
        onChange={onView}
      />
      {counted.map(({ name, count }) =>
        name === 'all' ? (
          <FilterChip key={name} isSelected={filter === 'all'} onChange={() => onFilter('all')}>
            {t('filter.all', { number: count })}
          </FilterChip>
        ) : (
          <FilterChip
            key={name}
            count={count}
            mark={name === 'stale' ? <StatusMark status="noRecentReport" size={11} /> : <Light light={name} />}
            isSelected={filter === name}
            onChange={(isOn) => onFilter(isOn ? name : 'all')}
          >
            {t(`filter.${name}`)}
          </FilterChip>
        ),
      )}
    </Toolbar>
  );
}
