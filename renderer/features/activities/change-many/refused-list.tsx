import { useTranslation } from 'react-i18next';
import type { RefusedActivity } from '#shared/contract/change-many.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';

interface RefusedListProps {
  refused: readonly RefusedActivity[];
  /** How many were to be changed. */
  chosen: number;
  onLeaveOut: (() => void) | undefined;
}

/** The activities because of which nothing was changed, each with why, and the way on without them. */
export function RefusedList({ refused, chosen, onLeaveOut }: RefusedListProps) {
  const { t } = useTranslation(['activities', 'errors']);
  const language = useLanguage();
  return (
    <div role="alert" className="rounded-md bg-overdue-soft p-3">
      <p className="pb-2 font-semibold text-overdue">
        {t('activities:many.refused', { count: refused.length, chosen })}
      </p>
      <ul className="max-h-40 overflow-auto text-sm">
        {refused.map(({ id, code, title, why }) => (
          <li key={id} className="py-0.5">
            <span className="text-ink-2">{code}</span> {textIn(title, language)} —{' '}
            <span className="text-ink-2">{t(`errors:changeRefused.${why}`)}</span>
          </li>
        ))}
      </ul>
      {onLeaveOut && (
        <Button size="small" className="mt-2" onPress={onLeaveOut}>
          {t('activities:many.leaveOut', { count: chosen - refused.length })}
        </Button>
      )}
    </div>
  );
}
