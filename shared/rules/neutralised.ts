/** What a spreadsheet would run as a formula (RELIABILITY, R10). */
const formulaStart = /^[=+\-@\t\r]/;

/** The text of a cell that no spreadsheet takes for a formula: with an apostrophe before it, which spreadsheets hide. */
export const neutralised = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** The text as it was before. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
