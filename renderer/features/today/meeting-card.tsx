import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { MeetingView } from '#shared/contract/board.ts';
import { formatPartialDate, formatTime, formatWeekday, textIn } from '#shared/i18n/format.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref, screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { StatusName } from '#renderer/ui/status.ts';

/** The next meeting of the Board: its agenda, and what stands in the way of its pack. */
export function MeetingCard() {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.board.meetings.queryOptions({ input: { asOf } }));
  const { data: overview } = useQuery(queries.board.overview.queryOptions({ input: { asOf } }));
  const next = data?.meetings.find(({ isNext }) => isNext);
  if (data === undefined) return null;
  if (next !== undefined) return <NextMeeting meeting={next} />;
  const missing = overview?.missingMeeting;
  return (
    <Card title={t('meeting.title')} action={<Link href={screenHref('board')}>{t('meeting.open')}</Link>}>
      <p className="text-ink-2">
        {missing
          ? t('meeting.missing', { quarter: formatPartialDate(missing.quarter, language), count: missing.daysLeft })
          : t('meeting.none')}
      </p>
    </Card>
  );
}

function NextMeeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['today', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { day, startsAt, items, minutesPlanned, lengthMinutes } = meeting;
  const days = day === null ? null : daysBetween(asOf, day);
  const when = [
    day === null ? t('meeting.noDate') : formatWeekday(day, language),
    startsAt === null ? '' : formatTime(startsAt, language),
  ]
    .filter(Boolean)
    .join(', ');
  const isOver = lengthMinutes !== null && minutesPlanned > lengthMinutes;
  const sum =
    lengthMinutes === null
      ? t('meeting.minutes', { count: minutesPlanned })
      : t('meeting.minutesOf', { count: lengthMinutes, planned: minutesPlanned });
  return (
    <Card
      title={textIn(meeting.title, language)}
      lead={
        <>
          {when}
          {days !== null && ` · ${days === 0 ? t('common:today') : t('common:inDays', { count: days })}`}
        </>
      }
      action={<Link href={recordHref('meeting', meeting.id) ?? screenHref('board')}>{t('meeting.open')}</Link>}
    >
      <ul className="flex flex-col gap-1">
        <CheckLine status={items === 0 || isOver ? 'atRisk' : 'completed'}>
          {items === 0 ? t('meeting.noAgenda') : `${t('meeting.items', { count: items })}, ${sum}`}
        </CheckLine>
        {meeting.state === 'draft' && (
          <CheckLine status="planned">{t(meeting.dateIsProposed ? 'meeting.proposed' : 'meeting.draft')}</CheckLine>
        )}
        <Preflight meeting={meeting.id} />
        <OpenComments />
      </ul>
    </Card>
  );
}

/** How much preflight found: what blocks the pack, and what needs a note. */
function Preflight({ meeting }: { meeting: string }) {
  const { t } = useTranslation('today');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.packs.preflight.queryOptions({ input: { meeting, asOf } }));
  if (data === undefined) return null;
  const blocking = data.findings.filter(({ isBlocking }) => isBlocking).length;
  const noted = data.findings.length - blocking;
  if (data.findings.length === 0) return <CheckLine status="completed">{t('meeting.clear')}</CheckLine>;
  return (
    <>
      {blocking > 0 && <CheckLine status="overdue">{t('meeting.blocking', { count: blocking })}</CheckLine>}
      {noted > 0 && <CheckLine status="atRisk">{t('meeting.noted', { count: noted })}</CheckLine>}
    </>
  );
}

/** What members wrote on packs and nobody has answered, of whichever meeting. */
function OpenComments() {
  const { t } = useTranslation('comments');
  const { queries } = useApplication();
  const { data } = useQuery(queries.comments.open.queryOptions());
  return data?.map(({ meeting, count }) => (
    <CheckLine key={meeting} status="atRisk">
      <Link href={recordHref('meeting', meeting) ?? screenHref('board')}>{t('today', { count })}</Link>
    </CheckLine>
  ));
}

function CheckLine({ status, children }: { status: StatusName; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <span className="flex h-5 items-center">
        <StatusMark status={status} />
      </span>
      <span className="min-w-0 text-pretty">{children}</span>
    </li>
  );
}
