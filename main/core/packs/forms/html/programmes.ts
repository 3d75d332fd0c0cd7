import { lastDayOfText } from './sort-key.ts';
import { rounded } from '#shared/charts/timeline/shapes.ts';
import type { PackStatus } from '#shared/model/pack-document/status.ts';
import type { PackDeliverable, PackMilestone, PackProgramme } from '#shared/model/pack-document/programmes.ts';
import { commentable, type Book } from './book.ts';
import { asked, reportTexts } from './exceptions.ts';
import { code, facts, note, row, small, table } from './layout.ts';
import { signed } from './marks.ts';
import { piece, joined, type Markup } from './markup.ts';

const signOf: Record<PackMilestone['state'], PackStatus> = {
  achieved: 'completed',
  late: 'completed',
  partly: 'atRisk',
  overdue: 'overdue',
  slipped: 'delayed',
  upcoming: 'planned',
};

function clock(book: Book, entry: NonNullable<PackProgramme['clock']>): Markup {
  const { t, refs, plain, words } = book;
  const told = joined([t(entry.month), t(entry.left)], piece` · `);
  const parts = [entry.month, entry.left, entry.from, entry.to].filter((part) => part !== null).map(plain);
  const drawn =
    entry.elapsed === null
      ? null
      : piece`<svg class="clock" role="img" aria-label="${`${words.programmes.clockAlt}: ${parts.join('; ')}`}" width="100%" height="10"> <rect class="track" y="3.5" width="100%" height="3" /> <rect class="gone" y="3.5" width="${rounded(entry.elapsed * 100)}%" height="3" /> <rect class="gone" x="${rounded(Math.min(99.5, entry.elapsed * 100))}%" width="2" height="10" /> </svg><p class="ends small"><span>${t(entry.from)}</span><span>${t(entry.to)}</span></p>`;
  return piece`<p><b>${told}</b>${refs(entry.refs)}</p>${drawn}`;
}

function milestones(book: Book, title: string, entries: readonly PackMilestone[], empty: string): Markup {
  const { t, words } = book;
  const w = words.programmes;
  return piece`<h4 class="part">${title}</h4>${
    entries.length === 0
      ? small(empty)
      : piece`<ul class="lines milestones">${entries.map(
          (entry) =>
            piece`<li class="row"><div class="label small">${t(entry.when)}</div><div class="said">${code(entry.code)} ${t(entry.title)}${entry.note !== null && piece`<br /><span class="small">${t(entry.note)}</span>`}</div><div class="state">${signed(
              signOf[entry.state],
              piece`${w.milestone[entry.state]}`,
            )}${entry.dueWas !== null && piece`<br /><span class="faint small">${w.dueWas} ${t(entry.dueWas)}</span>`}</div></li>`,
        )}</ul>`
  }`;
}

function deliverables(book: Book, name: string, entries: readonly PackDeliverable[]): Markup {
  const { t, words } = book;
  const w = words.programmes;
  const c = w.columns;
  if (entries.length === 0) return piece`<h4 class="part">${w.deliverables}</h4>${small(w.noDeliverables)}`;
  const columns = [c.number, c.title, c.month, c.due, c.submitted, c.status].map((title) => ({ title }));
  const rows = entries.map((entry) => ({
    cells: [
      { content: piece`<b>${entry.number}</b>` },
      { content: t(entry.title) },
      { content: t(entry.dueMonth) },
      { content: t(entry.due), sort: lastDayOfText(entry.due) },
      { content: t(entry.submitted), sort: lastDayOfText(entry.submitted) },
      {
        content: piece`${w.deliverable[entry.status]}${entry.late !== null && piece`<br /><b class="late">${t(entry.late)}</b>`}`,
      },
    ],
  }));
  return piece`<h4 class="part">${w.deliverables}</h4>${table(book, `${w.deliverables}: ${name}`, columns, [{ title: null, rows }], 'deliverables')}`;
}

function programme(book: Book, entry: PackProgramme): Markup {
  const { t, plain, words } = book;
  const w = words.programmes;
  const { report } = entry;
  return piece`<article class="record programme" ${commentable(book, { section: 'programmes', about: entry.code })}><div class="top"><h3>${entry.acronym === null ? t(entry.title) : entry.acronym}</h3></div>${entry.acronym !== null && entry.acronym !== plain(entry.title) && piece`<p class="title">${t(entry.title)}</p>`}${facts(
    [
      [w.kindLabel, w.kind[entry.kind]],
      [w.funder, t(entry.funder)],
      [w.grant, t(entry.grant)],
      [w.coordinator, t(entry.coordinator)],
      [w.role, t(entry.ourRole)],
      [w.focus, t(entry.focus)],
    ],
  )}${entry.clock !== null && row(w.clock, clock(book, entry.clock))}${row(
    report === null
      ? words.exceptions.reportNone
      : piece`${words.exceptions.report} <span class="nowrap">${t(report.asOf)}</span>`,
    report === null ? small(w.noReport) : [reportTexts(book, report), asked(book, entry.ask, null)],
  )}${milestones(book, w.passed, entry.passed, w.noPassed)}${milestones(book, w.coming, entry.coming, w.noComing)}${
    entry.deliverables !== null && deliverables(book, entry.acronym ?? entry.code, entry.deliverables)
  }</article> `;
}

export function programmes(book: Book): Markup | null {
  const all = book.document.programmes;
  if (all === null) return null;
  return piece`${all.length === 0 && note(book.words.programmes.empty)}${all.map((entry) => programme(book, entry))}`;
}
