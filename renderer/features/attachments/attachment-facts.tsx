import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { formatBytes, formatDate, textIn } from '#shared/i18n/format.ts';
import { endingOf } from '#shared/rules/file-safety.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { StatusName } from '#renderer/ui/status.ts';
import { StatusLabel } from '#renderer/ui/status-label.tsx';

/** Its file and kind, how large it is and where, when it was attached and by whom. */
export function AttachmentFacts({ attachment, name }: { attachment: AttachmentView; name: string }) {
  const { t } = useTranslation('attachments');
  const language = useLanguage();
  const { fileName, url, bytes, folder, addedOn, recordedAt, sharedWith } = attachment;
  const date = formatDate(addedOn ?? sofiaTime(recordedAt).day, language);
  const who = nameOfAuthor(textIn(attachment.addedBy, language));
  const facts = [
    fileName !== null && fileName !== name && fileName,
    url !== null && url !== name && url,
    fileName !== null && fileName === name && endingOf(fileName).toUpperCase(),
    bytes !== null && formatBytes(bytes, language),
    folder !== null && t('facts.in', { folder }),
    who === '' ? t('facts.added', { date }) : t('facts.addedBy', { date, who }),
    sharedWith > 0 && t('facts.shared', { count: sharedWith }),
  ];
  return <p className="text-sm text-pretty [overflow-wrap:anywhere] text-ink-3">{facts.filter(Boolean).join(' · ')}</p>;
}

/** The log keeps an id where the person is gone: that says nothing to anyone. */
const nameOfAuthor = (who: string): string => (/^[0-9a-f-]{36}$/.test(who) ? '' : who);

const marks = {
  missing: 'overdue',
  lost: 'overdue',
  changed: 'atRisk',
  unknown: 'noRecentReport',
} as const satisfies Partial<Record<AttachmentView['state'], StatusName>>;

/** What is wrong with it, in words, and what to do. */
export function AttachmentWarning({ attachment: { state, mayOpen, kind } }: { attachment: AttachmentView }) {
  const { t } = useTranslation('attachments');
  const isUnsafe = state === 'there' && kind !== 'address' && !mayOpen;
  if (state === 'there' && !isUnsafe) return null;
  return (
    <p className="text-sm text-pretty">
      {state === 'missing' || state === 'changed' ? (
        <StatusLabel status={marks[state]}>{t(`state.${state}`)}</StatusLabel>
      ) : (
        <span className="text-ink-2">{t(`state.${isUnsafe || state === 'there' ? 'unsafe' : state}`)}</span>
      )}
    </p>
  );
}
