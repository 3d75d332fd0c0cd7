import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, type DialogProps } from '#renderer/ui/dialog.tsx';

interface PassportDialogProps extends Pick<DialogProps, 'size'> {
  title: string;
  saveLabel: string;
  /** Why it was not saved; said beside the buttons. */
  refusal: string | null;
  isSaving: boolean;
  onSave: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** The frame in which a part of an indicator's passport is changed: definition, rules, path, formula, breakdowns. */
export function PassportDialog(props: PassportDialogProps) {
  const { title, size, saveLabel, refusal, isSaving, onSave, onClose, children } = props;
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
          {refusal !== null && (
            <p role="alert" className="mr-auto self-center text-sm text-pretty text-danger">
              {refusal}
            </p>
          )}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button tone="primary" isPending={isSaving} onPress={() => void onSave()}>
            {saveLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
