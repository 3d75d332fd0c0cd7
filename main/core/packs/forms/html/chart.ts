import { chartShapes, type ChartText } from '#shared/charts/kpi/chart-shapes.ts';
import { signsOf, type ChartSign } from '#shared/charts/kpi/chart-signs.ts';
import { signShapes, signWidth } from '#shared/charts/kpi/sign-shapes.ts';
import { rounded, type Ink, type Shape } from '#shared/charts/timeline/shapes.ts';
import type { ChartGeometry } from '#shared/model/pack-document/chart.ts';
import type { PackKpi } from '#shared/model/pack-document/kpis.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Book } from './book.ts';
import { table } from './layout.ts';
import { piece, type Markup } from './markup.ts';
import { lastDayOfText } from './sort-key.ts';

/** The geometry is that of the page, in points; on screen it is drawn for letters of this many pixels. */
const fontSize = 12.5;
const printedSize = 7.6;
const scale = fontSize / printedSize;
const margin = { top: 26, right: 18, bottom: 26 } as const;
const reach = 14;

const inkClass = (ink: Ink) => ink.replace(':', '-');

export const shapeMarkup = ({ d, fill, stroke, width, dash, opacity }: Shape): Markup =>
  piece`<path d="${d}" class="f-${fill === undefined ? 'none' : inkClass(fill)}${stroke === undefined ? '' : ` s-${inkClass(stroke)}`}" ${
    stroke !== undefined && width !== undefined && width !== 1 && piece` stroke-width="${width}"`
  }${dash !== undefined && piece` stroke-dasharray="${dash}"`}${opacity !== undefined && piece` opacity="${opacity}"`}/>`;

const textMarkup = ({ x, y, text, anchor, ink, size, isBold, hasRim }: ChartText): Markup =>
  piece`<text x="${rounded(x)}" y="${rounded(y + size * 0.35)}" font-size="${rounded(size)}" class="t-${ink}${isBold === true && ' bold'}${hasRim === true && ' rim'}" ${anchor !== 'start' && piece` text-anchor="${anchor}"`}>${text}</text>`;

export interface ChartPlace {
  readonly x: number;
  readonly y: number;
  readonly value: PackText;
  readonly date: PackText | null;
  readonly source: PackText | null;
  readonly state: string;
}

/** The values of a chart, by which it answers and which its table lists: earliest first. */
export function chartPlaces({ page }: Book, geometry: ChartGeometry): ChartPlace[] {
  const points = geometry.points.map((point) => ({
    x: point.x,
    y: point.y,
    value: point.label,
    date: point.date ?? null,
    source: point.source ?? null,
    state: page.chart.state[point.kind],
  }));
  const superseded = (geometry.superseded ?? []).map((point) => ({
    x: point.x,
    y: point.y,
    value: point.label,
    date: point.date ?? null,
    source: null,
    state: page.chart.state.superseded,
  }));
  return [...points, ...superseded].toSorted((a, b) => a.x - b.x);
}

/** The chart from its frozen geometry; each value in it takes the focus and answers. */
export function chart(book: Book, kpi: PackKpi): Markup | null {
  if (kpi.chart === null) return null;
  const { plain, language, page } = book;
  const frozen = kpi.chart.geometry;
  const geometry = { ...frozen, width: rounded(frozen.width * scale), height: rounded(frozen.height * scale) };
  const left = Math.ceil((frozen.axisRoom ?? 19) * scale) + 12;
  const top = margin.top + (frozen.marks === undefined ? 0 : 18);
  const { shapes, texts } = chartShapes(geometry, { language, fontSize });
  const places = chartPlaces(book, frozen);
  const [width, height] = [left + geometry.width + margin.right, top + geometry.height + margin.bottom];
  const points = places.map((place) => {
    const told = [plain(place.value), plain(place.date), place.state, plain(place.source)].filter(
      (part) => part !== '',
    );
    const [x, y] = [rounded(place.x * geometry.width), rounded(place.y * geometry.height)];
    return piece`<g class="point" tabindex="0" role="img" aria-label="${told.join(' · ')}" data-value="${plain(place.value)}" data-date="${plain(place.date)}" data-note="${[place.state, plain(place.source)].filter((part) => part !== '').join(' · ')}"><title>${told.join(' · ')}</title><circle class="reach" cx="${x}" cy="${y}" r="${reach}" /><circle class="ring" cx="${x}" cy="${y}" r="7.5"/></g>`;
  });
  const name = `${plain(kpi.title)}. ${page.chart.title}`;
  return piece`<figure class="chart"><div class="scroll" tabindex="0" role="region" aria-label="${name}"> <svg role="group" aria-label="${plain(kpi.chart.alt)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" width="${rounded(width)}" height="${rounded(height)}"> <g transform="translate(${left} ${top})"> <g aria-hidden="true">${shapes.map(shapeMarkup)}${texts.map(textMarkup)}</g> ${points} </g> </svg></div><figcaption class="unseen">${plain(kpi.chart.alt)}</figcaption>${chartTable(book, kpi, places)}</figure>`;
}

function chartTable(book: Book, kpi: PackKpi, places: readonly ChartPlace[]): Markup {
  const { t, page } = book;
  const c = page.chart.columns;
  const hasDates = places.some(({ date }) => date !== null);
  const hasSources = places.some(({ source }) => source !== null);
  const columns = [
    ...(hasDates ? [{ title: c.date }] : []),
    { title: c.value },
    { title: c.state },
    ...(hasSources ? [{ title: c.source }] : []),
  ];
  const rows = places.map(({ date, value, state, source, x }) => ({
    cells: [
      ...(hasDates ? [{ content: t(date), sort: lastDayOfText(date) || x }] : []),
      { content: t(value) },
      { content: state },
      ...(hasSources ? [{ content: t(source) }] : []),
    ],
  }));
  return piece`<details class="data"><summary>${page.chart.data}</summary>${table(book, `${page.chart.data}: ${kpi.code}`, columns, [{ title: null, rows }], 'values')}</details>`;
}

const explained = ['provisional', 'atLeast', 'atMost', 'target', 'waiting', 'superseded', 'break', 'bands'] as const;
type Explained = (typeof explained)[number];
const isExplained = (sign: ChartSign): sign is Explained => explained.some((one) => one === sign);

/** What the marks of the charts mean, once, before the first of them. */
export function chartSigns({ page }: Book, kpis: readonly PackKpi[]): Markup | null {
  const geometries = kpis.flatMap(({ chart: one }) => (one === null ? [] : [one.geometry]));
  const signs = signsOf(geometries).filter(isExplained);
  if (signs.length === 0) return null;
  return piece`<ul class="signs">${signs.map(
    (sign) =>
      piece`<li><svg aria-hidden="true" width="26" height="16" viewBox="-3 -8 ${signWidth + 6} 16"> ${signShapes(sign).map(shapeMarkup)}</svg>${page.chart.sign[sign]}</li>`,
  )}</ul>`;
}
