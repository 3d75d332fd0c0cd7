import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileText } from 'lucide-react';
import { formatNumber } from '#shared/i18n/format.ts';
import type { PackFile } from '#shared/model/pack.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

interface FileLineProps {
  file: PackFile;
  /** All 64 signs of the checksum, to be compared; else enough of them to tell files apart. */
  isHashWhole?: boolean;
  action?: ReactNode;
}

/** One file of a pack with its size and checksum. */
export function FileLine({ file, isHashWhole, action }: FileLineProps) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const size = t('size', { size: formatNumber(Math.round(file.bytes / 1024), language) });
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <Icon shape={FileText} className="mt-0.5 text-ink-3" />
      <div className="min-w-0 flex-1">
        <span className="font-medium [overflow-wrap:anywhere]">{file.name}</span>
        <span className="block text-sm [overflow-wrap:anywhere] text-ink-3">
          {size} · SHA-256{' '}
          <code className="font-sans select-all">{isHashWhole ? file.sha256 : `${file.sha256.slice(0, 12)}…`}</code>
        </span>
      </div>
      {action}
    </li>
  );
}
