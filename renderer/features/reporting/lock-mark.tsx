import { useTranslation } from 'react-i18next';
import { Lock } from 'lucide-react';
import { formatPartialDate } from '#shared/i18n/format.ts';
import type { Quarter } from '#shared/rules/periods.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

interface LockMarkProps {
  quarter: Quarter | null;
  /** A day on which something became so, a move, a step: no correction takes its place as one of a report does. */
  isLasting?: boolean;
}

/** Before what lies in a locked quarter: it is corrected, not changed, or stays until the quarter is unlocked. */
export function LockMark({ quarter, isLasting = false }: LockMarkProps) {
  const lockText = useLockText();
  if (quarter === null) return null;
  const text = lockText(quarter, isLasting);
  return (
    <span title={text} className="mr-1 inline-flex align-[-2px]">
      <Icon shape={Lock} size={12} />
      <span className="sr-only">{text}. </span>
    </span>
  );
}

/** The same in words, where a day that stays is about to be set anew. */
export function LockNote({ quarter }: { quarter: Quarter | null }) {
  const lockText = useLockText();
  if (quarter === null) return null;
  return (
    <p className="text-sm text-pretty text-ink-3">
      <Icon shape={Lock} size={12} className="mr-1.5 inline align-[-1px]" />
      {lockText(quarter, true)}
    </p>
  );
}

/** What the mark says, where there is no room for one. */
export function useLockText(): (quarter: Quarter, isLasting: boolean) => string {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  return (quarter, isLasting) =>
    t(isLasting ? 'locked.lasting' : 'locked.mark', { quarter: formatPartialDate(quarter, language) });
}
