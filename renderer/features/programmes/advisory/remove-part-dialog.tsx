import { useTranslation } from 'react-i18next';
import type { Removable } from '#shared/contract/advisory.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { useWords } from '../use-words.ts';

interface RemovePartDialogProps {
  entity: Removable;
  id: string;
  /** What it is called on screen. */
  title: string;
  onClose: () => void;
}

/** Takes a solution or a count out of sight, with the reason; undo brings it back. */
export function RemovePartDialog({ entity, id, title, onClose }: RemovePartDialogProps) {
  const { t } = useTranslation(['advisory', 'common']);
  const { language } = useWords();
  const { tell } = useToldAction();
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={onClose}
      title={t(`advisory:remove.${entity}`)}
      closeLabel={t('common:close')}
      cancelLabel={t('common:cancel')}
      confirmLabel={t('advisory:remove.act')}
      reasonLabel={t('advisory:remove.reason')}
      reasonHint={t('common:reasonHint')}
      reasonMissing={t('advisory:remove.missing')}
      onConfirm={(reason) =>
        tell(t('advisory:remove.done', { title }), (client) =>
          client.advisory.remove({ entity, id, reason: { [language]: reason } }),
        )
      }
    >
      <p className="font-medium text-pretty text-ink">{title}</p>
      <p className="text-pretty">{t(`advisory:remove.${entity}Note`)}</p>
    </ConfirmWithReason>
  );
}
