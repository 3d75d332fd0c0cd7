import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { actionName } from '#shared/i18n/action-name.ts';
import { recordWords } from '#shared/i18n/change-words.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import type { Names } from './touched-pages.ts';

const isId = (actor: string) => /^[0-9a-f-]{36}$/.test(actor);

/** Who did what: „Иванка Петрова · преместен срок“, or what was taken back. */
export function ActionSentence({ entry, names }: { entry: HistoryEntry; names: Names }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { i18n } = useTranslation();
  const person = names.get(entry.actor);
  // A person whom this workbook does not know is nobody it can name.
  const other = entry.actor === '' || isId(entry.actor) ? t('unknownActor') : entry.actor;
  const who = person === undefined ? other : recordWords(person, i18n, language);
  return (
    <>
      <b className="font-semibold text-ink">{who}</b>
      <Dot />
      <ActionWords entry={entry} />
    </>
  );
}

function ActionWords({ entry }: { entry: HistoryEntry }) {
  const { t, i18n } = useTranslation('history');
  const language = useLanguage();
  if (entry.undoes === null) return actionName(entry.kind, i18n);
  const { day, time } = sofiaTime(entry.undoes.at);
  const isSameDay = sofiaTime(entry.at).day === day;
  const values = {
    what: actionName(entry.undoes.kind, i18n),
    when: isSameDay ? time : `${formatDate(day, language)}, ${time}`,
  };
  return entry.kind === 'redo' ? t('redid', values) : t('undid', values);
}

export function Dot() {
  return (
    <span aria-hidden className="mx-1.5 text-ink-3">
      ·
    </span>
  );
}

/** A record by its name, leading to its page where it has one. */
export function RecordLink({ id, names }: { id: string; names: Names }): ReactNode {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const record = names.get(id);
  if (record === undefined) return null;
  const words = recordWords(record, i18n, language);
  const href = recordHref(record.entity, id);
  return href === null ? <span className="font-medium text-ink">{words}</span> : <Link href={href}>{words}</Link>;
}
