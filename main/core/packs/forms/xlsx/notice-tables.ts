import type { DocumentTable } from '../../../documents/tables-document.ts';
import { quantityCell, tableOf, type TableBook } from './table-book.ts';

/** Figures of issued packs that are to be read otherwise. */
export function correctionTables({ document, t, words }: TableBook): DocumentTable[] {
  const w = words.corrections;
  const { columns } = words.office;
  // In an erratum the ledger holds what is right as a number too.
  const quantityOf = (label: string) => document.ledger.find((entry) => entry.label.bg === label)?.quantity ?? null;
  return [
    tableOf(words.sections.corrections, document.corrections ?? [], [
      { label: w.number, width: 9, of: ({ label }) => t(label) },
      { label: w.pack, width: 26, of: ({ pack }) => t(pack) },
      { label: w.ref, width: 14, of: ({ ref }) => t(ref) },
      { label: w.place, width: 44, of: ({ place }) => t(place) },
      { label: w.what, width: 52, of: ({ what }) => t(what) },
      { label: w.printed, width: 22, of: ({ was }) => t(was) },
      { label: `${w.printed}: ${w.asOf}`, width: 18, of: ({ wasAsOf }) => t(wasAsOf) },
      { label: w.read, width: 22, of: ({ is }) => t(is) },
      { label: columns.quantity, width: 12, of: ({ label }) => quantityCell(quantityOf(label.bg)) },
      { label: `${w.read}: ${w.asOf}`, width: 18, of: ({ isAsOf }) => t(isAsOf) },
      { label: w.reason, width: 60, of: ({ reason }) => t(reason) },
      { label: w.corrected, width: 24, of: ({ corrected }) => t(corrected) },
      { label: columns.author, width: 24, of: ({ by }) => t(by) },
      { label: w.erratum, width: 34, of: ({ erratum }) => t(erratum) },
    ]),
  ].filter(({ rows }) => rows.length > 0);
}

/** The text of the minutes line by line, and what of the meeting only its members may read. */
export function minutesTables({ document, language, t, words }: TableBook): DocumentTable[] {
  const about = document.minutes;
  if (about === undefined) return [];
  const w = words.minutes;
  const { columns } = words.office;
  let under = '';
  const lines = about.text[language].flatMap(({ kind, text }) => {
    if (kind === 'title') return [];
    if (kind === 'heading' || kind === 'subheading') {
      under = text;
      return [];
    }
    return [{ under, text }];
  });
  return [
    tableOf(words.sections.minutes, lines, [
      { label: columns.title, width: 44, of: (line) => line.under || null },
      { label: columns.text, width: 110, of: ({ text }) => text },
    ]),
    ...(about.attendance === undefined
      ? []
      : [
          tableOf(w.attendance, about.attendance, [
            { label: words.office.capacity, width: 15, of: ({ capacity }) => words.agenda.capacity[capacity] },
            { label: words.office.name, width: 34, of: ({ name }) => t(name) },
            { label: words.office.role, width: 44, of: ({ role }) => t(role) },
            { label: words.office.state, width: 18, of: ({ attended }) => w.attended[attended] },
          ]),
        ]),
    ...(about.closed === undefined
      ? []
      : [
          tableOf(w.closed, about.closed, [
            { label: columns.number, width: 8, of: ({ number }) => number },
            { label: columns.title, width: 50, of: ({ title }) => t(title) },
            { label: w.discussion, width: 70, of: ({ discussion }) => t(discussion) },
            { label: columns.text, width: 70, of: ({ outcomes }) => outcomes.map(t).join('\n') || null },
          ]),
        ]),
  ];
}
