import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { ChevronDown, X } from 'lucide-react';
import { Icon } from './icon.tsx';

const shape =
  'inline-flex min-h-7 shrink-0 cursor-default items-center gap-1.5 rounded-full border px-2.5 text-sm transition-colors disabled:opacity-45';
const off = 'border-line-strong bg-surface text-ink-2 hover:bg-hover';
const on = 'border-transparent bg-accent-soft text-accent font-semibold';

export interface FilterChipProps {
  children: ReactNode;
  /** Seen before the filter is chosen. */
  count?: number;
  /** A StatusMark. */
  mark?: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}

/** A ready filter that is on or off: „2 просрочени“. */
export function FilterChip({ children, count, mark, isSelected, onChange, isDisabled }: FilterChipProps) {
  return (
    <ToggleButton
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      className={`${shape} border-line-strong bg-surface text-ink-2 hover:bg-hover selected:border-transparent selected:bg-accent-soft selected:font-semibold selected:text-accent`}
    >
      {mark}
      {count !== undefined && <b className="font-semibold text-ink in-data-selected:text-accent">{count}</b>}
      {children}
    </ToggleButton>
  );
}

export interface ActiveFilterProps {
  children: ReactNode;
  /** „Махни филтъра „Отговорно звено: Иновативна София““ */
  removeLabel: string;
  onRemove: () => void;
  /** Opens the filter for change. */
  onPress?: () => void;
}

/** A filter that someone set; it can be changed and taken off. */
export function ActiveFilter({ children, removeLabel, onRemove, onPress }: ActiveFilterProps) {
  return (
    <span className={`${shape} ${on} gap-0.5 pr-0.5`}>
      {onPress ? (
        <Button onPress={onPress} className="min-h-6 cursor-default rounded-full">
          {children}
        </Button>
      ) : (
        children
      )}
      <Button
        aria-label={removeLabel}
        onPress={onRemove}
        className="grid size-6 place-items-center rounded-full hover:bg-surface"
      >
        <Icon shape={X} size={14} />
      </Button>
    </span>
  );
}

export interface PillButtonProps {
  /** What it sets, and (strong) what it is set to: Групирано по <b>фокусна област</b>. */
  children: ReactNode;
  onPress?: () => void;
  isDisabled?: boolean;
}

/** The trigger of a menu or popover that sets one thing of the screen. `<b>` inside is the value. */
export function PillButton({ children, onPress, isDisabled }: PillButtonProps) {
  return (
    <Button
      onPress={onPress}
      isDisabled={isDisabled}
      className={`${shape} ${off} aria-expanded:bg-hover [&_b]:font-semibold [&_b]:text-ink`}
    >
      <span>{children}</span>
      <Icon shape={ChevronDown} size={14} className="-mr-1 text-ink-3" />
    </Button>
  );
}

/** A quiet word in a rounded outline: a kind, a language, „предварителна“. Not a control. */
export function Pill({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1 rounded-full border border-line-strong px-2 text-xs leading-[18px] text-ink-2 ${className ?? ''}`}
    >
      {children}
    </span>
  );
}
