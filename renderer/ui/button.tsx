import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { withClasses } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export type ButtonTone = 'primary' | 'quiet' | 'plain' | 'danger';

const tones: Record<ButtonTone, string> = {
  primary: 'bg-accent text-accent-ink font-semibold hover:bg-accent-hover pressed:bg-accent-hover',
  quiet:
    'border border-line-strong bg-surface text-ink-2 font-medium hover:bg-hover hover:text-ink pressed:bg-sunken aria-expanded:bg-hover',
  plain: 'text-accent font-semibold hover:bg-accent-soft pressed:bg-accent-soft aria-expanded:bg-accent-soft',
  danger: 'bg-danger text-danger-ink font-semibold hover:bg-danger-hover pressed:bg-danger-hover',
};

export interface ButtonProps extends Omit<AriaButtonProps, 'children'> {
  /** One primary button a screen; danger only for words that cannot be taken back quietly (drop, supersede). */
  tone?: ButtonTone;
  size?: 'medium' | 'small';
  icon?: IconShape;
  /** The key that does the same, shown and never announced as part of the name. */
  hint?: string;
  children: ReactNode;
}

export function Button({ tone = 'quiet', size = 'medium', icon, hint, children, className, ...rest }: ButtonProps) {
  const height = size === 'medium' ? 'min-h-control px-3 text-base' : 'min-h-control-small px-2 text-sm';
  return (
    <AriaButton
      {...rest}
      className={withClasses(
        className,
        `inline-flex shrink-0 cursor-default items-center justify-center gap-2 rounded-md py-0.5 transition-colors disabled:opacity-45 pending:opacity-70 ${height} ${tones[tone]}`,
      )}
    >
      {icon && <Icon shape={icon} className="-ml-0.5" />}
      {children}
      {hint && (
        <span aria-hidden className="-mr-1 inline-flex">
          <Kbd onAccent={tone === 'primary' || tone === 'danger'}>{hint}</Kbd>
        </span>
      )}
    </AriaButton>
  );
}
