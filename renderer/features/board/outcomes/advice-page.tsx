import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MessageSquareQuote } from 'lucide-react';
import type { OutcomeView } from '#shared/contract/board.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { OutcomeList } from './outcome-list.tsx';

const filters = ['all', 'waiting', 'settled'] as const;
type Filter = (typeof filters)[number];

const shows: Record<Filter, (outcome: OutcomeView) => boolean> = {
  all: () => true,
  waiting: ({ waits }) => waits !== null,
  settled: ({ waits }) => waits === null,
};

/** Over all meetings: what the Board advised, what was answered, and what was done. */
export function AdvicePage() {
  const { t } = useTranslation('board');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const [filter, setFilter] = useState<Filter>('all');
  const { data } = useQuery(queries.board.overview.queryOptions({ input: { asOf } }));
  if (data === undefined) return null;
  const shown = data.outcomes.filter(shows[filter]);
  return (
    <div className="flex flex-col gap-5 px-6 py-4">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="text-xl font-bold tracking-tight">{t('advice.title')}</h2>
          <p className="text-pretty text-ink-2">
            {data.outcomes.length === 0 ? t('advice.lead') : <Counts outcomes={data.outcomes} />}
          </p>
        </div>
        {data.outcomes.length > 0 && (
          <Segmented
            label={t('advice.filter')}
            segments={filters.map((value) => ({ value, label: t(`advice.${value}`) }))}
            value={filter}
            onChange={setFilter}
          />
        )}
      </header>
      {data.outcomes.length === 0 && (
        <EmptyState icon={MessageSquareQuote} title={t('advice.empty')}>
          {t('advice.emptyHint')}
        </EmptyState>
      )}
      {data.outcomes.length > 0 && shown.length === 0 && <p className="text-ink-3">{t('advice.nothing')}</p>}
      {byMeeting(shown).map((outcomes) => (
        <OfMeeting key={outcomes[0]?.meeting} outcomes={outcomes} />
      ))}
    </div>
  );
}

function Counts({ outcomes }: { outcomes: readonly OutcomeView[] }) {
  const { t } = useTranslation('board');
  const count = (waits: OutcomeView['waits']) => outcomes.filter((outcome) => outcome.waits === waits).length;
  const words = [
    count('awaitsResponse') > 0 && t('advice.awaiting', { count: count('awaitsResponse') }),
    count('overdue') > 0 && t('advice.overdue', { count: count('overdue') }),
    count('open') > 0 && t('advice.open', { count: count('open') }),
    count(null) > 0 && t('advice.closed', { count: count(null) }),
  ];
  return words.filter(Boolean).join(' · ');
}

/** The newest meeting first. */
function byMeeting(outcomes: readonly OutcomeView[]): OutcomeView[][] {
  const groups = new Map<string, OutcomeView[]>();
  for (const outcome of outcomes) groups.set(outcome.meeting, [...(groups.get(outcome.meeting) ?? []), outcome]);
  return [...groups.values()].toSorted((a, b) => (b[0]?.meetingDay ?? '').localeCompare(a[0]?.meetingDay ?? ''));
}

function OfMeeting({ outcomes }: { outcomes: readonly OutcomeView[] }) {
  const language = useLanguage();
  const [first] = outcomes;
  if (first === undefined) return null;
  const title = textIn(first.meetingName.title, language);
  return (
    <Section
      title={<Link href={recordHref('meeting', first.meeting) ?? ''}>{title}</Link>}
      note={first.meetingDay === null ? undefined : formatDate(first.meetingDay, language)}
    >
      <OutcomeList outcomes={outcomes} label={title} />
    </Section>
  );
}
