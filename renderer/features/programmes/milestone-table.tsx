import { useTranslation } from 'react-i18next';
import type { MilestoneView } from '#shared/contract/programmes.ts';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { DueCell, ItemStatus, ItemTable, type ItemColumn } from './item-table.tsx';
import { useWords } from './use-words.ts';

interface MilestoneTableProps {
  milestones: readonly MilestoneView[];
  /** Whether any milestone of the programme has one: an empty column says nothing. */
  hasPhases: boolean;
  hasForecasts: boolean;
  current: string | null;
}

export function MilestoneTable({ milestones, hasPhases, hasForecasts, current }: MilestoneTableProps) {
  const { t } = useTranslation('programmes');
  const { title, date } = useWords();
  const phase = (item: MilestoneView) => (item.phaseName === null ? '' : title(item.phaseName));
  const columns: ItemColumn<MilestoneView>[] = [
    { id: 'code', label: t('column.code'), width: 92, isQuiet: true, render: ({ code }) => code ?? '—' },
    { id: 'title', label: t('column.milestone'), width: null, isStrong: true, render: title, whole: title },
    ...(hasPhases
      ? [
          {
            id: 'phase',
            isSecondary: true,
            label: t('column.phase'),
            width: 176,
            isQuiet: true,
            render: (item: MilestoneView) => phase(item) || '—',
            whole: phase,
          },
        ]
      : []),
    { id: 'due', label: t('column.due'), width: 184, render: (item) => <DueCell item={item} /> },
    ...(hasForecasts
      ? [
          {
            id: 'forecast',
            isSecondary: true,
            label: t('column.forecast'),
            width: 132,
            render: ({ forecastAsOf }: MilestoneView) => date(forecastAsOf),
          },
        ]
      : []),
    {
      id: 'achieved',
      isSecondary: true,
      label: t('column.achieved'),
      width: 152,
      render: (item) => <AchievedCell item={item} />,
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

function AchievedCell({ item }: { item: MilestoneView }) {
  const { t } = useTranslation('programmes');
  const { date } = useWords();
  const locked = useLockedQuarters();
  const { status, facts } = item.status;
  const isDone = status === 'achieved' || status === 'partly';
  if (isDone && facts.achievedOn === null) return <span className="text-ink-3">{t('unknownWhen')}</span>;
  if (!isDone) return <span className="text-ink-3">—</span>;
  return (
    <>
      <LockMark quarter={locked.ofDate(facts.achievedOn)} isLasting />
      {date(facts.achievedOn)}
    </>
  );
}
