type Part = string | false | null | undefined;

/** Joins class names, leaving out what is not set. */
export function cx(...parts: Part[]): string {
  return parts.filter(Boolean).join(' ');
}

type Seen<State> = State & { defaultClassName: string | undefined };
type ClassNameProp<State> = string | ((state: Seen<State>) => string) | undefined;

/** The classes of a react-aria component, then those its user adds for placement (margin, width, grid area). */
export function withClasses<State>(added: ClassNameProp<State>, own: string) {
  return (state: Seen<State>) => cx(own, typeof added === 'function' ? added(state) : added);
}
