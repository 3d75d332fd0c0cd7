import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormButtons } from './form-buttons.tsx';
import { QuickForm } from './quick-form.tsx';

interface FormDialogProps {
  title: string;
  saveLabel: string;
  isPending: boolean;
  onSave: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** One small form in a dialog: Ctrl Enter saves it from anywhere, Esc leaves it. */
export function FormDialog({ title, saveLabel, isPending, onSave, onClose, children }: FormDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} closeLabel={t('close')} size="small">
      <QuickForm onSave={onSave}>
        {children}
        <FormButtons label={saveLabel} isPending={isPending} onSave={onSave} onCancel={onClose} />
      </QuickForm>
    </Dialog>
  );
}
