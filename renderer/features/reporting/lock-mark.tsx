import { useTranslation } from 'react-i18next';
import { Lock } from 'lucide-react';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type { Quarter } from '#shared/rules/periods.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

/** Before what lies in a locked quarter: it is corrected, not changed. */
export function LockMark({ quarter }: { quarter: Quarter | null }) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  if (quarter === null) return null;
  const text = t('locked.mark', { quarter: formatPartialDate(quarter, language) });
  return (
    <span title={text} className="mr-1 inline-flex align-[-2px]">
      <Icon shape={Lock} size={12} />
      <span className="sr-only">{text}. </span>
    </span>
  );
}
