import { rounded } from '#shared/charts/timeline/shapes.ts';
import { packStatuses } from '#shared/model/pack-document/status.ts';
import type { LedgerEntry, PackPlanRow } from '#shared/model/pack-document/annexes.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import type { CommentPlace } from '#shared/rules/comment-places.ts';
import { commentable, placeName, type Book } from './book.ts';
import { code, facts, note, row, small, table, type Cell } from './layout.ts';
import { dayWords, issueNumber } from '../issue-words.ts';
import { signed } from './marks.ts';
import { piece, joined, type Markup } from './markup.ts';
import { quotingPlaces } from './quoting-places.ts';
import { lastDayOfText } from './sort-key.ts';

function planCells({ t, refs, words }: Book, entry: PackPlanRow): Cell[] {
  const { progress, facts: known } = entry;
  const due = known?.due ?? null;
  return [
    { content: code(entry.code), sort: entry.code },
    { content: [piece`<b>${t(entry.title)}</b>`, small(t(entry.unit))] },
    { content: t(entry.term), sort: due === null ? lastDayOfText(entry.term) : (lastDay(due) ?? '') },
    {
      content: [signed(entry.status, words.status[entry.status].word), entry.late ? small(words.completedLate) : null],
      sort: packStatuses.indexOf(entry.status),
    },
    {
      content:
        progress === null
          ? null
          : piece`${t(progress.text)}${refs(progress.refs)}${
              progress.share !== null &&
              piece`<svg class="progress" aria-hidden="true" width="100%" height="4"> <rect class="track" width="100%" height="4" /> <rect class="gone" width="${rounded(progress.share * 100)}%" height="4" /> </svg>`
            }`,
      sort: progress?.share ?? '',
    },
  ];
}

/** Annex A. */
export function plan(book: Book): Markup | null {
  const about = book.document.plan;
  if (about === null) return null;
  const { t, words } = book;
  const p = words.plan;
  const columns = [p.code, p.title, p.term, p.status, p.progress].map((title) => ({ title }));
  const bodies = about.groups.map(({ title, rows }) => ({
    title: t(title),
    rows: rows.map((entry) => ({
      attributes: commentable(book, { section: 'plan', about: entry.code }),
      cells: planCells(book, entry),
    })),
  }));
  return piece`${small(t(about.version))}${
    bodies.length === 0 ? note(p.empty) : table(book, words.sections.plan, columns, bodies, 'plan')
  }`;
}

/** What a figure is, from where, and by which rule: shown in annex B and wherever its reference is asked. */
function ledgerCells({ t, plain, id, words, page }: Book, entry: LedgerEntry, places: readonly CommentPlace[]): Cell[] {
  const l = words.ledger;
  const name = ({ section, about }: CommentPlace) =>
    about ?? (section === 'strategyMap' ? page.strategyMap : words.sections[section]);
  return [
    { content: piece`<b>${plain(entry.label)}</b>`, sort: entry.ref },
    {
      content: [
        piece`<p class="what"><b>${t(entry.what)}</b></p>`,
        piece`<p class="small source">${t(entry.source)}</p>`,
        entry.rule === null ? null : piece`<p class="small faint rule">${t(entry.rule)}</p>`,
        entry.reading === null ? null : piece`<p class="reading faint">${l.reading} <span>${entry.reading}</span></p>`,
      ],
    },
    { content: piece`<b class="value">${t(entry.value)}</b>`, sort: entry.quantity?.value ?? '' },
    { content: piece`<span class="as-of">${t(entry.asOf)}</span>`, sort: lastDayOfText(entry.asOf) },
    {
      content: piece`<span class="places">${joined(
        places.map((place) => piece`<a href="#${id(placeName(place))}">${name(place)}</a>`),
        piece`, `,
      )}</span>`,
    },
  ];
}

/** Annex B. */
export function ledger(book: Book): Markup {
  const { document, id, words, page } = book;
  const l = words.ledger;
  if (document.ledger.length === 0) return note(l.empty);
  const columns = [l.ref, l.what, l.value, l.asOf, page.ledger.places].map((title) => ({ title }));
  const quoting = quotingPlaces(document);
  const rows = document.ledger.map((entry) => ({
    attributes: piece` id="${id(`ledger-${entry.ref}`)}" data-ledger="${entry.ref}"`,
    cells: ledgerCells(book, entry, quoting.get(entry.ref) ?? []),
  }));
  return piece`${note(l.intro)}${table(book, words.sections.ledger, columns, [{ title: null, rows }], 'ledger')}`;
}

/** Annex C: how to read the pack, what it leaves out, and how to check it. */
export function colophon(book: Book): Markup {
  const { document, t, words, id } = book;
  const about = document.colophon;
  const c = words.colophon;
  const rules = about.statusRules.map((entry, index) =>
    row(
      piece`<span class="counted"><span class="faint">${index + 1}</span> ${signed(entry.status, words.status[entry.status].word)}</span>`,
      piece`<p>${t(entry.rule)}</p>`,
    ),
  );
  return piece`<h3 class="part" id="${id('rules')}">${c.statusRules}</h3>${
    about.statusRules.length === 0
      ? note(c.noStatusRules)
      : piece`<p class="small">${c.statusRulesNote} ${about.rulesVersion !== null && piece`${t(about.rulesVersion)}.`}</p>${rules}`
  }${leftOut(book)}${findings(book)}${otherEditions(book)}${provenance(book)}`;
}

/** The foot of a document of a few pages. */
export const imprint = (book: Book): Markup =>
  piece`${book.document.colophon.omissions.length > 0 && leftOut(book)}${provenance(book)}`;

function leftOut({ document, t, words, id }: Book): Markup {
  const about = document.colophon.omissions;
  const c = words.colophon;
  return piece`<h3 class="part" id="${id('omissions')}">${c.omissions}</h3>${
    about.length === 0
      ? note(c.noOmissions)
      : piece`<ul class="plain">${about.map(({ what, why }) => piece`<li>${t(what)}: <span class="faint">${t(why)}.</span></li>`)}</ul>`
  }`;
}

function provenance({ document, t, plain, words, id }: Book): Markup {
  const { pack } = document;
  const c = words.colophon;
  const frozen = piece`${t(pack.frozen.text)}${pack.frozen.by !== null && piece` ${c.frozenBy} ${t(pack.frozen.by)}`}`;
  return piece`<h3 class="part" id="${id('provenance')}">${c.provenance}</h3>${facts([
    [c.number, `${plain(pack.number)}, ${issueNumber(words, pack)}`],
    [c.edition, words.editions[pack.edition]],
    [dayWords(words, pack).label, t(pack.dataAsOf.text)],
    [c.frozen, frozen],
    [c.change, pack.supersedes === null ? null : t(pack.supersedes.change)],
    [c.template, String(document.templateVersion)],
    [c.previousHash, pack.previousHash === null ? c.noPrevious : piece`<span class="hash">${pack.previousHash}</span>`],
  ])}<p class="small">${c.twoLanguages}</p>`;
}

/** What was found before the pack was issued, and what was said of it. */
function findings({ document, t, words, id }: Book): Markup | null {
  const { findings: found = [] } = document.colophon;
  if (found.length === 0) return null;
  return piece`<h3 class="part" id="${id('findings')}">${words.colophon.findings}</h3><ul class="plain">${found.map(
    ({ what, explanation }) =>
      piece`<li>${t(what)}${explanation === null ? '.' : piece`: <span class="faint">${t(explanation)}</span>`}</li>`,
  )}</ul>`;
}

/** What the other editions do not show: only the internal one tells. */
function otherEditions(book: Book): Markup[] {
  const { document, t, words } = book;
  const { others } = words.colophon;
  return (document.colophon.otherEditions ?? []).map(({ edition, omissions }) => {
    const rows = omissions.map((one) => ({
      cells: [{ content: t(one.section) }, { content: t(one.what) }, { content: t(one.why) }],
    }));
    const columns = [{ title: others.section }, { title: others.what }, { title: others.why }];
    return piece`<h3 class="part">${others[edition]}</h3>${
      omissions.length === 0
        ? note(others.nothing)
        : table(book, others[edition], columns, [{ title: null, rows }], `omitted-${edition}`)
    }`;
  });
}
