import { useTranslation } from 'react-i18next';
import type { MilestoneView } from '#shared/contract/programmes.ts';
import type { Day } from '#shared/model/values.ts';
import { ActualCell, useDateColumns } from './date-columns.tsx';
import { ItemStatus, ItemTable, type ItemColumn } from './item-table.tsx';
import { useWords } from './use-words.ts';

interface MilestoneTableProps {
  milestones: readonly MilestoneView[];
  /** All of the programme, also those that are not shown now: the columns stay when the filter changes. */
  all: readonly MilestoneView[];
  start: Day | null;
  current: string | null;
}

export function MilestoneTable({ milestones, all, start, current }: MilestoneTableProps) {
  const { t } = useTranslation('programmes');
  const { title } = useWords();
  const dates = useDateColumns(all, start);
  const phase = (item: MilestoneView) => (item.phaseName === null ? '' : title(item.phaseName));
  const columns: ItemColumn<MilestoneView>[] = [
    { id: 'code', label: t('column.code'), width: 92, isQuiet: true, render: ({ code }) => code ?? '—' },
    { id: 'title', label: t('column.milestone'), width: null, isStrong: true, render: title, whole: title },
    ...(all.some((item) => item.phase !== null)
      ? [
          {
            id: 'phase',
            isSecondary: true,
            label: t('column.phase'),
            width: 140,
            isQuiet: true,
            render: (item: MilestoneView) => phase(item) || '—',
            whole: phase,
          },
        ]
      : []),
    ...dates,
    {
      id: 'achieved',
      isSecondary: true,
      label: t('column.achieved'),
      width: 132,
      render: ({ status: { status, facts } }) => (
        <ActualCell date={facts.achievedOn} isDone={status === 'achieved' || status === 'partly'} start={start} />
      ),
    },
    {
      id: 'status',
      label: t('column.status'),
      width: 232,
      tightWidth: 148,
      render: (item, isTight) => <ItemStatus item={item} isTight={isTight} />,
    },
  ];
  return <ItemTable label={t('milestones')} items={milestones} columns={columns} current={current} />;
}
