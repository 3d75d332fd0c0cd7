import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { recordWords } from '#shared/i18n/change-words.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import type { Names } from './touched-pages.ts';

/** A record by its name, leading to its page where it has one; `children` are the words, where they are not the usual. */
export function RecordLink({ id, names, children }: { id: string; names: Names; children?: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const record = names.get(id);
  if (record === undefined) return children ?? null;
  const words = children ?? recordWords(record, i18n, language);
  // A part is seen on the page of what it belongs to.
  const page = record.owner === null ? record : (names.get(record.owner) ?? record);
  const href = recordHref(page.entity, page.id);
  if (href === null) return <span className="font-medium text-ink">{words}</span>;
  return (
    <Link isQuiet={children !== undefined} className="font-medium" href={href}>
      {words}
    </Link>
  );
}
