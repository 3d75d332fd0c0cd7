import type { ReactNode, RefObject } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover, type Placement } from 'react-aria-components';
import { popoverClasses } from './option-list.tsx';

export interface PopoverProps {
  /** A Button, IconButton or FilterChip. */
  trigger: ReactNode;
  label: string;
  placement?: Placement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Content, or a function that is given `close`. */
  children: ReactNode | ((close: () => void) => ReactNode);
  className?: string;
}

/** A small sheet beside what opened it: column choice, filter editor, the why of a number. */
export function Popover({
  trigger,
  label,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
  children,
  className,
}: PopoverProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover placement={placement} offset={4} className={popoverClasses}>
        <Dialog aria-label={label} className={`max-w-96 p-3.5 outline-none ${className ?? ''}`}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

export interface PopoverAtProps {
  /** What it opens under: a cell. */
  anchor: RefObject<Element | null>;
  label: string;
  onClose: () => void;
  children: ReactNode;
  className?: string;
}

/** The same under something that has no trigger of its own: a cell that was asked to be edited. */
export function PopoverAt({ anchor, label, onClose, children, className }: PopoverAtProps) {
  return (
    <AriaPopover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom start"
      offset={2}
      className={popoverClasses}
    >
      <Dialog aria-label={label} className={`max-w-96 p-3.5 outline-none ${className ?? ''}`}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
