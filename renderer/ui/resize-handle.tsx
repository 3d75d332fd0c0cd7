import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

export interface ResizeHandleProps {
  label: string;
  /** The size it governs, in pixels. */
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  /** The edge it sits on: a handle at the start edge makes its box wider when dragged left. */
  edge?: 'start' | 'end';
  /** False where the same is done from the keyboard elsewhere, to spare a stop of the Tab key. */
  isReachable?: boolean;
  className?: string;
}

const step = 16;

/** The edge of a panel or a column that one drags, or moves with the arrows, Home and End. */
export function ResizeHandle({
  label,
  value,
  min,
  max,
  onChange,
  edge = 'start',
  isReachable = true,
  className,
}: ResizeHandleProps) {
  const grip = useRef<{ x: number; value: number } | null>(null);
  const direction = edge === 'start' ? -1 : 1;
  const clamp = (wanted: number) => Math.min(max, Math.max(min, Math.round(wanted)));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    grip.current = { x: event.clientX, value };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current) onChange(clamp(grip.current.value + direction * (event.clientX - grip.current.x)));
  };
  const letGo = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: value - direction * step,
      ArrowRight: value + direction * step,
      Home: min,
      End: max,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(clamp(wanted));
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={isReachable ? 0 : -1}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      className={`absolute inset-y-0 z-10 w-2 cursor-col-resize touch-none after:absolute after:inset-y-0 after:w-0.5 after:bg-accent after:opacity-0 after:transition-opacity hover:after:opacity-60 focus-visible:outline-none focus-visible:after:opacity-100 active:after:opacity-100 ${
        edge === 'start' ? '-left-1 after:left-[3px]' : '-right-1 after:right-[3px]'
      } ${className ?? ''}`}
    />
  );
}
