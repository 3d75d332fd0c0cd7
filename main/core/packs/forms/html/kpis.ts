import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import type { Statement } from '#shared/model/pack-document/text.ts';
import { commentable, type Book } from './book.ts';
import { chart, chartSigns } from './chart.ts';
import { code, note, small } from './layout.ts';
import { lit } from './marks.ts';
import { piece, joined, type Markup } from './markup.ts';

function figure({ t, refs, words }: Book, { value }: PackKpi): Markup {
  if (value === null) return piece`<p class="figure none">${words.kpis.noValue}</p>`;
  return piece`<p class="figure">${t(value.figure)}${value.unit !== null && piece` <span class="unit">${t(value.unit)}</span>`}${refs(value.refs)}</p>`;
}

function state({ t, words }: Book, kpi: PackKpi): Markup {
  const w = words.kpis;
  const quality = kpi.value === null ? '' : w.quality[kpi.value.quality];
  return piece`<p>${lit(kpi.light, piece`${t(kpi.lightWord)}`)}</p>${
    kpi.value !== null && piece`<p class="small">${w.asOf} ${t(kpi.value.asOf)}</p>`
  }${quality !== '' && piece`<p class="small"><b>${quality}</b></p>`}${small(t(kpi.missing))}${
    kpi.stale !== null && piece`<p class="small"><b>${w.stale}</b> ${t(kpi.stale)}</p>`
  }`;
}

const said = ({ says }: Book, label: string, statement: Statement | null): Markup | null =>
  statement === null ? null : piece`<p class="small"><span class="faint">${label}:</span> ${says(statement)}</p>`;

const years = ({ says, t, words }: Book, { years: by }: PackKpi): Markup | null =>
  by === undefined
    ? null
    : piece`<p class="small"><span class="faint">${words.kpis.years}, ${t(by.how)}:</span> ${joined(by.totals.map(says), piece`; `)}</p>`;

/** Where the value comes from and why it has its colour, and what one must know to read it rightly. */
function provenance(book: Book, kpi: PackKpi): Markup {
  const { t, words } = book;
  const w = words.kpis;
  const texts = [kpi.definition, ...kpi.notes].filter((text) => text !== null);
  return piece`${texts.length > 0 && piece`<p class="small">${joined(texts.map(t), piece` `)}</p>`}${said(book, w.rule, kpi.rule)}<p class="small"><span class="faint">${w.source}:</span> ${t(kpi.source)}</p>`;
}

function indicator(book: Book, kpi: PackKpi): Markup {
  const { t, words } = book;
  const w = words.kpis;
  const notes = (kpi.chart?.notes ?? []).map((text) => small(t(text)));
  return piece`<article class="record kpi ${kpi.chart === null && 'bare'}" ${commentable(book, { section: 'kpis', about: kpi.code })}><div class="title"><h3>${t(kpi.title)}</h3><p class="small">${code(kpi.code)} ${w.tier[kpi.tier]}</p></div><div class="passport">${figure(book, kpi)}${state(book, kpi)}${said(book, w.target, kpi.target)}${said(book, w.baseline, kpi.baseline)}${years(book, kpi)}</div><div class="drawn">${chart(book, kpi)}${notes}${provenance(book, kpi)}</div></article> `;
}

export function kpis(book: Book): Markup | null {
  const all = book.document.kpis;
  if (all === null) return null;
  return piece`${all.length === 0 && note(book.words.kpis.empty)}${chartSigns(book, all)}${all.map((kpi) => indicator(book, kpi))}`;
}
