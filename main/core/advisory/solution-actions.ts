import { DomainError } from '#shared/contract/errors.ts';
import type { SolutionStage } from '#shared/model/programme.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

export interface NewSolutionInput {
  programme: string;
  title: BilingualPatch;
  stage: SolutionStage | null;
  since: PartialDate | null;
}

/** A solution with its first stage, in one action. Throws RECORD_MISSING or IN_THE_FUTURE. */
export function addSolution(core: Core, { programme, title, stage, since }: NewSolutionInput): string {
  const workbook = core.session.workbook();
  if (readRecord(workbook.database, 'programme', programme) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  if (since !== null) refuseFuture(core, since, 'since');
  const others = readRecords(workbook.database, 'solution', 'programme = @programme', { programme });
  const sortOrder = Math.max(0, ...others.map((one) => one.sortOrder ?? 0)) + 1;
  return workbook.write({ kind: 'solution.create', actor: actorOf(core) }, (tx) => {
    const solution = tx.insert('solution', { programme, title, sortOrder });
    if (stage !== null) tx.insert('solutionStep', { solution, stage, since });
    return solution;
  });
}

export interface MoveSolutionInput {
  id: string;
  stage: SolutionStage;
  since: PartialDate;
  note: BilingualPatch;
}

/** A further step: earlier ones stay as they were. Throws RECORD_MISSING, IN_THE_FUTURE, or INVALID_FIELD. */
export function moveSolution(core: Core, { id, stage, since, note }: MoveSolutionInput): string {
  const workbook = core.session.workbook();
  if (readRecord(workbook.database, 'solution', id) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'solution' });
  if (since === 'ongoing') throw new DomainError('INVALID_FIELD', { entity: 'solutionStep', field: 'since' });
  refuseFuture(core, since, 'since');
  return workbook.write({ kind: 'solution.move', actor: actorOf(core) }, (tx) =>
    tx.insert('solutionStep', { solution: id, stage, since, note }),
  );
}
