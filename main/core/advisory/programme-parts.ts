import type { Database } from 'better-sqlite3';
import type { Contact, ProgrammeParts, SolutionView } from '#shared/contract/advisory.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Day } from '#shared/model/values.ts';
import { comparePartialDates, isTrueBy } from '#shared/rules/partial-date.ts';
import { stageOn, stepsOfSolution } from '#shared/rules/solution-stage.ts';
import { nameIn, namesById } from '../programmes/names.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** What a programme has beside its milestones and deliverables, as of a day. Throws RECORD_MISSING. */
export function programmeParts(database: Database, id: string, asOf: Day): ProgrammeParts {
  if (readRecord(database, 'programme', id) === null) throw new DomainError('RECORD_MISSING', { entity: 'programme' });
  const ofProgramme = ['archived = 0 AND programme = @id', { id }] as const;
  return {
    solutions: solutionsOf(database, id, asOf),
    cities: readRecords(database, 'citiesCount', ...ofProgramme)
      .filter((count) => count.asOf === null || isTrueBy(count.asOf, asOf))
      .toSorted((a, b) => comparePartialDates(b.asOf ?? '0001', a.asOf ?? '0001') || (a.id < b.id ? 1 : -1)),
    contacts: contactsOf(database, id),
    effort: readRecords(database, 'effort', ...ofProgramme),
  };
}

function solutionsOf(database: Database, id: string, asOf: Day): SolutionView[] {
  const solutions = readRecords(database, 'solution', 'archived = 0 AND programme = @id', { id });
  const steps = groupBy(
    readRecords(
      database,
      'solutionStep',
      'archived = 0 AND solution IN (SELECT id FROM solution WHERE programme = @id)',
      { id },
    ),
    ({ solution }) => solution,
  );
  const organisations = namesById(database, 'organisation');
  const phases = namesById(database, 'phase');
  return solutions.map((solution) => {
    const own = stepsOfSolution(steps.get(solution.id) ?? []);
    const now = stageOn(own, asOf);
    return {
      ...solution,
      stage: now?.stage ?? null,
      since: now?.since ?? null,
      steps: own,
      ownerName: nameIn(organisations, solution.owner),
      phaseName: nameIn(phases, solution.phase),
    };
  });
}

function contactsOf(database: Database, id: string): Contact[] {
  const links = readRecords(
    database,
    'link',
    `archived = 0 AND relation = 'contact' AND from_entity = 'programme' AND "from" = @id`,
    { id },
  );
  if (links.length === 0) return [];
  const people = byId(readRecords(database, 'person'));
  const organisations = namesById(database, 'organisation');
  return links.flatMap((link) => {
    const person = people.get(link.to);
    if (person === undefined) return [];
    const { id: personId, code, name, role, organisation, contact, consentPublic } = person;
    return [
      {
        link: link.id,
        person: { id: personId, code, title: { bg: name.bg, en: name.en } },
        role: { bg: role.bg, en: role.en },
        organisation: nameIn(organisations, organisation),
        contact,
        consentPublic,
      },
    ];
  });
}
