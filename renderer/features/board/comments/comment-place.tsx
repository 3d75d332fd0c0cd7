import { useTranslation } from 'react-i18next';
import type { CommentPlaceView } from '#shared/contract/comments.ts';
import { textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';

/** What a comment is about, by the words of the pack; it leads to the record where that has a page. */
export function CommentPlace({ place, isLink = true }: { place: CommentPlaceView; isLink?: boolean }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { section, sectionTitle, about, title, opens } = place;
  const name =
    title === null
      ? t('wholeSection')
      : [section === 'advice' ? null : about, textIn(title, language)].filter(Boolean).join(' ');
  const href = isLink && opens !== null && opens.entity !== 'agendaItem' ? recordHref(opens.entity, opens.id) : null;
  return (
    <span className="text-sm text-pretty">
      <span className="text-ink-3">{textIn(sectionTitle, language)} · </span>
      <span className="font-medium text-ink-2">{href === null ? name : <Link href={href}>{name}</Link>}</span>
    </span>
  );
}
