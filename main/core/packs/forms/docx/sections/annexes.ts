import { PageReference } from 'docx';
import type { LedgerEntry, PackPlanRow } from '#shared/model/pack-document/annexes.ts';
import {
  body,
  cell,
  fact,
  line,
  note,
  section,
  signedLine,
  smallCell,
  subsection,
  table,
  type Row,
  type Block,
} from '../blocks.ts';
import { dayWords, issueNumber } from '../../issue-words.ts';
import { mm } from '../pack-styles.ts';
import type { WordBook } from '../word-book.ts';

export function plan(book: WordBook): Block[] {
  const { document, t, words } = book;
  const about = document.plan;
  if (about === null) return [];
  const w = words.plan;
  return [
    section(book, words.sections.plan, words.annexLetters.plan),
    ...(about.version === null ? [] : [line('Small', t(about.version))]),
    ...(about.groups.length === 0
      ? [note(book, w.empty)]
      : table(
          book,
          words.sections.plan,
          [
            { label: w.code, width: mm(17) },
            { label: w.title },
            { label: w.term, width: mm(33) },
            { label: w.status, width: mm(31) },
            { label: w.progress, width: mm(24) },
          ],
          about.groups.flatMap(({ title, rows }): Row[] => [
            { group: t(title, 'Strong') },
            ...rows.map((row) => planRow(book, row)),
          ]),
        )),
  ];
}

const planRow = (book: WordBook, entry: PackPlanRow): Row => [
  [cell(book.run(entry.code, 'Code'))],
  [cell(book.t(entry.title)), ...(entry.unit === null ? [] : [smallCell(book.t(entry.unit))])],
  [smallCell(book.t(entry.term))],
  [
    cell(book.signed(entry.status, book.words.status[entry.status].word)),
    ...(entry.late ? [smallCell(book.run(book.words.completedLate))] : []),
  ],
  entry.progress === null ? [] : [smallCell([...book.t(entry.progress.text), ...book.refs(entry.progress.refs)])],
];

export function ledger(book: WordBook): Block[] {
  const { document, words } = book;
  const w = words.ledger;
  return [
    section(book, words.sections.ledger, words.annexLetters.ledger),
    ...(document.ledger.length === 0
      ? [note(book, w.empty)]
      : [
          note(book, w.intro),
          ...table(
            book,
            words.sections.ledger,
            [
              { label: w.ref, width: mm(15) },
              { label: w.what },
              { label: w.value, width: mm(36) },
              { label: w.asOf, width: mm(25) },
              { label: w.pages, width: mm(12), isRight: true },
            ],
            document.ledger.map((entry) => ledgerRow(book, entry)),
          ),
        ]),
  ];
}

const ledgerRow = (book: WordBook, entry: LedgerEntry): Row => [
  [cell(book.bookmarked(`ledger_${entry.ref}`, book.run(book.plain(entry.label), 'Strong')))],
  [
    cell(book.t(entry.what)),
    smallCell(book.t(entry.source)),
    ...(entry.rule === null ? [] : [smallCell(book.t(entry.rule, 'Faint'))]),
    ...(entry.reading === null
      ? []
      : [smallCell(book.run(`${book.words.ledger.reading} ${entry.reading}`, 'LedgerReference'))]),
  ],
  [cell(book.t(entry.value, 'Strong'))],
  [smallCell(book.t(entry.asOf))],
  // The sections stand before the annex, so what they quote is known.
  book.isQuoted(entry.ref)
    ? [line('CellSmall', [new PageReference(`quote_${entry.ref}`, { hyperlink: true })], { alignment: 'right' })]
    : [],
];

export function colophon(book: WordBook): Block[] {
  const { document, t, words } = book;
  const about = document.colophon;
  const c = words.colophon;
  return [
    section(book, words.sections.colophon, words.annexLetters.colophon),
    subsection(book, c.statusRules),
    ...(about.statusRules.length === 0
      ? [note(book, c.noStatusRules)]
      : [
          note(
            book,
            [c.statusRulesNote, about.rulesVersion && `${book.plain(about.rulesVersion)}.`].filter(Boolean).join(' '),
          ),
          ...about.statusRules.map(({ status, rule }) => signedLine(book, status, words.status[status].word, t(rule))),
        ]),
    ...leftOut(book),
    ...findings(book),
    ...otherEditions(book),
    ...provenance(book),
  ];
}

export function leftOut(book: WordBook): Block[] {
  const { document, run, t, words } = book;
  const about = document.colophon.omissions;
  const c = words.colophon;
  return [
    subsection(book, c.omissions),
    ...(about.length === 0 ? [note(book, c.noOmissions)] : []),
    ...about.map(({ what, why }) => body([...t(what), ...run(': '), ...t(why, 'Soft'), ...run('.', 'Soft')])),
  ];
}

/** Where the document comes from, and how to check it. */
export function provenance(book: WordBook): Block[] {
  const { document, run, t, words } = book;
  const { pack } = document;
  const c = words.colophon;
  return [
    subsection(book, c.provenance),
    ...fact(book, c.number, run(`${book.plain(pack.number)}, ${issueNumber(words, pack)}`)),
    ...fact(book, c.edition, run(words.editions[pack.edition])),
    ...fact(book, dayWords(words, pack).label, t(pack.dataAsOf.text)),
    ...fact(book, c.frozen, [
      ...t(pack.frozen.text),
      ...(pack.frozen.by === null ? [] : [...run(` ${c.frozenBy} `), ...t(pack.frozen.by)]),
    ]),
    ...fact(book, c.change, t(pack.supersedes?.change ?? null)),
    ...fact(book, c.template, run(String(document.templateVersion))),
    ...fact(book, c.previousHash, run(pack.previousHash ?? c.noPrevious)),
    body(run(c.twoLanguages, 'Soft')),
  ];
}

/** What was found before the pack was issued, and what was said of it. */
function findings(book: WordBook): Block[] {
  const { document, run, t, words } = book;
  const { findings: found = [] } = document.colophon;
  if (found.length === 0) return [];
  return [
    subsection(book, words.colophon.findings),
    ...found.map(({ what, explanation }) =>
      body([...t(what), ...(explanation === null ? run('.') : [...run(': '), ...t(explanation, 'Soft')])]),
    ),
  ];
}

/** What the other editions do not show: only the internal one tells. */
function otherEditions(book: WordBook): Block[] {
  const { document, t, words } = book;
  const { others } = words.colophon;
  return (document.colophon.otherEditions ?? []).flatMap(({ edition, omissions }) => [
    subsection(book, others[edition]),
    ...(omissions.length === 0
      ? [note(book, others.nothing)]
      : table(
          book,
          others[edition],
          [{ label: others.section, width: mm(38) }, { label: others.what }, { label: others.why, width: mm(44) }],
          omissions.map((one) => [[smallCell(t(one.section))], [cell(t(one.what))], [smallCell(t(one.why))]]),
        )),
  ]);
}
