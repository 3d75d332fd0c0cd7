import { useTranslation } from 'react-i18next';
import type { PaperVersion, PaperView } from '#shared/contract/papers.ts';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAttachmentActions } from '#renderer/features/attachments/use-attachment-actions.ts';
import { Link } from '#renderer/ui/link.tsx';

/** What a paper superseded stays readable. */
export function EarlierVersions({ paper }: { paper: PaperView }) {
  const { t } = useTranslation('board');
  return (
    <ul aria-label={t('papers.earlier', { count: paper.earlier.length })} className="mt-1 border-t border-line text-sm">
      {paper.earlier.map((version) =>
        version.file === null ? null : <VersionLine key={version.id} version={version} file={version.file} />,
      )}
    </ul>
  );
}

function VersionLine({ version, file }: { version: PaperVersion; file: AttachmentView }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { open } = useAttachmentActions(file);
  return (
    <li className="flex items-baseline gap-3 border-b border-line py-1">
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {file.fileName}{' '}
        <span className="text-ink-3">
          {t('papers.version', { version: version.version })}
          {file.addedOn !== null && ` · ${formatDate(file.addedOn, language)}`}
        </span>
      </span>
      {file.state !== 'lost' && file.mayOpen && (
        <Link onPress={open} aria-label={t('papers.openVersion', { version: version.version })}>
          {t('register.open')}
        </Link>
      )}
    </li>
  );
}
