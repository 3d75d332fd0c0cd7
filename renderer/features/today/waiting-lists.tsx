import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CircleCheck } from 'lucide-react';
import { formatDate, formatPartialDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ActionList } from '#renderer/ui/action-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { AdviceLine } from './advice-line.tsx';
import { BlockedLine } from './blocked-line.tsx';
import { ProgrammeLine } from './programme-line.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ReportLine } from './report-line.tsx';
import { RiskLine } from './risk-line.tsx';
import { SubtaskLine } from './subtask-line.tsx';
import type { TodayDialog } from './today-dialogs.tsx';
import { TranslationLine } from './translation-line.tsx';
import type { Today } from './today-data.ts';

/** Shown at once; the rest on demand. */
const linesShown = 8;

interface WaitingListsProps {
  today: Today;
  onDialog: (dialog: TodayDialog) => void;
  /** Where only a person's own lines are shown. */
  onShowAll: (() => void) | undefined;
}

/** Everything that waits, in the order of who is waited for; a list without lines is not there. */
export function WaitingLists({ today, onDialog, onShowAll }: WaitingListsProps) {
  const { t } = useTranslation(['today', 'risks']);
  const language = useLanguage();
  const { reports, blocked, subtasks, risks, readings, programmes, advice, translations, round, waiting } = today;
  const lists = [reports, blocked, subtasks, risks, readings, programmes, advice, translations];
  const isCalm = lists.every(({ total }) => total === 0);
  if (isCalm) {
    return (
      <EmptyState
        icon={CircleCheck}
        title={t('calm.title')}
        action={
          onShowAll &&
          waiting.all > 0 && <Button onPress={onShowAll}>{t('calm.showAll', { count: waiting.all })}</Button>
        }
      >
        {t(onShowAll ? 'calm.mine' : 'calm.all')}
      </EmptyState>
    );
  }
  return (
    <>
      <WaitingList
        title={t('reports.title')}
        note={
          round &&
          t('reports.round', {
            quarter: formatPartialDate(round.quarter, language),
            date: formatDate(round.until, language),
          })
        }
        list={reports}
        href="#/activities"
        renderLine={(line) => <ReportLine key={line.activity.id} line={line} onDialog={onDialog} />}
      />
      <WaitingList
        title={t('blocked.title')}
        list={blocked}
        href="#/activities"
        renderLine={(line) => <BlockedLine key={line.activity.id} line={line} onDialog={onDialog} />}
      />
      <WaitingList
        title={t('subtasks.title')}
        list={subtasks}
        href="#/activities"
        renderLine={(line) => <SubtaskLine key={line.subtask.id} line={line} />}
      />
      <WaitingList
        title={t('risks:today.title')}
        list={risks}
        href="#/risks"
        renderLine={(line) => <RiskLine key={line.id} risk={line} onDialog={onDialog} />}
      />
      <WaitingList
        title={t('readings.title')}
        note={t('readings.count', { count: readings.total })}
        list={readings}
        href="#/kpis"
        renderLine={(line) => <ReadingLine key={line.kpi.id} line={line} />}
      />
      <WaitingList
        title={t('programmes.title')}
        list={programmes}
        href="#/programmes"
        renderLine={(line) => <ProgrammeLine key={line.id} line={line} onDialog={onDialog} />}
      />
      <WaitingList
        title={t('advice.title')}
        list={advice}
        href="#/board"
        renderLine={(line) => <AdviceLine key={line.id} outcome={line} />}
      />
      <WaitingList
        title={t('translations.title')}
        list={translations}
        href={null}
        renderLine={(line) => <TranslationLine key={`${line.id}.${line.field}`} line={line} />}
      />
    </>
  );
}

interface WaitingListProps<Line> {
  title: string;
  note?: ReactNode;
  list: { total: number; lines: readonly Line[] };
  /** Where the rest is, when there is more than was read. */
  href: string | null;
  renderLine: (line: Line) => ReactNode;
}

function WaitingList<Line>({ title, note, list: { total, lines }, href, renderLine }: WaitingListProps<Line>) {
  const { t } = useTranslation('today');
  const [isWhole, setIsWhole] = useState(false);
  if (total === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, linesShown);
  return (
    <Section title={title} note={note ?? undefined}>
      <ActionList>{shown.map(renderLine)}</ActionList>
      {shown.length < lines.length && (
        <p className="pt-1 text-sm">
          <Link onPress={() => setIsWhole(true)}>{t('more', { count: total - shown.length })}</Link>
        </p>
      )}
      {isWhole && lines.length < total && href !== null && (
        <p className="pt-1 text-sm">
          <Link href={href}>{t('more', { count: total - lines.length })}</Link>
        </p>
      )}
    </Section>
  );
}
