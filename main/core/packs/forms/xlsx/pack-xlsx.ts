import { sectionsInOrder, type OrderedSection } from '#shared/model/pack-document/design.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { isNotice } from '#shared/model/pack-document/identity.ts';
import type { Language } from '#shared/model/values.ts';
import { spreadsheetOf } from '../../../documents/spreadsheet.ts';
import type { DocumentCell, DocumentTable } from '../../../documents/tables-document.ts';
import {
  agendaTables,
  exceptionTables,
  focusAreaTables,
  riskTables,
  strategyTables,
  summaryTables,
} from './meeting-tables.ts';
import { correctionTables, minutesTables } from './notice-tables.ts';
import { adviceTables, kpiTables, ledgerTables, planTables, programmeTables } from './record-tables.ts';
import { sheetName } from './sheet-name.ts';
import { dayWords, issueNumber } from '../issue-words.ts';
import { createTableBook, type TableBook } from './table-book.ts';

/**
 * The tables of a pack as a spreadsheet: a sheet for each, after one that says what the file is. `hash` is the SHA-256 of
 * the document where it is known. The same document gives the same bytes.
 */
export function packXlsx(document: PackDocument, language: Language, hash: string | null = null): Promise<Uint8Array> {
  const book = createTableBook(document, language);
  const { pack } = document;
  const { words, t } = book;
  const taken = new Set<string>();
  const named = (name: string) => {
    const free = sheetName(name, taken);
    taken.add(free);
    return free;
  };
  const aboutName = named(words.office.sheets.about);
  const numbered: Partial<Record<OrderedSection, (of: TableBook) => DocumentTable[]>> = {
    agenda: agendaTables,
    summary: summaryTables,
    focusAreas: focusAreaTables,
    strategyMap: strategyTables,
    exceptions: exceptionTables,
    risks: riskTables,
    programmes: programmeTables,
    kpis: kpiTables,
    advice: adviceTables,
    corrections: correctionTables,
  };
  const tables = [
    ...sectionsInOrder(document).flatMap((name) => numbered[name] ?? []),
    minutesTables,
    planTables,
    ledgerTables,
  ]
    .flatMap((make) => make(book))
    .filter(({ rows }) => !isNotice(pack.kind) || rows.length > 0)
    .map((table): DocumentTable => ({ ...table, name: named(table.name) }));
  const title = `${t(pack.fullTitle)}: ${words.office.about.title.toLowerCase()}`;
  return spreadsheetOf({
    title,
    lines: [],
    nothing: '',
    language,
    day: pack.dataAsOf.day,
    made: pack.frozen.at,
    creator: t(pack.publisher) ?? '',
    description: words.office.about.whatText,
    running: `${t(pack.number)} · ${issueNumber(words, pack)} · ${dayWords(words, pack).inLine} ${t(pack.dataAsOf.short)}`,
    tables: [aboutTable(book, aboutName, tables, hash), ...tables],
  });
}

function aboutTable(
  { document, t, words }: TableBook,
  name: string,
  tables: readonly DocumentTable[],
  hash: string | null,
): DocumentTable {
  const { pack, meeting } = document;
  const { about } = words.office;
  const c = words.colophon;
  const facts: [string, DocumentCell][] = [
    [about.what, about.whatText],
    [about.pack, t(pack.fullTitle)],
    ...(pack.draft ? [[about.draft.split(':')[0] ?? '', about.draft] satisfies [string, string]] : []),
    [c.number, `${t(pack.number)}, ${issueNumber(words, pack)}`],
    [c.edition, words.editions[pack.edition]],
    [about.language, about.languageText],
    [words.cover.meeting, t(meeting.when)],
    [dayWords(words, pack).label, t(pack.dataAsOf.text)],
    [about.frozen, t(pack.frozen.text)],
    ...(hash === null ? [] : [[about.hash, hash] satisfies [string, string]]),
    [c.previousHash, pack.previousHash ?? c.noPrevious],
    ...(document.colophon.findings ?? []).map(({ what, explanation }): [string, string] => [
      c.findings,
      [t(what), explanation && t(explanation)].filter(Boolean).join(': '),
    ]),
  ];
  return {
    name,
    title: name,
    columns: [
      { label: about.title, width: 34 },
      { label: t(pack.number) ?? '', width: 90 },
      { label: about.rows, width: 9 },
    ],
    rows: [
      ...facts.map(([label, value]) => [label, value, null]),
      ...tables.map((table) => [about.sheet, { sheet: table.name }, table.rows.length]),
    ],
  };
}
