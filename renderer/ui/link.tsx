import { Link as AriaLink, type LinkProps } from 'react-aria-components';
import { withClasses } from './class-names.ts';

/** A link in running text, or (without href) an action written as one word at the end of a line. */
export function Link({ className, ...rest }: LinkProps) {
  return (
    <AriaLink
      {...rest}
      className={withClasses(
        className,
        'cursor-pointer rounded-sm font-semibold text-accent underline-offset-3 hover:underline disabled:text-ink-3',
      )}
    />
  );
}
