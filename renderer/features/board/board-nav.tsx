import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { MeetingView } from '#shared/contract/board.ts';
import { formatLongDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { boardHref } from './board-page.ts';
import type { ShownPage } from './board-screen.tsx';
import { meetingGroups } from './meeting-groups.ts';

interface BoardNavProps {
  meetings: readonly MeetingView[];
  shown: ShownPage;
  /** Outcomes that wait for something. */
  waiting: number;
}

/** The meetings by year, the next one first; then what stands around them all. */
export function BoardNav({ meetings, shown, waiting }: BoardNavProps) {
  const { t } = useTranslation(['board', 'register']);
  const { queries } = useApplication();
  const { next, years } = meetingGroups(meetings);
  const { data = [] } = useQuery(queries.boardTopics.list.queryOptions());
  const topics = data.filter(({ state }) => state === 'waiting').length;
  return (
    <nav
      aria-label={t('meetings')}
      className="flex w-64 shrink-0 flex-col gap-4 overflow-y-auto border-r border-line px-2.5 py-4 max-md:w-auto max-md:overflow-visible max-md:border-r-0 max-md:border-b"
    >
      <ul className="flex flex-col gap-0.5">
        <PageLink href={boardHref('year')} isShown={shown.page === 'year'}>
          {t('yearLink')}
        </PageLink>
        <PageLink href={boardHref('topics')} isShown={shown.page === 'topics'} count={topics}>
          {t('topicsLink')}
        </PageLink>
      </ul>
      {next && (
        <Group title={t('upcoming')}>
          <MeetingLink meeting={next} isShown={next.id === shown.id} />
        </Group>
      )}
      {years.map(({ year, meetings: ofYear }) => (
        <Group key={year} title={year ?? t('undated')}>
          {ofYear.map((meeting) => (
            <MeetingLink key={meeting.id} meeting={meeting} isShown={meeting.id === shown.id} />
          ))}
        </Group>
      ))}
      <Group title={t('reference')}>
        <PageLink href={boardHref('advice')} isShown={shown.page === 'advice'} count={waiting}>
          {t('adviceLink')}
        </PageLink>
        <PageLink href={boardHref('register')} isShown={shown.page === 'register'}>
          {t('register:link')}
        </PageLink>
        <PageLink href={boardHref('rules')} isShown={shown.page === 'rules'}>
          {t('rulesLink')}
        </PageLink>
      </Group>
    </nav>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="px-3.5 pb-1 text-xs leading-5 font-bold text-ink-3">{title}</h2>
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </div>
  );
}

const linkClasses =
  'block cursor-default rounded-md border-l-2 border-transparent px-3 py-1.5 transition-colors hover:bg-hover aria-[current]:border-accent aria-[current]:bg-accent-soft';

function MeetingLink({ meeting, isShown }: { meeting: MeetingView; isShown: boolean }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { id, day, title, state, openOutcomes, dateIsProposed } = meeting;
  const detail = [
    dateIsProposed ? t('proposed') : t(`state.${state}`),
    openOutcomes > 0 ? t('openOutcomes', { count: openOutcomes }) : '',
  ];
  return (
    <li>
      <Link href={recordHref('meeting', id) ?? ''} aria-current={isShown ? 'page' : undefined} className={linkClasses}>
        <span className="block font-semibold">{day === null ? t('noDate') : formatLongDate(day, language)}</span>
        <span className="block text-sm text-pretty text-ink-2">{textIn(title, language)}</span>
        <span className="block text-sm text-ink-3">{detail.filter(Boolean).join(' · ')}</span>
      </Link>
    </li>
  );
}

interface PageLinkProps {
  href: string;
  isShown: boolean;
  count?: number;
  children: string;
}

function PageLink({ href, isShown, count = 0, children }: PageLinkProps) {
  return (
    <li>
      <Link href={href} aria-current={isShown ? 'page' : undefined} className={linkClasses}>
        <span className="flex gap-2">
          <span className="min-w-0 flex-1 font-medium">{children}</span>
          {count > 0 && <span className="text-sm text-ink-3">{count}</span>}
        </span>
      </Link>
    </li>
  );
}
