import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';

interface FormButtonsProps {
  label: string;
  isDanger?: boolean | undefined;
  isPending: boolean;
  onSave: () => Promise<void>;
  onCancel: () => void;
}

/** At the end of a form in a dialog: leave, or save. */
export function FormButtons({ label, isDanger = false, isPending, onSave, onCancel }: FormButtonsProps) {
  const { t } = useTranslation('common');
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button onPress={onCancel}>{t('cancel')}</Button>
      <Button tone={isDanger ? 'danger' : 'primary'} hint="Ctrl ↵" isPending={isPending} onPress={() => void onSave()}>
        {label}
      </Button>
    </div>
  );
}
