import { Link as AriaLink, type LinkProps } from 'react-aria-components';
import { withClasses } from './class-names.ts';

/**
 * A link in running text, or (without href) an action written as one word at the end of a line. Quiet where links stand in
 * a list of names: there it is enough that each can be followed.
 */
export function Link({ className, isQuiet = false, ...rest }: LinkProps & { isQuiet?: boolean }) {
  return (
    <AriaLink
      {...rest}
      className={withClasses(
        className,
        `cursor-pointer rounded-sm text-accent underline-offset-3 hover:underline disabled:text-ink-3 ${isQuiet ? '' : 'font-semibold'}`,
      )}
    />
  );
}
