import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { StatusLabel } from '#renderer/ui/status-label.tsx';

/** The minutes of the agenda against the length of the meeting. */
export function AgendaSum({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('board');
  const { agenda, minutesPlanned: sum, lengthMinutes: length, startsAt } = meeting;
  const untimed = agenda.filter(({ minutesPlanned }) => minutesPlanned === null).length;
  const over = length === null ? 0 : sum - length;
  const words = [
    length === null ? sum > 0 && t('agenda.total', { count: sum }) : t('agenda.totalOf', { count: sum, of: length }),
    startsAt !== null && sum > 0 && t('agenda.ends', { time: timeAfter(startsAt, sum) }),
    over < 0 && t('agenda.spare', { count: -over }),
    untimed > 0 && t('agenda.untimed', { count: untimed }),
  ];
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 pt-2 text-ink-2">
      {over > 0 && <StatusLabel status="atRisk">{t('agenda.over', { count: over })}</StatusLabel>}
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

/** The hour so many minutes after a wall-clock moment. */
function timeAfter(startsAt: string, minutes: number): string {
  const end = Number(startsAt.slice(11, 13)) * 60 + Number(startsAt.slice(14, 16)) + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
