import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CircleCheck } from 'lucide-react';
import type { Round, RoundLine } from '#shared/contract/reporting.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { quarterOf } from '#shared/rules/periods.ts';
import { reportDay } from '#shared/rules/report-round.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ReportDialog } from '#renderer/features/activities/report/report-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { LineKeys } from '#renderer/ui/line-keys.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { EarlierRounds } from './earlier-rounds.tsx';
import { groupLines } from './group-lines.ts';
import { QuarterPicker } from './quarter-picker.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';
import { RoundCard, type RoundAct } from './round-card.tsx';
import { RoundDialog } from './round-dialogs.tsx';
import { RoundLines, type Remindable } from './round-lines.tsx';
import { roundCounts } from './round-counts.ts';

type Show = RoundLine['state'];

/** What is asked above the screen. A report knows those that come after it, so that a round is typed in one go. */
type RoundForm =
  | { kind: 'report'; line: RoundLine; turns: readonly RoundLine[] }
  | { kind: 'correct'; line: RoundLine }
  | { kind: 'remind'; asked: Remindable }
  | { kind: RoundAct };

const isQuarter = (text: string | null): text is string => text !== null && /^(?:19|20|21)\d\d-Q[1-4]$/.test(text);

/** The round of reports of a quarter: who owes what, what came in, and closing it. The address may name the quarter. */
export function ReportingScreen({ recordId }: RecordScreenProps) {
  const { t } = useTranslation(['reporting', 'common', 'shell']);
  const { queries } = useApplication();
  const { openSearch } = useShellActions();
  const { asOf, isReadOnly } = useWorkbook();
  const [form, setForm] = useState<RoundForm | null>(null);
  const input = { asOf, ...(isQuarter(recordId) && { quarter: recordId }) };
  const { data: round, isError } = useQuery(
    queries.reporting.round.queryOptions({ input, placeholderData: keepPreviousData }),
  );
  const canClose = round !== undefined && round.isOver && round.closedOn === null && round.period !== null;
  return (
    <>
      <ScreenHeader
        title={t('reporting:title')}
        sub={round && <QuarterPicker quarter={round.quarter} latest={quarterOf(asOf)} />}
        search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
        action={
          canClose &&
          !isReadOnly && (
            <Button tone="primary" onPress={() => setForm({ kind: 'close' })}>
              {t('reporting:close')}
            </Button>
          )
        }
      />
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <div className="grid gap-x-10 gap-y-6 px-6 pt-2.5 pb-8 @min-[900px]:grid-cols-[minmax(0,1fr)_minmax(320px,372px)]">
          <div className="flex min-w-0 flex-col gap-5">
            {isError && <ErrorState title={t('shell:errorTitle')} />}
            {round === undefined && !isError && <Skeleton label={t('common:loading')} lines={10} />}
            {round && <RoundBody key={round.quarter} round={round} onForm={setForm} />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            {round && <RoundCard round={round} onAct={(kind) => setForm({ kind })} />}
            {round && <EarlierRounds current={round.quarter} />}
            <p className="px-1 text-sm text-pretty text-ink-3">
              {t('reporting:rhythm')} <Link href={`${screenHref('settings')}/plan`}>{t('reporting:rhythmLink')}</Link>
            </p>
          </div>
        </div>
      </div>
      {form && round && <RoundForms form={form} round={round} onForm={setForm} />}
    </>
  );
}

interface RoundBodyProps {
  round: Round;
  onForm: (form: RoundForm) => void;
}

function RoundBody({ round, onForm }: RoundBodyProps) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const counts = roundCounts(round.lines);
  const [chosen, setChosen] = useState<Show | null>(null);
  // What is missing comes first; once nothing is, what came in.
  const show = chosen ?? (counts.missing > 0 || counts.cameIn === 0 ? 'missing' : 'cameIn');
  const lines = round.lines.filter(({ state }) => state === show);
  const quarter = formatPartialDate(round.quarter, language);

  if (round.period === null)
    return <EmptyState title={t('noRound.title', { quarter })}>{t('noRound.text')}</EmptyState>;
  if (round.lines.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text', { quarter })}</EmptyState>;

  const inOrder = groupLines(round, lines).flatMap(({ owners }) => owners.flatMap((owner) => owner.lines));
  const isClosed = round.closedOn !== null;
  const onReport = (line: RoundLine) => onForm({ kind: 'report', line, turns: show === 'missing' ? inOrder : [line] });
  return (
    <>
      <Segmented
        label={t('show.label')}
        segments={[
          { value: 'missing', label: t('show.missing', { count: counts.missing }) },
          { value: 'cameIn', label: t('show.cameIn', { count: counts.cameIn }) },
          { value: 'exempt', label: t('show.exempt', { count: counts.exempt }) },
        ]}
        value={show}
        onChange={setChosen}
        className="self-start"
      />
      {lines.length === 0 ? (
        <EmptyState {...(show === 'missing' && { icon: CircleCheck })} title={t(`none.${show}.title`)}>
          {t(`none.${show}.text`, { quarter })}
        </EmptyState>
      ) : (
        <LineKeys className="flex flex-col gap-5">
          <RoundLines
            round={round}
            lines={lines}
            onReport={isReadOnly || isClosed ? undefined : onReport}
            onCorrect={isReadOnly ? undefined : (line) => onForm({ kind: 'correct', line })}
            onRemind={show === 'missing' && !isClosed ? (asked) => onForm({ kind: 'remind', asked }) : undefined}
          />
        </LineKeys>
      )}
    </>
  );
}

interface RoundFormsProps {
  form: RoundForm;
  round: Round;
  onForm: (form: RoundForm | null) => void;
}

function RoundForms({ form, round, onForm }: RoundFormsProps) {
  const { t } = useTranslation('reporting');
  const { asOf } = useWorkbook();
  const close = () => onForm(null);
  switch (form.kind) {
    case 'report': {
      const { line, turns } = form;
      const at = turns.findIndex(({ id }) => id === line.id);
      const next = turns[at + 1];
      return (
        <ReportDialog
          entity={line.entity}
          id={line.id}
          {...(round.period && { day: reportDay(round.period, asOf) })}
          {...(next && {
            turn: {
              note: t('turn', { number: at + 1, count: turns.length }),
              onNext: () => onForm({ ...form, line: next }),
            },
          })}
          onClose={close}
        />
      );
    }
    case 'correct':
      return (
        <ReportDialog
          entity={form.line.entity}
          id={form.line.id}
          corrects={form.line.report?.id ?? null}
          onClose={close}
        />
      );
    case 'remind':
      return <ReminderDialog round={round} asked={form.asked} onClose={close} />;
    case 'close':
    case 'lock':
    case 'unlock':
      return <RoundDialog act={form.kind} round={round} onClose={close} />;
  }
}
