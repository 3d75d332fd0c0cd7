import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Lock } from 'lucide-react';
import type { Round } from '#shared/contract/reporting.ts';
import { formatDate, formatPartialDate } from '#shared/i18n/format.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { MixBar } from '#renderer/ui/mix-bar.tsx';
import { DeadlineEdit } from './deadline-edit.tsx';
import { roundCounts } from './round-counts.ts';

export type RoundAct = 'close' | 'lock' | 'unlock';

interface RoundCardProps {
  round: Round;
  onAct: (act: RoundAct) => void;
}

/** What the round comes to: how much came in, until when it is asked for, whether the quarter still takes reports. */
export function RoundCard({ round, onAct }: RoundCardProps) {
  const { t } = useTranslation(['reporting', 'status']);
  const language = useLanguage();
  const counts = roundCounts(round.lines);
  const owed = counts.missing + counts.cameIn;
  const title =
    owed === 0 ? t('reporting:nothingOwed') : t('reporting:cameInOf', { count: owed, cameIn: counts.cameIn });
  const parts = counts.parts.map((part) => ({
    ...part,
    label: t(`reporting:parts.${part.status as 'onTrack'}`, { count: part.count }), // the five that a round has
  }));
  const facts = [
    counts.late > 0 && t('reporting:lateCount', { count: counts.late }),
    counts.corrections > 0 && t('reporting:corrections', { count: counts.corrections }),
    counts.exempt > 0 && t('reporting:exempt', { count: counts.exempt }),
  ].filter((fact) => fact !== false);
  return (
    <Card title={title}>
      {owed > 0 && <MixBar title={title} parts={parts} className="mb-3 h-2.5 w-full" />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        {round.period && (
          <Fact name={t('reporting:period')}>
            {`${formatDate(round.period.from, language)} – ${formatDate(round.period.to, language)}`}
          </Fact>
        )}
        {round.period && (
          <Fact name={t('reporting:deadline')}>
            <Deadline round={round} until={round.period.until} />
          </Fact>
        )}
        <Fact name={t('reporting:state.name')}>
          <State round={round} onAct={onAct} />
        </Fact>
      </dl>
      {facts.length > 0 && <p className="mt-2.5 text-sm text-pretty text-ink-3">{facts.join(' · ')}</p>}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 text-pretty">{children}</dd>
    </>
  );
}

function Deadline({ round, until }: { round: Round; until: string }) {
  const { t } = useTranslation(['reporting', 'common']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const days = daysBetween(round.asOf, until);
  const left =
    days === 0
      ? t('common:today')
      : days > 0
        ? t('common:inDays', { count: days })
        : t('common:daysAgo', { count: -days });
  return (
    <>
      {formatDate(until, language)}
      {round.closedOn === null && <span className="text-ink-3"> · {left}</span>}
      <span className="block text-sm text-ink-3">
        {t(round.isDeadlineSet ? 'reporting:deadlineSet' : 'reporting:deadlineByRhythm')}
      </span>
      {!isReadOnly && !round.locked && <DeadlineEdit round={round} until={until} />}
    </>
  );
}

function State({ round, onAct }: RoundCardProps) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const quarter = formatPartialDate(round.quarter, language);
  const words =
    round.closedOn !== null
      ? t('state.closed', { date: formatDate(round.closedOn, language) })
      : round.locked
        ? t('state.locked')
        : t(round.isOver ? 'state.open' : 'state.running');
  return (
    <>
      {round.locked && <Icon shape={Lock} size={13} className="mr-1.5 inline align-[-2px] text-ink-3" />}
      {words}
      {round.reason && <span className="block text-sm text-ink-3">{round.reason}</span>}
      {!isReadOnly && (
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm">
          {round.locked ? (
            <Link aria-label={t('unlockQuarter', { quarter })} onPress={() => onAct('unlock')}>
              {t('unlock')}
            </Link>
          ) : (
            round.isOver && (
              <Link aria-label={t('lockQuarter', { quarter })} onPress={() => onAct('lock')}>
                {t('lock')}
              </Link>
            )
          )}
        </span>
      )}
    </>
  );
}
