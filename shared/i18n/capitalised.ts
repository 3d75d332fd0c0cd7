/** Names of fields and choices are kept as they stand inside a sentence; a label or a column's head begins with a capital. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
