import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, type DialogProps } from '#renderer/ui/dialog.tsx';
import { FormButtons } from './form-buttons.tsx';
import { QuickForm } from './quick-form.tsx';

interface FormDialogProps extends Pick<DialogProps, 'size'> {
  title: string;
  saveLabel: string;
  isPending: boolean;
  /** Why it was not saved, where no field of the form can say it; told beside the buttons. */
  refusal?: string | null;
  /** What is saved is not easily taken back: a lifecycle that ends. */
  isDanger?: boolean;
  onSave: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** One form in a dialog: Ctrl Enter saves it from any of its fields, Esc leaves it. */
export function FormDialog(props: FormDialogProps) {
  const { title, size = 'small', saveLabel, isPending, refusal, isDanger, onSave, onClose, children } = props;
  const { t } = useTranslation('common');
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      closeLabel={t('close')}
      size={size}
      footer={
        <>
          {refusal != null && (
            <p role="alert" className="mr-auto self-center text-sm text-pretty text-danger">
              {refusal}
            </p>
          )}
          <FormButtons label={saveLabel} isDanger={isDanger} isPending={isPending} onSave={onSave} onCancel={onClose} />
        </>
      }
    >
      <QuickForm onSave={onSave}>{children}</QuickForm>
    </Dialog>
  );
}
