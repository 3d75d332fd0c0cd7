import { ORPCError } from '@orpc/client';
import type { i18n } from 'i18next';
import { z } from 'zod';
import { errorData, type ErrorCode } from '#shared/contract/errors.ts';
import { textAt } from '#shared/i18n/text-at.ts';

export interface ShownError {
  code: ErrorCode | 'CONNECTION';
  message: string;
  /** The number to quote, for an error that we did not foresee. */
  id: string | null;
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorData, code);

/** What our own refusals look like; anything else means that the connection is gone. */
const refusalSchema = z.object({
  defined: z.literal(true),
  code: z.string().refine(isErrorCode),
  data: z.record(z.string(), z.unknown()),
});

/** What a refusal says to the person: its code put into words of their language, with what to do. */
export function shownError(error: unknown, i18n: i18n): ShownError {
  const t = i18n.getFixedT(i18n.language, 'errors');
  const refusal = refusalOf(error);
  if (refusal === null) return { code: 'CONNECTION', message: t('CONNECTION'), id: null };
  const { code, data } = refusal;
  // Plural forms want the number as `count`, lists want one line.
  const values = {
    ...data,
    ...wordsOf(data, i18n),
    count: typeof data['findings'] === 'number' ? data['findings'] : 0,
    path: Array.isArray(data['issues']) ? data['issues'].map((issue: { path: string }) => issue.path).join(', ') : '',
    packs: Array.isArray(data['packs']) ? data['packs'].join(', ') : '',
  };
  const message = t(code === 'PREFLIGHT_BLOCKED' ? 'PREFLIGHT_BLOCKED' : code, values);
  return { code, message, id: code === 'UNKNOWN' ? String(data['id']) : null };
}

/** Our own code and its data; null for an error that the contract does not know, as when the connection is gone. */
function refusalOf(error: unknown): { code: ErrorCode; data: Record<string, unknown> } | null {
  const parsed = refusalSchema.safeParse(error);
  return parsed.success && error instanceof ORPCError ? parsed.data : null;
}

/** The names of fields and of states, which the core knows only by their keys. */
function wordsOf(data: Record<string, unknown>, i18n: i18n): Record<string, string> {
  const words: Record<string, string> = {};
  const put = (key: string, paths: readonly string[]) => {
    const text = paths.map((path) => textAt(i18n, path)).find((found) => found !== null);
    if (text !== undefined) words[key] = text;
  };
  if (typeof data['field'] === 'string') put('field', [`fields:name.${data['field'].split('.')[0]}`]);
  for (const key of ['from', 'to'])
    if (typeof data[key] === 'string')
      put(key, [`fields:choice.status.${data[key]}`, `fields:choice.state.${data[key]}`]);
  return words;
}
