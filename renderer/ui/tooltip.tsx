import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger, type Placement } from 'react-aria-components';
import { Kbd } from './kbd.tsx';

export interface TooltipProps {
  /** What to say; it names or explains the trigger, and never carries what is found nowhere else. */
  text: ReactNode;
  hint?: string;
  placement?: Placement;
  /** A focusable react-aria component (Button, Link, ToggleButton). */
  children: ReactNode;
  className?: string;
}

export function Tooltip({ text, hint, placement = 'top', children, className }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className={`enter-fade max-w-72 rounded-md bg-ink px-2 py-1 text-sm text-paper shadow-panel ${className ?? ''}`}
      >
        {text}
        {hint && (
          <span className="ml-2 inline-flex">
            <Kbd onAccent>{hint}</Kbd>
          </span>
        )}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
