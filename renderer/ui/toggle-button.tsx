import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton, type ToggleButtonProps as AriaProps } from 'react-aria-components';
import { withClasses } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';

export interface ToggleButtonProps extends Omit<AriaProps, 'children'> {
  icon?: IconShape;
  /** Missing: the icon alone, with an `aria-label`. */
  children?: ReactNode;
}

/** A button that stays pressed: show archived, compare. */
export function ToggleButton({ icon, children, className, ...rest }: ToggleButtonProps) {
  return (
    <AriaToggleButton
      {...rest}
      className={withClasses(
        className,
        'inline-flex min-h-7 shrink-0 cursor-default items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink-2 transition-colors hover:bg-hover disabled:opacity-45 selected:border-accent selected:bg-accent-soft selected:font-semibold selected:text-accent',
      )}
    >
      {icon && <Icon shape={icon} size={14} />}
      {children}
    </AriaToggleButton>
  );
}
