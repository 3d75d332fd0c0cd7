import { useTranslation } from 'react-i18next';
import { StatusLabel } from '#renderer/ui/status-label.tsx';

/** Why nothing can be issued as it is. */
export function BlockedReason({ count }: { count: number }) {
  const { t } = useTranslation('board');
  if (count === 0) return null;
  return (
    <p role="status" className="rounded-md bg-overdue-soft px-3 py-2">
      <StatusLabel status="overdue">{t('issue.blocked', { count })}</StatusLabel>
    </p>
  );
}
