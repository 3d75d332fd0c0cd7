import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { MeetingView } from '#shared/contract/board.ts';
import { formatLongDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { useMediaQuery } from '#renderer/ui/use-media-query.ts';
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
export function BoardNav(props: BoardNavProps) {
  const { meetings, shown, waiting } = props;
  const { t } = useTranslation(['board', 'register']);
  const { queries } = useApplication();
  const { next, years } = meetingGroups(meetings);
  const { data = [] } = useQuery(queries.boardTopics.list.queryOptions());
  const topics = data.filter(({ state }) => state === 'waiting').length;
  const isNarrow = useMediaQuery('(width < 880px)');
  const [isOpen, setIsOpen] = useState(false);
  const links = (
    <>
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
    </>
  );
  // Beside nothing, it would stand above every page and hide that one is there.
  if (isNarrow)
    return (
      <nav
        aria-label={t('meetings')}
        className="border-b border-line px-6 py-1"
        onClickCapture={(event) => {
          if (event.target instanceof Element && event.target.closest('a') !== null) setIsOpen(false);
        }}
      >
        <Disclosure title={t('meetings')} note={<Shown {...props} />} isExpanded={isOpen} onExpandedChange={setIsOpen}>
          <div className="-ml-8 flex flex-col gap-4 pb-2">{links}</div>
        </Disclosure>
      </nav>
    );
  return (
    <nav
      aria-label={t('meetings')}
      className="flex w-64 shrink-0 flex-col gap-4 overflow-y-auto border-r border-line px-2.5 py-4"
    >
      {links}
    </nav>
  );
}

/** What is shown now, by name. */
function Shown({ meetings, shown }: BoardNavProps) {
  const { t } = useTranslation(['board', 'register']);
  const language = useLanguage();
  switch (shown.page) {
    case 'meeting': {
      const day = meetings.find(({ id }) => id === shown.id)?.day ?? null;
      return day === null ? t('noDate') : formatLongDate(day, language);
    }
    case 'register':
      return t('register:link');
    case 'none':
      return null;
    default:
      return t(`${shown.page}Link`);
  }
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
        <span className="line-clamp-3 text-sm text-pretty text-ink-2">{textIn(title, language)}</span>
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
