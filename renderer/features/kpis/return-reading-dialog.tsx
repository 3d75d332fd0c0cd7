import { useTranslation } from 'react-i18next';
import type { ReadingView } from '#shared/contract/kpis.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import type { Kpi } from '#shared/model/kpi.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { useKpiWords } from './use-kpi-words.ts';

interface ReturnReadingDialogProps {
  kpi: Kpi;
  reading: ReadingView;
  onClose: () => void;
}

/** Gives a reading back to who entered it; what is to be put right must be said. */
export function ReturnReadingDialog({ kpi, reading, onClose }: ReturnReadingDialogProps) {
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const words = useKpiWords();
  const nameOf = useActorName();
  const { tell } = useToldAction();
  const code = kpi.code ?? '';
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('approval.returnTitle')}
      reasonLabel={t('approval.note')}
      reasonMissing={t('approval.noteMissing')}
      confirmLabel={t('approval.return')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      tone="primary"
      onConfirm={(note) =>
        tell(t('approval.returned', { code }), (client) =>
          client.kpis.returnReadings({ ids: [reading.id], note: { [language]: note } }),
        )
      }
    >
      <p>
        {t('approval.returnLead', {
          code,
          value: readingValue(reading, kpi, language) || t('reading.notAvailable'),
          date: words.date(reading),
          who: nameOf(reading.enteredBy ?? reading.recordedBy),
        })}
      </p>
    </ConfirmWithReason>
  );
}
