import { neutralised } from '#shared/rules/neutralised.ts';

const cell = (text: string) => {
  const safe = neutralised(text);
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Rows as comma-separated values by RFC 4180, with the mark by which spreadsheets know UTF-8: without it they show
 * Cyrillic as other letters.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
