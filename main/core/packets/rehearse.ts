import { isDomainError, type DomainError } from '#shared/contract/errors.ts';
import { actorOf, type Core } from '../app/core.ts';

/** Ends a rehearsal, so that all of it is taken back. */
class Rehearsed extends Error {}

/**
 * Does something inside an action that is never kept, to learn whether it would be refused; null when it would not. What
 * is no refusal is thrown on.
 */
export function rehearse(core: Core, work: () => void): DomainError | null {
  try {
    core.session.workbook().write({ kind: 'packet.take', actor: actorOf(core) }, () => {
      work();
      throw new Rehearsed();
    });
  } catch (error) {
    if (error instanceof Rehearsed) return null;
    if (isDomainError(error)) return error;
    throw error;
  }
  return null;
}
