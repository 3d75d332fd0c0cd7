import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field takes. */
export interface FieldTexts {
  label: string;
  /** Hides the label from the eye where a column head or the sentence around the field says the same. */
  isLabelHidden?: boolean;
  /** A few words after the label: „незадължително“. */
  labelNote?: string;
  /** One line below the box: what to write, an example. */
  description?: ReactNode;
  /** What is wrong and what to do. Its presence makes the field invalid. */
  error?: string | null;
  /** Keeps room for one line below the box, so that a line that goes away does not move what is under the pointer. */
  keepsLine?: boolean;
}

/** The box of everything one can write in. */
export const boxClasses =
  'w-full rounded-md border border-edge bg-surface px-2.5 text-base text-ink transition-colors hover:border-ink-3 ' +
  'focus-within:border-focus focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus ' +
  'invalid:border-danger disabled:border-line-strong disabled:bg-sunken disabled:text-ink-3 ' +
  'read-only:border-line read-only:bg-transparent read-only:hover:border-line';

export const inputClasses = `${boxClasses} min-h-control py-1`;

export function FieldLabel({ label, labelNote, isLabelHidden }: FieldTexts) {
  return (
    <Label className={isLabelHidden ? 'sr-only' : 'text-sm font-medium text-ink-2'}>
      {label}
      {labelNote && <span className="ml-1.5 font-normal text-ink-3">{labelNote}</span>}
    </Label>
  );
}

/** The lines under a box: the error when there is one, else the description. */
export function FieldLines({
  description,
  error,
  keepsLine = false,
}: Pick<FieldTexts, 'description' | 'error' | 'keepsLine'>) {
  return (
    <div className={keepsLine ? 'flex min-h-5 flex-col gap-1' : 'contents'}>
      {description && (
        <Text slot="description" className="text-sm text-ink-3">
          {description}
        </Text>
      )}
      <FieldError className="text-sm font-medium text-pretty text-danger">{error ?? undefined}</FieldError>
    </div>
  );
}

export const fieldClasses = 'flex min-w-0 flex-col gap-1';
