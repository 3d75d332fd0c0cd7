/**
 * A copy of a frozen document without the parts that must not be read: what stands in a list is not in it, what stands alone
 * is null. It looks at each part by what it is, so nothing in the document has to tell.
 */
export function leaveOut(value: unknown, isLeftOut: (part: object) => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isLeftOut(value)) return null;
  if (Array.isArray(value))
    return value
      .filter((part: unknown) => typeof part !== 'object' || part === null || !isLeftOut(part))
      .map((part: unknown) => leaveOut(part, isLeftOut));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, leaveOut(part, isLeftOut)]));
}
