import { useTranslation } from 'react-i18next';
import type { DeliverableView } from '#shared/contract/programmes.ts';
import type { Day } from '#shared/model/values.ts';
import { ActualCell, useDateColumns } from './date-columns.tsx';
import { ItemStatus, ItemTable, type ItemColumn } from './item-table.tsx';
import { isPassed } from './programme-item.ts';
import { useWords } from './use-words.ts';

interface DeliverableTableProps {
  deliverables: readonly DeliverableView[];
  /** All of the programme, also those that are not shown now: the columns stay when the filter changes. */
  all: readonly DeliverableView[];
  start: Day | null;
  current: string | null;
}

export function DeliverableTable({ deliverables, all, start, current }: DeliverableTableProps) {
  const { t } = useTranslation('programmes');
  const { title } = useWords();
  const dates = useDateColumns(all, start);
  const workPackage = ({ phaseName }: DeliverableView) =>
    phaseName === null ? '' : `${phaseName.code ?? ''} ${title(phaseName)}`;
  const columns: ItemColumn<DeliverableView>[] = [
    { id: 'code', label: t('column.code'), width: 82, isQuiet: true, render: ({ code }) => code ?? '—' },
    { id: 'title', label: t('column.deliverable'), width: null, isStrong: true, render: title, whole: title },
    {
      id: 'workPackage',
      isSecondary: true,
      label: t('column.workPackage'),
      width: 68,
      isQuiet: true,
      render: ({ phaseName }) => phaseName?.code ?? '—',
      whole: workPackage,
    },
    ...dates,
    {
      id: 'submitted',
      isSecondary: true,
      label: t('column.submitted'),
      width: 132,
      render: (item) => <ActualCell date={item.status.facts.submittedOn} isDone={isPassed(item)} start={start} />,
    },
    {
      id: 'status',
      label: t('column.status'),
      width: 232,
      tightWidth: 148,
      render: (item, isTight) => <ItemStatus item={item} isTight={isTight} />,
    },
  ];
  return <ItemTable label={t('deliverables')} items={deliverables} columns={columns} current={current} />;
}
