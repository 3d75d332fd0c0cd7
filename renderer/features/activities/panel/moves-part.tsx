import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { DateMove } from '#shared/model/activity.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { LogList } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { shortDate } from '#shared/i18n/short-date.ts';

/** How the due date and the start moved, newest first, each time why; and what the plan had at first. */
export function MovesPart({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const locked = useLockedQuarters();
  const { moves, baselineDue } = activity;
  if (moves.length === 0) return null;
  const date = (value: PartialDate | null, field: DateMove['field']) => {
    if (value === null) return t(field === 'start' ? 'moves.noStart' : 'moves.noDate');
    return field === 'start' ? formatPartialDate(value, language) : formatDue(value, language);
  };
  const noteOf = (move: DateMove) =>
    [move.decidedOn > asOf && t('moves.later'), textIn(move.reason, language)].filter(Boolean).join(' · ');
  return (
    <Section
      level={3}
      title={t('moves.title')}
      note={baselineDue === null ? undefined : t('moves.planned', { date: formatDue(baselineDue, language) })}
    >
      <LogList
        label={t('moves.title')}
        entries={moves.map((move) => ({
          id: move.id,
          mark: locked.ofDate(move.decidedOn) && <LockMark quarter={locked.ofDate(move.decidedOn)} isLasting />,
          when: shortDate(move.decidedOn, language),
          dateTime: move.decidedOn,
          text: t(move.field === 'start' ? 'moves.movedStart' : 'moves.moved', {
            from: date(move.from, move.field),
            to: date(move.to, move.field),
          }),
          note: noteOf(move),
        }))}
      />
    </Section>
  );
}
