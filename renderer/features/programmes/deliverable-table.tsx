import { useTranslation } from 'react-i18next';
import type { DeliverableView } from '#shared/contract/programmes.ts';
import { DueCell, ItemStatus, ItemTable, type ItemColumn } from './item-table.tsx';
import { isPassed } from './programme-item.ts';
import { useWords } from './use-words.ts';

interface DeliverableTableProps {
  deliverables: readonly DeliverableView[];
  hasForecasts: boolean;
  current: string | null;
}

export function DeliverableTable({ deliverables, hasForecasts, current }: DeliverableTableProps) {
  const { t } = useTranslation('programmes');
  const { title, date } = useWords();
  const workPackage = ({ phaseName }: DeliverableView) =>
    phaseName === null ? '' : `${phaseName.code ?? ''} ${title(phaseName)}`;
  const columns: ItemColumn<DeliverableView>[] = [
    { id: 'code', label: t('column.code'), width: 92, isQuiet: true, render: ({ code }) => code ?? '—' },
    { id: 'title', label: t('column.deliverable'), width: null, isStrong: true, render: title, whole: title },
    {
      id: 'workPackage',
      isSecondary: true,
      label: t('column.workPackage'),
      width: 72,
      isQuiet: true,
      render: ({ phaseName }) => phaseName?.code ?? '—',
      whole: workPackage,
    },
    { id: 'due', label: t('column.due'), width: 184, render: (item) => <DueCell item={item} /> },
    ...(hasForecasts
      ? [
          {
            id: 'forecast',
            isSecondary: true,
            label: t('column.forecast'),
            width: 132,
            render: ({ forecastAsOf }: DeliverableView) => date(forecastAsOf),
          },
        ]
      : []),
    {
      id: 'submitted',
      isSecondary: true,
      label: t('column.submitted'),
      width: 152,
      render: (item) => <SubmittedCell item={item} />,
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

function SubmittedCell({ item }: { item: DeliverableView }) {
  const { t } = useTranslation('programmes');
  const { date } = useWords();
  const { submittedOn } = item.status.facts;
  if (submittedOn !== null) return date(submittedOn);
  return <span className="text-ink-3">{isPassed(item) ? t('unknownWhen') : '—'}</span>;
}
