import { isDefinedError, ORPCError } from '@orpc/client';
import type { i18n } from 'i18next';
import { errorData, type ErrorCode } from '#shared/contract/errors.ts';

export interface ShownError {
  code: ErrorCode | 'CONNECTION';
  message: string;
  /** The number to quote, for an error that we did not foresee. */
  id: string | null;
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorData, code);

/** What a refusal says to the person: its code put into words of their language, with what to do. */
export function shownError(error: unknown, i18n: i18n): ShownError {
  const t = i18n.getFixedT(i18n.language, 'errors');
  if (!(error instanceof ORPCError) || !isDefinedError(error) || !isErrorCode(error.code))
    return { code: 'CONNECTION', message: t('CONNECTION'), id: null };
  const data: Record<string, unknown> = { ...(error.data as object) };
  // Plural forms want the number as `count`, lists want one line.
  const values = {
    ...data,
    ...wordsOf(data, i18n),
    count: typeof data['findings'] === 'number' ? data['findings'] : 0,
    path: Array.isArray(data['issues']) ? data['issues'].map((issue: { path: string }) => issue.path).join(', ') : '',
    packs: Array.isArray(data['packs']) ? data['packs'].join(', ') : '',
  };
  const message = t(error.code === 'PREFLIGHT_BLOCKED' ? 'PREFLIGHT_BLOCKED' : error.code, values);
  return { code: error.code, message, id: error.code === 'UNKNOWN' ? String(data['id']) : null };
}

/** The names of fields and of states, which the core knows only by their keys. */
function wordsOf(data: Record<string, unknown>, i18n: i18n): Record<string, string> {
  const words: Record<string, string> = {};
  const put = (key: string, paths: readonly string[]) => {
    const path = paths.find((known): boolean => i18n.exists(known));
    if (path !== undefined) words[key] = i18n.t(path as 'fields:name.title'); // made at run time; `exists` has just found it
  };
  if (typeof data['field'] === 'string') put('field', [`fields:name.${data['field'].split('.')[0]}`]);
  for (const key of ['from', 'to'])
    if (typeof data[key] === 'string')
      put(key, [`fields:choice.status.${data[key]}`, `fields:choice.state.${data[key]}`]);
  return words;
}
