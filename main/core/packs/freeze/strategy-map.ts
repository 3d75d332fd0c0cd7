import { fitMap } from '#shared/charts/strategy-map/fit-map.ts';
import type { MapContent } from '#shared/charts/strategy-map/map-content.ts';
import { layOutMap, type MapCard, type MapLayout } from '#shared/charts/strategy-map/map-layout.ts';
import { pageMetrics, scaled, type MapMetrics } from '#shared/charts/strategy-map/map-metrics.ts';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { mapColumnNames, strategyMapContent, type StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import type { PackMapDrawing, PackStrategyMap } from '#shared/model/pack-document/strategy-map.ts';
import { packStatuses } from '#shared/model/pack-document/status.ts';
import { strategyLevels } from '#shared/model/strategy.ts';
import type { Language } from '#shared/model/values.ts';
import { idleRecords } from '../../strategy/idle.ts';
import { mapGroups } from '../../strategy/map-groups.ts';
import { nodeViews } from '../../strategy/node-views.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, bothNaming, textOf } from './pack-language.ts';

/** What a page leaves for the map under the heading and the lead, in points. */
const page = { width: 476, height: 580 };
/** Smaller letters than this much of the usual nobody reads on paper. */
const smallest = 0.78;

/** The map of the strategy on the day of the data; undefined where the workbook has no strategy. */
export function freezeStrategyMap(context: FreezeContext): PackStrategyMap | undefined {
  const { database, plan, strategy } = context;
  const nodes = nodeViews(database, plan, strategy);
  if (nodes.length === 0) return undefined;
  const map: StrategyMap = { nodes, ...mapGroups(database, plan.asOf, strategy) };
  const lead = leadOf(context);
  const refs = citeNodes(context, nodes);
  const groupRefs = citeGroups(context, map);
  const drawn = { bg: drawingOf(context, map, 'bg'), en: drawingOf(context, map, 'en') };
  const refsOf = (card: MapCard) =>
    (card.kind === 'node' ? refs.get(card.id) : card.kind === 'group' ? groupRefs.get(card.group.key) : undefined) ??
    [];
  const drawings =
    drawn.bg === null || drawn.en === null
      ? null
      : { bg: packDrawing(drawn.bg, refsOf), en: packDrawing(drawn.en, refsOf) };
  return {
    title: both((say) => say('strategyMap.title')),
    lead,
    drawings,
    legend: (['contributes', 'supports', 'measures'] as const).map((kind) => ({
      kind,
      word: both((say) => say(`strategyMap.legend.${kind}`)),
    })),
    alt: altOf(context, nodes),
    levels: drawings === null ? levelsOf(context, nodes, refs) : null,
  };
}

function leadOf({ database, plan, strategy, ledger, counted }: FreezeContext): PackStrategyMap['lead'] {
  const idle = idleRecords(database, plan.asOf, strategy).activity.length;
  const text = both((say) => `${say('strategyMap.lead')} ${say('strategyMap.idle', { count: idle })}`);
  const ref = ledger.cite({
    what: both((say) => say('ledger.idle')),
    value: both(() => String(idle)),
    number: idle,
    ...counted,
  });
  return { text, refs: [ref] };
}

/** Each node that something contributes to: how many of those that owe a report gave one. */
function citeNodes({ ledger, counted }: FreezeContext, nodes: readonly StrategyNodeView[]): Map<string, number[]> {
  return new Map(
    nodes
      .filter(({ rollUp }) => rollUp.total > 0)
      .map(({ id, code, rollUp, inWords }) => [
        id,
        [
          ledger.cite({
            what: both((say) => say('ledger.node', { code: code ?? '' })),
            value: { bg: inWords.bg.counts, en: inWords.en.counts },
            number: rollUp.reported,
            ...counted,
            rule: both((say) => say('ledger.rollUpRules', { version: rollUp.rulesVersion })),
          }),
        ],
      ]),
  );
}

function citeGroups({ ledger, counted, i18nOf }: FreezeContext, { nodes, groups }: StrategyMap): Map<string, number[]> {
  return new Map(
    groups
      .filter(({ total }) => total.activity > 0)
      .map(({ area, total }) => {
        const code = nodes.find(({ id }) => id === area)?.code ?? null;
        const ref = ledger.cite({
          what: bothNaming(i18nOf, (say) =>
            code === null ? say('ledger.outsideAreas') : say('ledger.besideArea', { code }),
          ),
          value: both(() => String(total.activity)),
          number: total.activity,
          ...counted,
        });
        return [area ?? 'outside', [ref]];
      }),
  );
}

interface Drawn {
  layout: MapLayout;
  metrics: MapMetrics;
  columns: readonly string[];
}

/** As much of each title as fits the page; null where even the shortest would be too small. */
function drawingOf({ i18nOf }: FreezeContext, map: StrategyMap, language: Language): Drawn | null {
  const i18n = i18nOf(language);
  const content: MapContent = strategyMapContent(map, { i18n, language, isFolded: () => true });
  const columns = mapColumnNames(map, i18n.getFixedT(language, 'strategy')).map(({ name }) => name);
  const { isReadable, metrics, scale } = fitMap(content, pageMetrics, {
    room: page,
    titleLines: [5, 4, 3, 2],
    readable: smallest,
  });
  if (!isReadable) return null;
  const fitting = scaled(metrics, scale);
  return { layout: layOutMap(content, fitting), metrics: fitting, columns };
}

/** Hundredths of a point: enough to draw with, and free of rounding noise. */
const rounded = (value: number) => Math.round(value * 100) / 100;
const box = ({ x, y, width, height }: MapCard) => ({
  x: rounded(x),
  y: rounded(y),
  width: rounded(width),
  height: rounded(height),
});

function packDrawing({ layout, metrics, columns }: Drawn, refsOf: (card: MapCard) => number[]): PackMapDrawing {
  const text = ({ size, height }: { size: number; height: number }) => ({
    size: rounded(size),
    height: rounded(height),
  });
  return {
    width: rounded(layout.width),
    height: rounded(layout.height),
    padX: rounded(metrics.padX),
    padY: rounded(metrics.padY),
    barGap: rounded(metrics.bar.gap),
    barHeight: rounded(metrics.bar.height),
    gaps: {
      head: rounded(metrics.gap.head),
      note: rounded(metrics.gap.note),
      counts: rounded(metrics.gap.counts),
    },
    head: text(metrics.head),
    title: text(metrics.title),
    note: text(metrics.note),
    mark: rounded(metrics.mark.size),
    columns: layout.columns.map(({ column, x, width }) => ({
      x: rounded(x),
      width: rounded(width),
      title: columns[column] ?? '',
    })),
    cards: layout.cards.flatMap((card) => cardOf(card, refsOf(card)) ?? []),
    curves: layout.curves.map(({ kind, thickness, points }) => ({
      kind,
      thickness: Math.max(0.2, rounded(thickness)),
      points: points.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) })),
    })),
  };
}

const order = new Map(packStatuses.map((status, index) => [status, index]));

function cardOf(card: MapCard, refs: number[]): PackMapDrawing['cards'][number] | null {
  if (card.kind === 'node') {
    const { code, light, word, shares } = card.node;
    return {
      ...box(card),
      kind: 'node',
      code,
      title: [...card.title],
      light,
      word,
      shares: shares.toSorted((a, b) => (order.get(a.status) ?? 0) - (order.get(b.status) ?? 0)),
      note: [...card.note],
      refs,
    };
  }
  if (card.kind !== 'group') return null; // on a page every group is folded
  return {
    ...box(card),
    kind: 'group',
    heading: [...card.heading],
    summary: [...card.summary],
    counts: card.group.counts.map(({ status, count }) => ({ status, count })),
    refs,
  };
}

/** The whole map in sentences, for those who do not see it: each level, each node with its light and figures. */
function altOf({ i18nOf }: FreezeContext, nodes: readonly StrategyNodeView[]): PackStrategyMap['alt'] {
  return both((say, language) => {
    const t = i18nOf(language).getFixedT(language, 'strategy');
    return strategyLevels
      .flatMap((level) => {
        const own = nodes.filter((node) => node.level === level);
        const told = own.map(({ code, title, inWords }) =>
          say('strategyMap.node', {
            code: code ?? '',
            title: title[language],
            light: inWords[language].light,
            counts: inWords[language].counts,
          }),
        );
        return own.length === 0 ? [] : [`${t(`levels.${level}`)}: ${told.join('; ')}.`];
      })
      .join(' ');
  });
}

function levelsOf(
  { i18nOf }: FreezeContext,
  nodes: readonly StrategyNodeView[],
  refs: ReadonlyMap<string, number[]>,
): NonNullable<PackStrategyMap['levels']> {
  return strategyLevels.flatMap((level) => {
    const own = nodes.filter((node) => node.level === level);
    if (own.length === 0) return [];
    return [
      {
        title: both((_, language) => i18nOf(language).getFixedT(language, 'strategy')(`levels.${level}`)),
        nodes: own.map(({ id, code, title, rollUp, inWords }) => ({
          code: code ?? '',
          title: textOf(title),
          light: rollUp.light,
          word: { bg: inWords.bg.light, en: inWords.en.light },
          sentence: { bg: inWords.bg.counts, en: inWords.en.counts },
          refs: refs.get(id) ?? [],
        })),
      },
    ];
  });
}
