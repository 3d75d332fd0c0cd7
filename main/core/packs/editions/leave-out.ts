/**
 * A copy of a frozen document as an edition may show it. `shownOf` answers what stands for a part: the part itself, another,
 * or null where it is not shown; what is not shown in a list is not in it, what stands alone is null. Each part is looked at
 * by what it is, so nothing in the document has to tell.
 */
export function leaveOut(value: unknown, shownOf: (part: object) => object | null): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const shown = shownOf(value);
  if (shown === null) return null;
  if (Array.isArray(shown))
    return shown.flatMap((part: unknown) => {
      const left = leaveOut(part, shownOf);
      return left === null && part !== null ? [] : [left];
    });
  return Object.fromEntries(Object.entries(shown).map(([key, part]) => [key, leaveOut(part, shownOf)]));
}
