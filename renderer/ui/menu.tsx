import type { ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type MenuItemProps as AriaItemProps,
  type MenuSectionProps,
  type Placement,
} from 'react-aria-components';
import { Check } from 'lucide-react';
import { withClasses } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { popoverClasses } from './option-list.tsx';

export interface MenuButtonProps {
  /** A Button, IconButton or PillButton. */
  trigger: ReactNode;
  label: string;
  placement?: Placement;
  onAction?: (id: string) => void;
  /** MenuItem, MenuSection, MenuLine. */
  children: ReactNode;
}

/** What opens a menu, and the menu. */
export function MenuButton({ trigger, label, placement = 'bottom start', onAction, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={`${popoverClasses} min-w-44`}>
        <AriaMenu
          aria-label={label}
          onAction={(key) => onAction?.(String(key))}
          className="max-h-96 overflow-auto p-1 outline-none"
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps extends Omit<AriaItemProps, 'children' | 'id'> {
  id: string;
  icon?: IconShape;
  mark?: ReactNode;
  hint?: string;
  detail?: ReactNode;
  /** Leads to a dialog that asks for a reason. */
  isDanger?: boolean;
  children: string;
}

export function MenuItem({ icon, mark, hint, detail, isDanger, children, className, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={children}
      className={withClasses(
        className,
        `flex min-h-control-small cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none focus:bg-accent-soft disabled:text-ink-3 disabled:opacity-60 ${isDanger ? 'text-danger' : 'text-ink'}`,
      )}
    >
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode !== 'none' && <span className="w-4 text-accent">{isSelected && <Icon shape={Check} />}</span>}
          {icon && <Icon shape={icon} className={isDanger ? '' : 'text-ink-3'} />}
          {mark}
          <span className="min-w-0 flex-1">{children}</span>
          {detail && <span className="text-sm text-ink-3">{detail}</span>}
          {hint && (
            <span aria-hidden className="inline-flex">
              <Kbd>{hint}</Kbd>
            </span>
          )}
        </>
      )}
    </AriaMenuItem>
  );
}

export interface SectionProps extends Omit<MenuSectionProps<object>, 'children'> {
  title?: string;
  children: ReactNode;
}

/** A group of a menu; with selectionMode and selectedKeys its items are ticked. */
export function MenuSection({ title, children, ...rest }: SectionProps) {
  return (
    <AriaMenuSection {...rest} aria-label={title}>
      {title && <Header className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3">{title}</Header>}
      {children}
    </AriaMenuSection>
  );
}

export function MenuLine() {
  return <Separator className="mx-2 my-1 h-px border-0 bg-line" />;
}
