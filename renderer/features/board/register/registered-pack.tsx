import { useTranslation } from 'react-i18next';
import { Copy } from 'lucide-react';
import type { IssuedPack } from '#shared/contract/packs.ts';
import { packNameIn } from '#shared/i18n/checked-file-lines.ts';
import { formatDate, formatInstant, textIn } from '#shared/i18n/format.ts';
import type { PackFile } from '#shared/model/pack.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { copyText } from '#renderer/app/copy-text.ts';
import { ledgerHref, recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { FileLine } from '../pack/file-line.tsx';
import { PackErrata } from '../pack/pack-errata.tsx';
import { changesHref } from './register-address.ts';

interface RegisteredPackProps {
  pack: IssuedPack;
  /** What took its place. */
  next: IssuedPack | null;
  /** What a member had before it, for what changed since. */
  previous: IssuedPack | null;
  onOpen: (file: PackFile) => void;
}

/** One pack of the register: what it is, whether it is whole, its files with their hashes, and its corrections. */
export function RegisteredPack({ pack, next, previous, onOpen }: RegisteredPackProps) {
  const { t, i18n } = useTranslation(['register', 'board']);
  const language = useLanguage();
  const { toaster } = useApplication();
  const when = pack.issuedAt === null ? '' : formatInstant(pack.issuedAt, language);
  const copy = (hash: string) => {
    const isCopied = copyText(hash);
    toaster.show({ text: t(isCopied ? 'hashCopied' : 'hashNotCopied'), isError: !isCopied });
  };
  const facts = [
    pack.kind === 'main' && t('kind.main'),
    t(`edition.${pack.edition}`),
    pack.frozenBy === null ? t('board:register.at', { when }) : t('board:register.by', { when, who: pack.frozenBy }),
    t('board:register.dataAsOf', { date: formatDate(pack.dataAsOf, language) }),
  ];
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <h3 className="font-semibold">{packNameIn(pack, i18n, language)}</h3>
        <StatusLabel status={pack.isIntact ? 'completed' : 'overdue'}>
          {t(pack.isIntact ? 'intact' : 'board:register.broken')}
        </StatusLabel>
        {next !== null && <Pill>{t('supersededBy', { pack: packNameIn(next, i18n, language) })}</Pill>}
      </div>
      <p className="text-sm text-pretty text-ink-2">
        {textIn(pack.meetingName, language)} ·{' '}
        <Link href={recordHref('meeting', pack.meeting) ?? undefined}>{t('openMeeting')}</Link>
      </p>
      <p className="text-sm text-pretty text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
      <ul className="mt-1 border-t border-line">
        {(pack.files ?? []).map((file) => (
          <FileLine
            key={file.name}
            file={file}
            isHashWhole
            action={
              <span className="flex items-center gap-2">
                {file.format === 'pdf' && (
                  <Link
                    aria-label={t('board:register.openFile', { name: file.name })}
                    onPress={() => onOpen(file)}
                    className="text-sm"
                  >
                    {t('board:register.open')}
                  </Link>
                )}
                <IconButton
                  icon={Copy}
                  size="small"
                  label={t('copyHash', { name: file.name })}
                  onPress={() => copy(file.sha256)}
                />
              </span>
            }
          />
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap gap-x-4">
        {pack.figures !== 0 && <Link href={ledgerHref(pack.id)}>{t('ledgerLink')}</Link>}
        {previous !== null && <Link href={changesHref(previous.id, pack.id)}>{t('changesLink')}</Link>}
      </p>
      <p className="mt-1 text-sm [overflow-wrap:anywhere] text-ink-3">
        {t('document')} · SHA-256 <code className="font-sans select-all">{pack.documentSha256}</code>
      </p>
      <PackErrata errata={pack.errata} />
    </li>
  );
}
