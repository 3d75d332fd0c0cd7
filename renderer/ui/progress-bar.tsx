import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { Link } from './link.tsx';

export interface ProgressBarProps {
  label: string;
  value?: number;
  max?: number;
  /** In words with numbers: „1 240 от 5 000 реда“. */
  valueText?: string;
  cancelLabel?: string;
  onCancel?: () => void;
  className?: string;
}

/** Long work, with its numbers. Without a value it only says that something goes on. */
export function ProgressBar({
  label,
  value,
  max = 100,
  valueText,
  cancelLabel,
  onCancel,
  className,
}: ProgressBarProps) {
  const isUnknown = value === undefined;
  return (
    <div className={`flex flex-col items-start gap-1.5 ${className ?? ''}`}>
      <AriaProgressBar
        value={value ?? 0}
        maxValue={max}
        valueLabel={valueText}
        isIndeterminate={isUnknown}
        className="grid w-full grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5"
      >
        {({ percentage }) => (
          <>
            <Label className="truncate">{label}</Label>
            <span className="text-sm text-ink-3">{valueText}</span>
            <div className="col-span-2 h-1.5 overflow-hidden rounded-full bg-line">
              <div
                className={`h-full rounded-full bg-accent ${isUnknown ? 'w-1/3 motion-safe:animate-pulse' : ''}`}
                style={isUnknown ? undefined : { width: `${percentage}%` }}
              />
            </div>
          </>
        )}
      </AriaProgressBar>
      {onCancel && (
        <Link onPress={onCancel} className="text-sm">
          {cancelLabel}
        </Link>
      )}
    </div>
  );
}
