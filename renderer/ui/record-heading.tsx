import { createContext, useContext, type ReactNode } from 'react';

const HeadingShift = createContext(0);
export const HeadingShiftProvider = HeadingShift.Provider;

export interface RecordHeadingProps {
  /** As designed; the look stays. */
  level: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** The level of a heading where it stands, for headings that another library draws. */
export const useHeadingLevel = (level: 2 | 3): number => level + useContext(HeadingShift);

/**
 * A heading that knows where it stands: where a record covers the whole screen its title is the page's first heading,
 * and what is under it moves up by one.
 */
export function RecordHeading({ level, children, ...rest }: RecordHeadingProps) {
  const shifted = useHeadingLevel(level);
  if (shifted === 1) return <h1 {...rest}>{children}</h1>;
  if (shifted === 2) return <h2 {...rest}>{children}</h2>;
  return <h3 {...rest}>{children}</h3>;
}
