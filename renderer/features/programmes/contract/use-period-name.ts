import { formatDate } from '#shared/i18n/format.ts';
import type { FunderPeriod } from '#shared/model/programme.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** A period has no title of its own: it is called by its days. */
export function usePeriodName(): (period: Pick<FunderPeriod, 'from' | 'to'>) => string {
  const language = useLanguage();
  return ({ from, to }) => `${formatDate(from, language)} – ${formatDate(to, language)}`;
}
