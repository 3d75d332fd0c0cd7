import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { textIn } from '#shared/i18n/format.ts';
import { languages } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { AboutLinks } from '../about-links.tsx';

/** The quiet line under an item's title: what for, who presents, what it is about, and what its text lacks. */
export function AgendaFacts({ item }: { item: AgendaItemView }) {
  const { t } = useTranslation('board');
  const { purpose, presenterName, visibility, about, title, level } = item;
  const language = useLanguage();
  const missing = languages.find((one) => title[one] === '');
  const isStale = missing === undefined && title.stale !== null;
  const facts: { name: string; isSaid: boolean; words: ReactNode }[] = [
    {
      name: 'advice',
      isSaid: level !== 'section' && purpose === 'advice',
      words: <b className="font-semibold text-accent">{t('purpose.advice')}</b>,
    },
    {
      name: 'information',
      isSaid: level !== 'section' && purpose === 'information',
      words: t('purpose.information'),
    },
    { name: 'presenter', isSaid: presenterName !== null, words: textIn(presenterName, language) },
    { name: 'visibility', isSaid: visibility !== 'public', words: t(`visibility.${visibility}`) },
    { name: 'about', isSaid: about.length > 0, words: <AboutLinks about={about} /> },
    { name: 'papers', isSaid: item.papers > 0, words: t('papers.count', { count: item.papers }) },
    {
      name: 'missing',
      isSaid: missing !== undefined,
      words: <Gap tone="text-overdue">{t(`agenda.missing.${missing ?? 'bg'}`)}</Gap>,
    },
    { name: 'stale', isSaid: isStale, words: <Gap tone="text-at-risk">{t('agenda.stale')}</Gap> },
  ];
  const said = facts.filter(({ isSaid }) => isSaid);
  if (said.length === 0) return null;
  return (
    <p className="text-sm text-ink-3">
      {said.map(({ name, words }, index) => (
        <Fragment key={name}>
          {index > 0 && ' · '}
          {words}
        </Fragment>
      ))}
    </p>
  );
}

/** What stops the pack, or will have to be explained. */
const Gap = ({ tone, children }: { tone: string; children: string }) => (
  <span className={`font-medium ${tone}`}>{children}</span>
);
