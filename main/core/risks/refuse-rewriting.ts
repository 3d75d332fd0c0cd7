import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import { languages, type BilingualPatch } from '#shared/model/values.ts';
import { readRecord } from '../workbook/records.ts';

/**
 * A review is never edited, only corrected by another. What it lacks in one language, or what waits for its translation
 * there, may still be written: a pack says it in both. Throws RECORD_MISSING, or FIELD_GOVERNED for other words.
 */
export function refuseRewriting(database: Database, id: string, fields: Record<string, unknown>): void {
  const review = readRecord(database, 'riskReview', id);
  if (review === null) throw new DomainError('RECORD_MISSING', { entity: 'riskReview' });
  const given = (fields['text'] ?? {}) as BilingualPatch; // the schema of the entity has checked it
  const rewritten = languages.some((language) => {
    const was = review.text[language];
    const is = given[language];
    return is !== undefined && is !== was && was !== '' && review.text.stale?.language !== language;
  });
  if (rewritten) throw new DomainError('FIELD_GOVERNED', { entity: 'riskReview', field: 'text' });
}
