import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { clockTime, minuteOfDay } from '#shared/rules/clock-time.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';

/** The minutes of the agenda against the length of the meeting; where they are too many, by how many and at which item. */
export function AgendaSum({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { agenda, minutesPlanned: sum, lengthMinutes: length, startsAt } = meeting;
  const untimed = agenda.filter(({ level, minutes }) => level !== 'section' && minutes === null).length;
  const over = length === null ? 0 : sum - length;
  const crossing = agenda.find(({ crossesEnd }) => crossesEnd);
  const words = [
    length === null ? sum > 0 && t('agenda.total', { count: sum }) : t('agenda.totalOf', { count: sum, of: length }),
    startsAt !== null && sum > 0 && t('agenda.ends', { time: clockTime(minuteOfDay(startsAt.slice(11, 16)) + sum) }),
    over < 0 && t('agenda.spare', { count: -over }),
    untimed > 0 && t('agenda.untimed', { count: untimed }),
  ];
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 pt-2 text-ink-2">
      {over > 0 && crossing !== undefined && (
        <p role="status" className="flex basis-full items-baseline gap-2 font-medium text-pretty text-at-risk">
          <StatusMark status="atRisk" size={11} />
          {t('agenda.over', {
            count: over,
            number: crossing.number,
            title: textIn(crossing.title, language) || t('agenda.untitled'),
          })}
        </p>
      )}
      <p>{words.filter(Boolean).join(' · ')}</p>
      {length !== null && length > 0 && (
        <div aria-hidden className="h-1.5 w-32 overflow-hidden rounded-full bg-line">
          <div
            className={`h-full rounded-full ${over > 0 ? 'bg-at-risk-fill' : 'bg-accent'}`}
            style={{ width: `${Math.min(100, (sum / length) * 100)}%` }}
          />
        </div>
      )}
    </div>
  );
}
