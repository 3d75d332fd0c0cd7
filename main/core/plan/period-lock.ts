import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/model/values.ts';
import { quarterOf } from '#shared/rules/periods.ts';
import { readRecords } from '../workbook/records.ts';

/** MODEL: a locked period takes corrections only as superseding records, with a reason. Throws PERIOD_LOCKED. */
export function refuseLockedPeriod(database: Database, day: Day, isCorrection: boolean): void {
  const quarter = quarterOf(day);
  const [period] = readRecords(database, 'period', 'quarter = @quarter AND locked = 1', { quarter });
  if (period !== undefined && !isCorrection) throw new DomainError('PERIOD_LOCKED', { quarter });
}
