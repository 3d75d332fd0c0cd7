import type { Contribution, NodeKpi, StrategyNodeDetail, StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { strategyLevels, type StrategyLevel } from '#shared/model/strategy.ts';
import type { Language } from '#shared/model/values.ts';
import { shownParents } from '#shared/rules/strategy-placement.ts';
import type { TreeLine } from '#renderer/ui/tree-list.tsx';

interface LineOf<Kind extends string> extends TreeLine {
  kind: Kind;
  children: readonly ListLine[];
}

export interface LevelLine extends LineOf<'level'> {
  level: StrategyLevel;
  count: number;
}
export interface NodeLine extends LineOf<'node'> {
  node: StrategyNodeView;
}
export interface ActivityLine extends LineOf<'activity'> {
  contribution: Contribution;
}
export interface KpiLine extends LineOf<'kpi'> {
  kpi: NodeKpi;
}
/** More serve the node than the list shows. */
export interface MoreLine extends LineOf<'more'> {
  node: StrategyNodeView;
  count: number;
}
export type ListLine = LevelLine | NodeLine | ActivityLine | KpiLine | MoreLine;

/** What serves a node, once it was asked for: only that of open nodes is. */
export type NodeDetails = ReadonlyMap<string, StrategyNodeDetail>;

/** An activity stands under every node it serves, so that its line is named by both. */
export const childId = (node: string, record: string) => `${node}/${record}`;
export const levelId = (level: StrategyLevel) => `level:${level}`;
/** The record behind a line, and what kind it is; null for a heading. */
export function recordOfLine(id: string, details: NodeDetails) {
  const [node = '', record] = id.split('/');
  if (id.startsWith('level:')) return null;
  if (record === undefined || record === 'more') return { entity: 'strategyNode' as const, id: node };
  const isKpi = details.get(node)?.kpis.some(({ kpi }) => kpi.id === record);
  return { entity: isKpi ? ('kpi' as const) : ('activity' as const), id: record };
}

/** The strategy in lines: levels, the nodes of each with their parts, and under each node its activities and indicators. */
export function listLines(
  nodes: readonly StrategyNodeView[],
  details: NodeDetails,
  language: Language,
  levelName: (level: StrategyLevel) => string,
): ListLine[] {
  const parents = shownParents(nodes);
  const partsOf = (id: string) => nodes.filter((node) => parents.get(node.id) === id);

  const lineOf = (node: StrategyNodeView): NodeLine => ({
    kind: 'node',
    id: node.id,
    text: [node.code, textIn(node.title, language), node.inWords[language].light].filter(Boolean).join(' '),
    isMovable: true,
    node,
    children: [...partsOf(node.id).map(lineOf), ...servingLines(node, details.get(node.id), language)],
  });

  return strategyLevels.flatMap((level) => {
    const tops = nodes.filter((node) => node.level === level && parents.get(node.id) === null);
    if (tops.length === 0) return [];
    const line: LevelLine = {
      kind: 'level',
      id: levelId(level),
      text: levelName(level),
      isHeading: true,
      level,
      count: tops.length,
      children: tops.map(lineOf),
    };
    return [line];
  });
}

/** A closed node that something serves has one line that says how much: it opens, and then the others are asked for. */
function servingLines(node: StrategyNodeView, detail: StrategyNodeDetail | undefined, language: Language): ListLine[] {
  const { contributes, kpis } = node.serving;
  const own = detail?.contributions.filter(({ origin }) => origin !== 'part') ?? [];
  const rest = contributes + kpis - (detail === undefined ? 0 : detail.contributions.length + detail.kpis.length);
  return [
    ...own.map((contribution) => activityLine(node.id, contribution, language)),
    ...(detail?.kpis ?? []).map((kpi) => kpiLine(node.id, kpi, language)),
    ...(rest > 0
      ? [{ kind: 'more' as const, id: childId(node.id, 'more'), text: '', node, count: rest, children: [] }]
      : []),
  ];
}

const activityLine = (node: string, contribution: Contribution, language: Language): ActivityLine => ({
  kind: 'activity',
  id: childId(node, contribution.activity.id),
  text: [contribution.activity.code, textIn(contribution.activity.title, language)].filter(Boolean).join(' '),
  contribution,
  children: [],
});

const kpiLine = (node: string, kpi: NodeKpi, language: Language): KpiLine => ({
  kind: 'kpi',
  id: childId(node, kpi.kpi.id),
  text: [kpi.kpi.code, textIn(kpi.kpi.title, language)].filter(Boolean).join(' '),
  kpi,
  children: [],
});

/** The nodes in the order in which the eye meets them: the neighbours of an open record. */
export function nodesInOrder(lines: readonly ListLine[]): string[] {
  return lines.flatMap((line) => [...(line.kind === 'node' ? [line.id] : []), ...nodesInOrder(line.children)]);
}
