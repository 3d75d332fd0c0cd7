import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components';
import { withClasses } from './class-names.ts';
import { FieldLines } from './field.tsx';

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'children' | 'isInvalid'> {
  /** Leave it out only with an aria-label (a row's checkbox). */
  children?: ReactNode;
  description?: ReactNode;
  error?: string | null;
}

function Tick({ isMixed, isShown }: { isMixed: boolean; isShown: boolean }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className={isShown ? '' : 'invisible'}
    >
      <path d={isMixed ? 'M2.5 6h7' : 'M2 6.4 4.8 9.2 10 3.2'} />
    </svg>
  );
}

export function Checkbox({ children, description, error, className, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} isInvalid={Boolean(error)} className={withClasses(className, 'flex flex-col')}>
      <CheckboxButton className="group flex min-h-6 cursor-default items-start gap-2 rounded-sm py-0.5 disabled:text-ink-3">
        {({ isIndeterminate, isSelected }) => (
          <>
            <span
              className={`mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border forced-color-adjust-none transition-colors group-disabled:opacity-50 ${
                isSelected || isIndeterminate
                  ? 'border-accent bg-accent text-accent-ink'
                  : 'border-edge bg-surface group-invalid:border-danger group-hover:border-ink-3'
              }`}
            >
              <Tick isMixed={isIndeterminate} isShown={isSelected || isIndeterminate} />
            </span>
            {children}
          </>
        )}
      </CheckboxButton>
      <span className="flex flex-col pl-6 empty:hidden">
        <FieldLines description={description} error={error} />
      </span>
    </CheckboxField>
  );
}
