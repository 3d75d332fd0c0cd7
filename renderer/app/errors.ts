import { ORPCError } from '@orpc/client';
import type { i18n } from 'i18next';
import { z } from 'zod';
import { errorData, type ErrorCode } from '#shared/contract/errors.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';

export interface ShownError {
  code: ErrorCode | 'CONNECTION';
  message: string;
  /** The number to quote, for an error that we did not foresee. */
  id: string | null;
  /** What came with the refusal, for a form that shows more of it than the sentence says. */
  data: Record<string, unknown>;
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
  const refusal = refusalOf(error);
  if (refusal === null) return { code: 'CONNECTION', message: i18n.t('errors:CONNECTION'), id: null, data: {} };
  const { code, data } = refusal;
  return { code, message: refusalSentence(code, data, i18n), id: code === 'UNKNOWN' ? String(data['id']) : null, data };
}

/** Our own code and its data; null for an error that the contract does not know, as when the connection is gone. */
function refusalOf(error: unknown): { code: ErrorCode; data: Record<string, unknown> } | null {
  const parsed = refusalSchema.safeParse(error);
  return parsed.success && error instanceof ORPCError ? parsed.data : null;
}
