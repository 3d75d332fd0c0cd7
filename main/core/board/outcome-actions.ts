import { DomainError } from '#shared/contract/errors.ts';
import type { Attendance } from '#shared/contract/outcomes.ts';
import type { Invitee, Outcome } from '#shared/model/board.ts';
import type { BilingualPatch, Day, PartialDate } from '#shared/model/values.ts';
import { actorOf, type Core } from '../app/core.ts';
import { refuseFuture } from '../plan/refuse-future.ts';
import { linkedRecords } from '../records/linked.ts';
import { readRecord } from '../workbook/records.ts';
import type { RecordPatch } from '../workbook/write.ts';
import { invite } from './invitees.ts';

const attended: Record<Attendance, Invitee['attended']> = { present: 'yes', absent: 'no', guest: 'yes', unknown: null };

/** Throws RECORD_MISSING. */
export function attend(core: Core, id: string, how: Attendance): void {
  const { database, write } = core.session.workbook();
  if (readRecord(database, 'invitee', id) === null) throw new DomainError('RECORD_MISSING', { entity: 'invitee' });
  write({ kind: 'invitee.attend', actor: actorOf(core) }, (tx) =>
    tx.update('invitee', id, { attended: attended[how], ...(how === 'guest' ? { capacity: 'guest' } : {}) }),
  );
}

/** Throws INVITED_ALREADY, RECORD_MISSING. */
export const addGuest = (core: Core, meeting: string, name: BilingualPatch): void =>
  invite(core, meeting, [{ person: null, name, organisation: null, capacity: 'guest', topic: {}, attended: 'yes' }]);

export interface FiledOutcome {
  meeting: string;
  item: string | null;
  kind: Outcome['kind'];
  text: BilingualPatch;
  addressedTo: string | null;
  owner: string | null;
  due: PartialDate | null;
}

/** Throws RECORD_MISSING for an item of another meeting. */
export function fileOutcome(core: Core, filed: FiledOutcome): string {
  const { database, write } = core.session.workbook();
  if (readRecord(database, 'meeting', filed.meeting) === null)
    throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
  if (filed.item !== null && readRecord(database, 'agendaItem', filed.item)?.meeting !== filed.meeting)
    throw new DomainError('RECORD_MISSING', { entity: 'agendaItem' });
  return write({ kind: 'outcome.create', actor: actorOf(core) }, (tx) => {
    const id = tx.insert('outcome', { ...filed });
    // Said under an item, it concerns what the item is about.
    if (filed.item !== null) tieAsBefore(core, filed.item, id);
    return id;
  });
}

export interface CarryingOut {
  text: BilingualPatch;
  owner: string | null;
  due: PartialDate | null;
}

/** Turns advice into an action of the same meeting and item. Throws RECORD_MISSING, TRANSITION_REFUSED for no advice. */
export function carryOut(core: Core, id: string, action: CarryingOut): string {
  const { database, write } = core.session.workbook();
  const advice = readRecord(database, 'outcome', id);
  if (advice === null) throw new DomainError('RECORD_MISSING', { entity: 'outcome' });
  if (advice.kind !== 'advice') throw new DomainError('TRANSITION_REFUSED', { from: advice.kind, to: 'action' });
  const { meeting, item } = advice;
  return write({ kind: 'outcome.carryOut', actor: actorOf(core) }, (tx) => {
    const made = tx.insert('outcome', { ...action, meeting, item, kind: 'action', follows: id });
    tieAsBefore(core, id, made);
    return made;
  });
}

/** Within a running action: ties an outcome to all that another record is about. */
function tieAsBefore(core: Core, like: string, id: string): void {
  const { database, write } = core.session.workbook();
  const about = linkedRecords(database, like).filter(({ link, isOutgoing }) => isOutgoing && link.relation === 'about');
  write({ kind: 'outcome.edit', actor: actorOf(core) }, (tx) => {
    for (const { entity, record } of about)
      tx.insert('link', { relation: 'about', fromEntity: 'outcome', from: id, toEntity: entity, to: record.id });
  });
}

export interface Closing {
  on: Day;
  effect: BilingualPatch;
}

/** Throws RECORD_MISSING, IN_THE_FUTURE; EFFECT_REQUIRED for advice that was taken up and says nothing of its effect. */
export function closeOutcome(core: Core, id: string, { on, effect }: Closing): void {
  const outcome = outcomeOf(core, id);
  refuseFuture(core, on, 'closedOn');
  const said = [effect.bg ?? outcome.effect.bg, effect.en ?? outcome.effect.en].some((text) => text !== '');
  const isTakenUp = outcome.kind === 'advice' && (outcome.response === 'accepted' || outcome.response === 'partly');
  if (isTakenUp && !said) throw new DomainError('EFFECT_REQUIRED', {});
  change(core, 'outcome.close', id, { state: 'closed', closedOn: on, effect });
}

/** Throws RECORD_MISSING. What was said of its effect stays. */
export function reopenOutcome(core: Core, id: string): void {
  outcomeOf(core, id);
  change(core, 'outcome.reopen', id, { state: 'open', closedOn: null });
}

function outcomeOf(core: Core, id: string): Outcome {
  const outcome = readRecord(core.session.workbook().database, 'outcome', id);
  if (outcome === null) throw new DomainError('RECORD_MISSING', { entity: 'outcome' });
  return outcome;
}

const change = (core: Core, kind: string, id: string, patch: RecordPatch<'outcome'>) =>
  core.session.workbook().write({ kind, actor: actorOf(core) }, (tx) => tx.update('outcome', id, patch));
