import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components';
import { withClasses } from './class-names.ts';
import { FieldLines } from './field.tsx';

export interface SwitchProps extends Omit<SwitchFieldProps, 'children' | 'isInvalid'> {
  children: ReactNode;
  description?: ReactNode;
}

/** A setting that takes effect at once. */
export function Switch({ children, description, className, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className={withClasses(className, 'flex flex-col')}>
      <SwitchButton className="group flex min-h-6 cursor-default items-center gap-2.5 rounded-sm disabled:text-ink-3">
        <span className="flex h-4.5 w-8 shrink-0 items-center rounded-full border border-edge bg-sunken p-0.5 forced-color-adjust-none transition-colors group-selected:border-accent group-selected:bg-accent group-disabled:opacity-50">
          <span className="size-3 rounded-full bg-edge transition-[translate] group-selected:translate-x-3.5 group-selected:bg-accent-ink" />
        </span>
        {children}
      </SwitchButton>
      <span className="flex flex-col pl-10.5 empty:hidden">
        <FieldLines description={description} />
      </span>
    </SwitchField>
  );
}
