import { statusFill, statusNames, type StatusName } from './status.ts';

export interface MixPart {
  status: StatusName;
  count: number;
  /** For screen readers, with its number: „6 в график“. */
  label: string;
}

export interface MixBarProps {
  /** What the bar is of: „Електронно управление: 12 дейности“. */
  title: string;
  /** Coverage and age in words; read after the parts. */
  description?: string;
  parts: readonly MixPart[];
  className?: string;
}

/** Shares by status. The order is always that of `statusNames`, so the bar reads without colour too. */
export function MixBar({ title, description, parts, className }: MixBarProps) {
  const shown = parts
    .filter((part) => part.count > 0)
    .toSorted((one, other) => statusNames.indexOf(one.status) - statusNames.indexOf(other.status));
  const words = [title, shown.map((part) => part.label).join(', '), description].filter(Boolean).join('. ');
  return (
    <span
      role="img"
      aria-label={words}
      className={`inline-flex h-2 w-30 shrink-0 gap-px overflow-hidden rounded-[3px] bg-(--ground) forced-color-adjust-none align-middle [--ground:var(--surface)] ${className ?? ''}`}
    >
      {shown.map((part) => (
        <span
          key={part.status}
          data-status={part.status}
          title={part.label}
          style={{ flexGrow: part.count }}
          className={`min-w-[3px] basis-0 ${statusFill[part.status]}`}
        />
      ))}
    </span>
  );
}
