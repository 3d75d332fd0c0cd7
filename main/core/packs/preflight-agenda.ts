import type { Database } from 'better-sqlite3';
import type { AgendaItemView } from '#shared/contract/board.ts';
import type { FoundRecord } from '#shared/contract/packs.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import type { Meeting } from '#shared/model/board.ts';
import { languages } from '#shared/model/values.ts';
import type { ChangedFigure } from '#shared/rules/changed-figures.ts';
import { nameOf } from '../records/linked.ts';
import { readRecord, readRecords } from '../workbook/records.ts';
import { named } from './found-record.ts';

/** What the agenda lacks: papers for what the Board is asked, presenters, the files and names of papers. */
export function agendaFindings(agenda: readonly AgendaItemView[], papers: readonly PaperView[]) {
  const of = (item: AgendaItemView): FoundRecord => ({
    ...named('agendaItem', item),
    code: item.number,
    opens: { entity: 'meeting', id: item.meeting },
  });
  const ofPaper = (paper: PaperView): FoundRecord => {
    const item = agenda.find(({ id }) => id === paper.item);
    const title = paper.title.bg + paper.title.en === '' ? fileTitle(paper) : paper.title;
    return {
      ...named('paper', { id: paper.id, code: item?.number ?? null, title }),
      opens: { entity: 'agendaItem', id: paper.item },
      fields: ['title'],
    };
  };
  const heard = agenda.filter(({ level, purpose }) => level !== 'section' && purpose !== 'other');
  return {
    // Whoever is asked for advice wants to read before.
    withoutPaper: heard.filter(({ purpose, papers: count }) => purpose === 'advice' && count === 0).map(of),
    withoutPresenter: heard.filter(({ presenterName }) => presenterName === null).map(of),
    lost: papers.filter(({ file }) => file?.state !== 'there').map(ofPaper),
    // A picture in the book is told to those who cannot see it by its title.
    unnamedPictures: papers
      .filter(({ kind, inBook, title }) => kind === 'image' && inBook && languages.every((one) => title[one] === ''))
      .map(ofPaper),
  };
}

const fileTitle = ({ file }: PaperView) => ({ bg: file?.fileName ?? '', en: file?.fileName ?? '' });

/** Whoever is named in the pack and has not agreed to be named in public: the public edition leaves the name out. */
export function withoutConsent(
  database: Database,
  { id, chairPerson, secretaryPerson }: Meeting,
  agenda: readonly AgendaItemView[],
): FoundRecord[] {
  const invited = readRecords(database, 'invitee', 'meeting = @id AND archived = 0', { id }).map(
    ({ person }) => person,
  );
  const ids = new Set([
    chairPerson,
    secretaryPerson,
    ...agenda.map(({ presenterPerson }) => presenterPerson),
    ...invited,
  ]);
  return [...ids].flatMap((person) => {
    const record = person === null ? null : readRecord(database, 'person', person);
    return record === null || record.consentPublic ? [] : [named('person', { ...record, title: record.name })];
  });
}

/** A figure that changed is named with both values, and opens the indicator that it is of; others only the meeting. */
export function foundFigure(
  database: Database,
  meeting: Meeting,
  { what, was, is, reading }: ChangedFigure,
): FoundRecord {
  const title = { bg: `${what.bg}: ${was.bg} → ${is.bg}`, en: `${what.en}: ${was.en} → ${is.en}` };
  const kpi = reading === null ? null : (readRecord(database, 'reading', reading)?.kpi ?? null);
  const known = kpi === null ? null : nameOf(database, 'kpi', kpi);
  return known === null
    ? named('meeting', { id: meeting.id, code: null, title })
    : named('kpi', { ...known, code: null, title });
}
