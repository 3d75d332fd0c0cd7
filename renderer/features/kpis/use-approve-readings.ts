import { useTranslation } from 'react-i18next';
import { useToldAction } from '#renderer/app/use-told-action.ts';

/** Approves readings as one action, and tells of the errata that it prepared. */
export function useApproveReadings() {
  const { t } = useTranslation('kpis');
  const { tell, isRunning } = useToldAction();
  const approve = (ids: readonly string[], onRefused?: (message: string) => void) =>
    void tell(
      ({ readings, errata }: { readings: number; errata: number }) =>
        [t('approval.approved', { count: readings }), errata > 0 && t('entered.errata', { count: errata })]
          .filter(Boolean)
          .join(' '),
      (client) => client.kpis.approveReadings({ ids: [...ids] }),
      onRefused && (({ message }) => onRefused(message)),
    );
  return { approve, isRunning };
}
