import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './text-area.tsx';

export interface ConfirmWithReasonProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** What will happen, and fields that belong to it (the new date). */
  children?: ReactNode;
  reasonLabel: string;
  reasonHint?: string;
  /** Said when someone confirms without a reason: „Напишете причината: тя остава в историята.“ */
  reasonMissing: string;
  /** Where nothing has to be explained; `optionalNote` says so after the label. */
  isReasonOptional?: boolean;
  optionalNote?: string;
  confirmLabel: string;
  cancelLabel: string;
  closeLabel: string;
  /** True where the children hold what is to be written first (and have the focus). */
  startsInChildren?: boolean;
  /** Danger for drop and supersede; primary for a moved date. */
  tone?: 'primary' | 'danger';
  /** Gives back a sentence when it was refused; then the dialog stays. */
  onConfirm: (reason: string) => string | null | undefined | void | Promise<string | null | undefined | void>;
}

/** Asks for a reason, not for "are you sure". Ctrl Enter confirms. */
export function ConfirmWithReason(props: ConfirmWithReasonProps) {
  const { isOpen, onOpenChange, title, closeLabel } = props;
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={title} closeLabel={closeLabel} size="small">
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm(props: ConfirmWithReasonProps) {
  const { children, reasonLabel, reasonHint, reasonMissing, confirmLabel, cancelLabel, tone = 'danger' } = props;
  const { isReasonOptional = false, optionalNote } = props;
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const refuse = (why: string) => {
    setProblem(why);
    box.current?.focus();
  };

  const confirm = async () => {
    if (isBusy) return;
    if (reason.trim() === '' && !isReasonOptional) return refuse(reasonMissing);
    setBusy(true);
    const refusal = await props.onConfirm(reason.trim());
    setBusy(false);
    if (refusal) refuse(refusal);
    else props.onOpenChange(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void confirm();
  };

  return (
    <div role="presentation" className="flex flex-col gap-4" onKeyDown={onKeyDown}>
      {children && <div className="text-pretty text-ink-2">{children}</div>}
      <TextArea
        label={reasonLabel}
        {...(isReasonOptional && optionalNote !== undefined && { labelNote: optionalNote })}
        description={reasonHint}
        error={problem}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setProblem(null);
        }}
        rows={3}
        inputRef={box}
        isRequired={!isReasonOptional}
        validationBehavior="aria"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reason is all that the dialog asks for
        autoFocus={!props.startsInChildren}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={() => props.onOpenChange(false)}>{cancelLabel}</Button>
        <Button tone={tone} isPending={isBusy} onPress={() => void confirm()}>
          {confirmLabel}
        </Button>
      </div>
    </div>
  );
}
