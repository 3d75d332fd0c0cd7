import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { MilestoneView, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { eventSums } from '#shared/rules/event-sums.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ItemStatus, ItemTable, type ItemColumn } from '../item-table.tsx';
import { ofWhen, type When } from '../programme-item.ts';
import { useWords } from '../use-words.ts';
import { EventDialog } from './event-dialog.tsx';
import { Nothing } from './plain-table.tsx';

interface EventsPartProps {
  programme: ProgrammeDetail;
  when: When;
  current: string | null;
}

/** Workshops, labs, expert days, meetings: what an advisory programme or a network consists of, and what it took. */
export function EventsPart({ programme, when, current }: EventsPartProps) {
  const { t } = useTranslation(['advisory', 'programmes']);
  const { isReadOnly } = useWorkbook();
  const { language } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const events = programme.milestones.filter(({ kind }) => kind === 'event');
  const shown = ofWhen(events, when);
  const sums = eventSums(events, ({ status }) => status.status === 'achieved');
  const told = [
    t('advisory:eventSums', { held: sums.held, total: sums.total }),
    ...(sums.expertDays === null
      ? []
      : [t('advisory:eventExpertDays', { days: formatNumber(sums.expertDays, language) })]),
    ...(sums.participants === null
      ? []
      : [t('advisory:eventParticipants', { people: formatNumber(sums.participants, language) })]),
  ];
  return (
    <Section
      title={t('advisory:events')}
      note={events.length > 0 ? told.join(' · ') : undefined}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => setIsAdding(true)}>
            {t('advisory:newEvent')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Nothing>{events.length === 0 ? t('advisory:noEvents') : t('programmes:noneMatch')}</Nothing>
      ) : (
        <EventTable events={shown} all={events} current={current} />
      )}
      {isAdding && <EventDialog programme={programme} onClose={() => setIsAdding(false)} />}
    </Section>
  );
}

interface EventTableProps {
  events: readonly MilestoneView[];
  all: readonly MilestoneView[];
  current: string | null;
}

function EventTable({ events, all, current }: EventTableProps) {
  const { t } = useTranslation(['advisory', 'fields']);
  const { title, date, language } = useWords();
  const kind = (event: MilestoneView) =>
    event.eventKind === null ? '' : t(`fields:choice.eventKind.${event.eventKind}`);
  const when = ({ dueAsOf, endsOn }: MilestoneView) =>
    endsOn === null || endsOn === dueAsOf ? date(dueAsOf) : `${date(dueAsOf)} – ${date(endsOn)}`;
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, language));
  const columns: ItemColumn<MilestoneView>[] = [
    { id: 'title', label: t('advisory:column.event'), width: null, isStrong: true, render: title, whole: title },
    {
      id: 'kind',
      isSecondary: true,
      label: t('advisory:column.kind'),
      width: 140,
      render: (event) => kind(event) || '—',
      whole: kind,
    },
    { id: 'when', label: t('advisory:column.when'), width: 208, tightWidth: 132, render: when, whole: when },
    ...(all.some(({ place }) => place !== null)
      ? [
          {
            id: 'place',
            isSecondary: true,
            label: t('advisory:column.place'),
            width: 128,
            isQuiet: true,
            render: ({ place }: MilestoneView) => place ?? '—',
            whole: ({ place }: MilestoneView) => place ?? '',
          },
        ]
      : []),
    ...(all.some(({ participants }) => participants !== null)
      ? [
          {
            id: 'participants',
            isSecondary: true,
            label: t('advisory:column.participants'),
            width: 92,
            render: ({ participants }: MilestoneView) => number(participants),
          },
        ]
      : []),
    ...(all.some(({ expertDays }) => expertDays !== null)
      ? [
          {
            id: 'expertDays',
            isSecondary: true,
            label: t('advisory:column.expertDays'),
            width: 92,
            render: ({ expertDays }: MilestoneView) => number(expertDays),
          },
        ]
      : []),
    {
      id: 'status',
      label: t('advisory:column.status'),
      width: 200,
      tightWidth: 148,
      render: (item, isTight) => <ItemStatus item={item} isTight={isTight} />,
    },
  ];
  return <ItemTable label={t('advisory:events')} items={events} columns={columns} current={current} />;
}
