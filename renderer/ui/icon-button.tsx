import { Button as AriaButton, type ButtonProps as AriaButtonProps, type Placement } from 'react-aria-components';
import { withClasses } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'aria-label'> {
  icon: IconShape;
  /** Its name, for screen readers and in the tooltip. */
  label: string;
  hint?: string;
  placement?: Placement;
  size?: 'medium' | 'small';
}

/** A button that shows only an icon; its tooltip says what it does. */
export function IconButton({ icon, label, hint, placement, size = 'medium', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} hint={hint} placement={placement}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={withClasses(
          className,
          `inline-flex shrink-0 cursor-default items-center justify-center rounded-md text-ink-3 transition-colors hover:bg-hover hover:text-ink pressed:bg-sunken disabled:opacity-45 aria-expanded:bg-hover ${
            size === 'medium' ? 'size-control' : 'size-control-small'
          }`,
        )}
      >
        <Icon shape={icon} />
      </AriaButton>
    </Tooltip>
  );
}
