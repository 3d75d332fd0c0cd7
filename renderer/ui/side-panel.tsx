import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { ChevronDown, ChevronUp, Maximize2, Minimize2, X } from 'lucide-react';
import { cx } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { HeadingShiftProvider, RecordHeading } from './record-heading.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import { useMediaQuery } from './use-media-query.ts';

export const panelWidths = { min: 380, max: 760, usual: 428 } as const;

export interface SidePanelLabels {
  /** Names of its controls, in the person's language. */
  resize: string;
  expand: string;
  shrink: string;
  close: string;
  previous?: string;
  next?: string;
}

export interface SidePanelProps {
  /** The record, for screen readers; usually its title. */
  label: string;
  labels: SidePanelLabels;
  /** The line above the title: code · focus area. */
  kicker?: ReactNode;
  title: ReactNode;
  /** Icon buttons before those of the panel (copy link, more). */
  actions?: ReactNode;
  /** Stays at the bottom: what one does with this record. */
  footer?: ReactNode;
  /** In pixels, 380–760. */
  width: number;
  onWidthChange: (width: number) => void;
  isExpanded: boolean;
  onExpandedChange: (isExpanded: boolean) => void;
  onClose: () => void;
  /** The neighbours in the list; a missing one is a disabled button. Both missing: no buttons. */
  onPrevious?: () => void;
  onNext?: () => void;
  /** Moves the focus into the panel when it opens (a link was followed, not a row walked over). */
  autoFocus?: boolean;
  children: ReactNode;
}

/** A record beside the list it comes from. Esc closes it and ↑ ↓ step, unless something inside it used the key first. */
export function SidePanel(props: SidePanelProps) {
  const { label, labels, kicker, title, actions, footer, width, isExpanded, onExpandedChange, autoFocus } = props;
  const { onClose, onPrevious, onNext } = props;
  const panel = useRef<HTMLElement>(null);
  // Where it covers the screen (the same edge as `max-md`), its title is the first heading of what can be reached.
  const isNarrow = useMediaQuery('(width < 880px)');
  const isCovering = isExpanded || isNarrow;
  useEffect(() => {
    if (autoFocus) panel.current?.focus();
  }, [autoFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Dialogs and menus opened from the panel bubble through React's tree, not through the panel's own element.
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element) || !panel.current?.contains(target)) return;
    const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    const step = !isModified && !usesArrows(target) ? { ArrowUp: onPrevious, ArrowDown: onNext }[event.key] : undefined;
    const act = event.key === 'Escape' ? onClose : step;
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys reach it from whatever has the focus inside
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
      style={{ '--panel-width': `${width}px` }}
      className={cx(
        'z-10 flex shrink-0 flex-col bg-surface shadow-panel outline-none',
        isExpanded
          ? 'absolute inset-0'
          : 'relative w-(--panel-width) border-l border-line max-md:absolute max-md:inset-0 max-md:w-auto max-md:border-l-0',
      )}
    >
      {!isExpanded && (
        <ResizeHandle
          label={labels.resize}
          value={width}
          min={panelWidths.min}
          max={panelWidths.max}
          onChange={props.onWidthChange}
          className="max-md:hidden"
        />
      )}
      <div
        className={cx('flex shrink-0 items-center gap-0.5 pt-3 pr-3 pl-5.5', isExpanded && 'mx-auto w-full max-w-240')}
      >
        <div className="mr-auto min-w-0 truncate text-sm text-ink-3">{kicker}</div>
        {actions}
        <PanelSteps {...props} />
        <IconButton
          size="small"
          icon={isExpanded ? Minimize2 : Maximize2}
          label={isExpanded ? labels.shrink : labels.expand}
          onPress={() => onExpandedChange(!isExpanded)}
        />
        <IconButton size="small" icon={X} label={labels.close} hint="Esc" onPress={onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className={cx('flex flex-col gap-4 px-5.5 pt-2 pb-5', isExpanded && 'mx-auto max-w-240')}>
          <HeadingShiftProvider value={isCovering ? -1 : 0}>
            <RecordHeading level={2} className="text-xl font-bold tracking-tight text-pretty">
              {title}
            </RecordHeading>
            {props.children}
          </HeadingShiftProvider>
        </div>
      </div>
      {footer && (
        <div className="shrink-0 border-t border-line">
          <div className={cx('flex flex-wrap gap-2 px-5.5 py-3', isExpanded && 'mx-auto max-w-240')}>{footer}</div>
        </div>
      )}
    </aside>
  );
}

/** Where the up and down arrows already mean something: typing, choosing, moving among the parts of one control. */
const usesArrows = (target: Element) =>
  target.closest(
    'input, textarea, select, [contenteditable="true"], [aria-haspopup], [role="separator"], [role="radiogroup"], ' +
      '[role="listbox"], [role="menu"], [role="grid"], [role="tablist"], [role="toolbar"], [role="combobox"]',
  ) !== null;

function PanelSteps({ labels, onPrevious, onNext }: SidePanelProps) {
  if (!onPrevious && !onNext) return null;
  return (
    <>
      {labels.previous && (
        <IconButton
          size="small"
          icon={ChevronUp}
          label={labels.previous}
          hint="↑"
          isDisabled={!onPrevious}
          onPress={onPrevious}
        />
      )}
      {labels.next && (
        <IconButton
          size="small"
          icon={ChevronDown}
          label={labels.next}
          hint="↓"
          isDisabled={!onNext}
          onPress={onNext}
        />
      )}
    </>
  );
}
