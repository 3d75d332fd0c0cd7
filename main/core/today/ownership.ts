import type { Database } from 'better-sqlite3';
import type { OutcomeView } from '#shared/contract/board.ts';
import { textMentions } from './text-mentions.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** What a person answers for. */
export interface Ownership {
  /** Whether a record of any kind is theirs. */
  owns: (id: string) => boolean;
  /** Advice about what is theirs, or addressed to them by name. */
  answers: (outcome: OutcomeView) => boolean;
}

/**
 * What a person answers for: the activities they own, the programmes that those deliver, and what belongs to either
 * (milestones, deliverables, funder's periods, reports, sub-tasks, risks, indicators that measure them); the sub-tasks and
 * risks that are theirs by name, and the indicators whose readings they enter or approve. Null for a person of whose all that nothing is still open: they look after all of it.
 */
export function ownershipOf(database: Database, person: string): Ownership | null {
  const owned = ['archived = 0 AND owner = @person', { person }] as const;
  const activities = readRecords(database, 'activity', ...owned);
  const subtasks = readRecords(database, 'subtask', ...owned);
  const risks = readRecords(database, 'risk', ...owned);
  // Who enters or approves readings answers for those.
  const kept = readRecords(database, 'kpi', 'archived = 0 AND (keeper = @person OR approver = @person)', { person });
  const isOpen =
    kept.length > 0 ||
    activities.some(({ lifecycle }) => lifecycle !== 'done' && lifecycle !== 'dropped') ||
    subtasks.some(({ doneOn }) => doneOn === null) ||
    risks.some(({ status }) => status === 'open');
  if (!isOpen) return null;
  const own = new Set([...activities, ...subtasks, ...risks, ...kept].map(({ id }) => id));
  const links = readRecords(database, 'link', "archived = 0 AND relation IN ('delivers', 'measures', 'about')");
  const add = (ids: readonly string[]) => ids.forEach((id) => own.add(id));

  add(links.filter(({ relation, from }) => relation === 'delivers' && own.has(from)).map(({ to }) => to));
  const belonging = [
    ...readRecords(database, 'milestone').map((one) => [one.id, one.programme ?? one.activity] as const),
    ...readRecords(database, 'deliverable').map((one) => [one.id, one.programme] as const),
    ...readRecords(database, 'phase').map((one) => [one.id, one.programme] as const),
    ...readRecords(database, 'amendment').map((one) => [one.id, one.programme] as const),
    ...readRecords(database, 'funderPeriod').map((one) => [one.id, one.programme] as const),
    ...readRecords(database, 'report').map((one) => [one.id, one.record] as const),
    ...readRecords(database, 'dateMove').map((one) => [one.id, one.record] as const),
    ...readRecords(database, 'subtask').map((one) => [one.id, one.activity] as const),
  ];
  add(belonging.filter(([, owner]) => owner !== null && own.has(owner)).map(([id]) => id));
  add(links.filter(({ relation, to }) => relation === 'measures' && own.has(to)).map(({ from }) => from));
  add(
    readRecords(database, 'kpiTarget')
      .filter((target) => own.has(target.kpi))
      .map(({ id }) => id),
  );

  const name = readRecord(database, 'person', person)?.name ?? { bg: '', en: '' };
  const aboutOwn = links.filter(({ relation, to }) => relation === 'about' && own.has(to));
  const about = new Set(aboutOwn.map(({ from }) => from));
  add(aboutOwn.filter(({ fromEntity }) => fromEntity === 'risk').map(({ from }) => from));
  return {
    owns: (id) => own.has(id),
    answers: ({ id, item, owner, addressedTo }) =>
      about.has(id) ||
      (item !== null && about.has(item)) ||
      textMentions(owner, name) ||
      textMentions(addressedTo, name),
  };
}
