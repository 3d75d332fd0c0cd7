import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  closeLabel: string;
  /** Buttons, the one that goes on last. Receives `close`. */
  footer?: ReactNode | ((close: () => void) => ReactNode);
  size?: 'small' | 'medium' | 'large';
  role?: 'dialog' | 'alertdialog';
  /** False while work runs that must not be left half-way. */
  isDismissable?: boolean;
  children: ReactNode;
}

const sizes = { small: 'max-w-110', medium: 'max-w-160', large: 'max-w-240' };

/** One question or one form above everything. Esc and a press outside close it. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onOpenChange,
    title,
    closeLabel,
    footer,
    size = 'medium',
    role,
    isDismissable = true,
    children,
  } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="enter-fade fixed inset-0 z-40 grid items-start justify-items-center overflow-y-auto bg-scrim px-4 py-[8vh]"
    >
      <Modal className={`w-full rounded-xl bg-surface text-ink shadow-high outline-none ${sizes[size]}`}>
        <AriaDialog role={role} className="flex max-h-[84vh] flex-col outline-none">
          {({ close }) => (
            <>
              <div className="flex shrink-0 items-start gap-3 pt-4.5 pr-3.5 pb-1 pl-5.5">
                <Heading slot="title" className="mr-auto text-xl font-bold tracking-tight text-pretty">
                  {title}
                </Heading>
                {isDismissable && <IconButton size="small" icon={X} label={closeLabel} hint="Esc" onPress={close} />}
              </div>
              <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5.5 pt-1 pb-5">{children}</div>
              {footer && (
                <div className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line px-5.5 py-3">
                  {typeof footer === 'function' ? footer(close) : footer}
                </div>
              )}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
