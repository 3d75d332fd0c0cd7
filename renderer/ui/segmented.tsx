import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon, type IconShape } from './icon.tsx';

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: IconShape;
}

export interface SegmentedProps<Value extends string> {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  className?: string;
}

/** One of a few views of the same thing: table, board, timeline, districts. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, segments, value, onChange, isDisabled, className } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const picked = segments.find((segment) => keys.has(segment.value));
        if (picked) onChange(picked.value);
      }}
      isDisabled={isDisabled}
      className={`inline-flex shrink-0 rounded-md border border-line-strong bg-surface ${className ?? ''}`}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          className="inline-flex min-h-6.5 cursor-default items-center gap-1.5 border-r border-line px-3 text-sm text-ink-2 transition-colors first:rounded-l-[5px] last:rounded-r-[5px] last:border-r-0 hover:bg-hover focus-visible:z-10 disabled:opacity-50 selected:bg-accent-soft selected:font-semibold selected:text-accent"
        >
          {segment.icon && <Icon shape={segment.icon} size={14} />}
          <HeldWidth text={segment.label} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Keeps the room of the bold text, so that choosing moves nothing. */
function HeldWidth({ text }: { text: string }) {
  return (
    <span className="grid justify-items-center *:[grid-area:1/1]">
      <span>{text}</span>
      <span aria-hidden className="invisible font-semibold">
        {text}
      </span>
    </span>
  );
}
