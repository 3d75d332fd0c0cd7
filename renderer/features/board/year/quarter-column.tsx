import { useTranslation } from 'react-i18next';
import { CalendarPlus } from 'lucide-react';
import type { MeetingView } from '#shared/contract/board.ts';
import { formatDate, formatPartialDate, formatLongDate, textIn } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import type { BoardQuarter } from '#shared/rules/board-year.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { StatusName } from '#renderer/ui/status.ts';

interface QuarterColumnProps {
  quarter: BoardQuarter<MeetingView>;
  onCreate: (on: Day) => void;
  isCreating: boolean;
}

/** One quarter: its meetings in order, or that it has none, with the one press that makes it. */
export function QuarterColumn({
  quarter: { quarter, when, regular, meetings, proposed },
  onCreate,
  isCreating,
}: QuarterColumnProps) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  return (
    <li
      className={cx('flex min-w-0 flex-col border-t-2 pt-2', when === 'now' ? 'border-accent' : 'border-line-strong')}
    >
      <h3 className="flex items-baseline justify-between gap-2 font-bold">
        {formatPartialDate(quarter, language)}
        {when === 'now' && <span className="text-sm font-normal text-accent">{t('year.now')}</span>}
      </h3>
      {meetings.length > 0 && (
        <ul className="mt-1.5">
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
      {regular === 'none' && (
        <div className="flex flex-col items-start gap-2 py-2.5">
          <p className={cx('text-pretty', when === 'ahead' ? 'text-ink-3' : 'text-ink-2')}>
            {when === 'now' ? <StatusLabel status="atRisk">{t('year.none.now')}</StatusLabel> : t(`year.none.${when}`)}
          </p>
          {proposed !== null && !isReadOnly && (
            <Button size="small" icon={CalendarPlus} isDisabled={isCreating} onPress={() => onCreate(proposed)}>
              {t('year.create', { date: formatDate(proposed, language) })}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

const stateStatus: Record<MeetingView['state'], StatusName> = {
  draft: 'planned',
  called: 'onTrack',
  packIssued: 'onTrack',
  held: 'completed',
  minutesPublished: 'completed',
};

function MeetingLine({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { id, day, kind, title, topic, state, dateIsProposed, items, packs, openOutcomes } = meeting;
  const facts = [
    kind === 'extraordinary' && t('kind.extraordinary'),
    textIn(topic, language),
    t('year.items', { count: items }),
    packs.length > 0 && t('year.packs', { count: packs.length }),
    openOutcomes > 0 && t('openOutcomes', { count: openOutcomes }),
  ];
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{day === null ? t('noDate') : formatLongDate(day, language)}</span>
        <StatusLabel status={stateStatus[state]} isSmall>
          {dateIsProposed ? t('proposed') : t(`state.${state}`)}
        </StatusLabel>
      </p>
      <Link href={recordHref('meeting', id) ?? ''} isQuiet className="text-pretty hyphens-auto">
        {textIn(title, language)}
      </Link>
      <p className="text-sm text-pretty text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
    </li>
  );
}
