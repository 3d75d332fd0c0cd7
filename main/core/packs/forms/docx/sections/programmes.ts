import type { PackDeliverable, PackMilestone, PackProgramme } from '#shared/model/pack-document/programmes.ts';
import {
  body,
  cell,
  fact,
  joined,
  labelled,
  line,
  note,
  plainPicture,
  section,
  smallCell,
  subsection,
  table,
  together,
  type Block,
  type Line,
} from '../blocks.ts';
import { labelWidth, mm, textWidth } from '../pack-styles.ts';
import { clockLine } from '../pictures/mix-bar.ts';
import type { WordBook } from '../word-book.ts';
import { asked, report } from './exceptions.ts';

export function programmes(book: WordBook): Block[] {
  const { document, words } = book;
  const all = document.programmes;
  if (all === null) return [];
  return [
    section(book, words.sections.programmes),
    ...(all.length === 0 ? [note(book, words.programmes.empty)] : []),
    ...all.flatMap((one) => programme(book, one)),
  ];
}

function programme(book: WordBook, entry: PackProgramme): Block[] {
  const { run, t, words } = book;
  const w = words.programmes;
  const name = entry.acronym ?? book.plain(entry.title);
  return [
    subsection(book, name),
    ...(entry.acronym === null || entry.acronym === book.plain(entry.title)
      ? []
      : [line('Small', t(entry.title), { keepNext: true, spacing: { after: 120 } })]),
    ...fact(book, w.kindLabel, run(w.kind[entry.kind])),
    ...fact(book, w.funder, t(entry.funder)),
    ...fact(book, w.grant, t(entry.grant)),
    ...fact(book, w.coordinator, t(entry.coordinator)),
    ...fact(book, w.role, t(entry.ourRole)),
    ...fact(book, w.focus, t(entry.focus)),
    ...clock(book, entry),
    ...(entry.report === null
      ? [labelled(run(words.exceptions.reportNone, 'Faint'), run(w.noReport, 'Soft'))]
      : report(book, entry.report)),
    ...asked(book, entry.ask, null),
    ...milestones(book, `${name} · ${w.passed}`, entry.passed, w.noPassed),
    ...milestones(book, `${name} · ${w.coming}`, entry.coming, w.noComing),
    ...(entry.deliverables === null ? [] : deliverables(book, `${name} · ${w.deliverables}`, entry.deliverables)),
  ];
}

function clock(book: WordBook, { clock: entry }: PackProgramme): Line[] {
  if (entry === null) return [];
  const { run, t, words } = book;
  const w = words.programmes;
  const texts = [entry.month, entry.left, entry.from, entry.to].filter((part) => part !== null);
  const said = joined(book, [t(entry.month, 'Strong'), t(entry.left, 'Strong')], ' · ');
  return together([
    labelled(run(w.clock, 'Faint'), [...said, ...book.refs(entry.refs)]),
    ...(entry.elapsed === null
      ? []
      : [
          plainPicture(
            book,
            clockLine(entry.elapsed, (textWidth - labelWidth) / 20),
            `${w.clockAlt}: ${texts.map(book.plain).join('; ')}`,
          ),
          body(joined(book, [t(entry.from, 'Soft'), t(entry.to, 'Soft')], ' – ')),
        ]),
  ]);
}

const signOf = {
  achieved: 'completed',
  late: 'completed',
  partly: 'atRisk',
  overdue: 'overdue',
  slipped: 'delayed',
  upcoming: 'planned',
} as const;

function milestones(book: WordBook, title: string, entries: readonly PackMilestone[], empty: string): Block[] {
  const { run, t, words } = book;
  const w = words.programmes;
  if (entries.length === 0) return [note(book, empty)];
  return table(
    book,
    title,
    [
      { label: words.office.when, width: mm(34) },
      { label: words.office.milestone },
      { label: words.office.state, width: mm(46) },
    ],
    entries.map(({ when, code, title: name, note: more, state, dueWas }) => [
      [smallCell(t(when))],
      [
        cell([...(code === null ? [] : run(`${code} `, 'Code')), ...t(name)]),
        ...(more === null ? [] : [smallCell(t(more))]),
      ],
      [
        cell(book.signed(signOf[state], w.milestone[state])),
        ...(dueWas === null ? [] : [smallCell([...run(`${w.dueWas} `, 'Faint'), ...t(dueWas, 'Faint')])]),
      ],
    ]),
  );
}

function deliverables(book: WordBook, title: string, entries: readonly PackDeliverable[]): Block[] {
  const { run, t, words } = book;
  const w = words.programmes;
  if (entries.length === 0) return [note(book, w.noDeliverables)];
  return table(
    book,
    title,
    [
      { label: w.columns.number, width: mm(15) },
      { label: w.columns.title },
      { label: w.columns.month, width: mm(16) },
      { label: w.columns.due, width: mm(28) },
      { label: w.columns.status, width: mm(32) },
    ],
    entries.map((entry) => [
      [cell(run(entry.number, 'Strong'))],
      [cell(t(entry.title))],
      [smallCell(t(entry.dueMonth))],
      [smallCell(t(entry.due))],
      [
        smallCell(run(w.deliverable[entry.status])),
        ...(entry.submitted === null ? [] : [smallCell(t(entry.submitted, 'Faint'))]),
        ...(entry.late === null ? [] : [smallCell(t(entry.late, 'Tone-overdue'))]),
      ],
    ]),
  );
}
