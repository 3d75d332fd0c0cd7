import type { i18n, TFunction } from 'i18next';
import {
  outsideKey,
  type MapContent,
  type MapGroup as GroupText,
  type MapLine as LineText,
  type MapNode,
} from '#shared/charts/strategy-map/map-content.ts';
import type { MapGroup, MapLine, MapTie, StrategyNodeView } from '#shared/contract/strategy.ts';
import type { StrategyLevel } from '#shared/model/strategy.ts';
import type { Language } from '#shared/model/values.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { shownParents } from '#shared/rules/strategy-placement.ts';
import { capitalised } from './capitalised.ts';
import { textIn } from './format.ts';

/** The map as the core tells it. */
export interface StrategyMap {
  readonly nodes: readonly StrategyNodeView[];
  readonly groups: readonly MapGroup[];
  readonly ties: readonly MapTie[];
}

export interface MapContentOptions {
  readonly i18n: i18n;
  readonly language: Language;
  /** Whether a group shows its head alone. */
  readonly isFolded: (key: string) => boolean;
}

/** What the map says in one language: on screen, in an exported picture and in a pack alike. */
export function strategyMapContent(map: StrategyMap, options: MapContentOptions): MapContent {
  const parents = shownParents(map.nodes);
  return {
    nodes: map.nodes.map((node) => nodeText(node, parents.get(node.id) ?? null, options)),
    groups: map.groups.map((group) => groupText(group, options)),
    ties: map.ties.map(({ node, group, record, relation, weight, count }) => ({
      node,
      group: group ?? outsideKey,
      record,
      relation,
      weight,
      count,
    })),
  };
}

function nodeText(node: StrategyNodeView, parent: string | null, { i18n, language }: MapContentOptions): MapNode {
  const t = i18n.getFixedT(language, 'strategy');
  const { rollUp, serving } = node;
  const supported = serving.supports === 0 ? '' : t('map.supportsOnly', { count: serving.supports });
  return {
    id: node.id,
    level: node.level,
    parent,
    code: node.code ?? '',
    title: textIn(node.title, language),
    light: rollUp.light,
    word: rollUp.total === 0 ? t('light.none') : node.inWords[language].light,
    note:
      rollUp.total === 0 ? whole([capitalised(t('counts.empty')), supported]) : coverageOf(rollUp, { i18n, language }),
    shares: activityStatuses.flatMap((status) =>
      rollUp.shares[status] > 0 ? [{ status, share: rollUp.shares[status] }] : [],
    ),
  };
}

/** „5 от 7 с отчет · най-стар: 140 дни“ */
function coverageOf(rollUp: RollUp, { i18n, language }: Pick<MapContentOptions, 'i18n' | 'language'>): string {
  const t = i18n.getFixedT(language, 'strategy');
  const { owing, reported, oldestReportAgeDays: age } = rollUp;
  return whole([
    capitalised(owing === 0 ? t('counts.noneOwes') : t('counts.reported', { reported, count: owing })),
    age === null ? '' : t('map.oldest', { count: age }),
  ]);
}

/** Parts that a line is broken between, and not within. */
const whole = (parts: readonly string[]) =>
  parts
    .filter(Boolean)
    .map((part) => part.replaceAll(' ', '\u00A0'))
    .join(' · ');

function groupText(group: MapGroup, options: MapContentOptions): GroupText {
  const { i18n, language, isFolded } = options;
  const t = i18n.getFixedT(language, 'strategy');
  const { activity, programme, kpi } = group.total;
  const total = activity + programme + kpi;
  const key = group.area ?? outsideKey;
  const parts = [
    activity > 0 ? t('map.groupActivities', { count: activity }) : '',
    programme > 0 ? t('map.groupProgrammes', { count: programme }) : '',
    kpi > 0 ? t('map.groupKpis', { count: kpi }) : '',
  ];
  const rest = total - group.lines.length;
  return {
    key,
    area: group.area,
    heading: group.area === null ? t('map.outside') : null,
    summary: parts.filter(Boolean).join(' · ') || capitalised(t('map.groupEmpty')),
    counts: activityStatuses.flatMap((status) =>
      group.counts[status] > 0 ? [{ status, count: group.counts[status] }] : [],
    ),
    lines: group.lines.map((line) => lineText(line, options)),
    more: rest > 0 ? t('map.more', { rest, count: activity }) : null,
    isFolded: isFolded(key),
  };
}

function lineText(
  { entity, record, status, light, through }: MapLine,
  { i18n, language }: MapContentOptions,
): LineText {
  const t = i18n.getFixedT(language, ['strategy', 'status']);
  const notes = [
    light?.value[language] ?? '',
    through === null ? '' : t('map.measures', { what: through.code ?? textIn(through.title, language) }),
  ];
  return {
    id: record.id,
    entity,
    code: record.code ?? '',
    title: textIn(record.title, language),
    mark:
      status === null
        ? light && { kind: 'light', light: light.light, isStale: light.isStale }
        : { kind: 'status', status },
    word: status === null ? (light?.word[language] ?? t('map.programme')) : t(`status:activity.${status}`),
    note: notes.filter(Boolean).join(' · '),
  };
}

export interface ColumnName {
  name: string;
  count: number;
}

/** What stands over each column: the names of its levels, and how many it has. */
export function mapColumnNames({ nodes, groups }: StrategyMap, t: TFunction<'strategy'>): readonly ColumnName[] {
  const count = (level: StrategyLevel) => nodes.filter((node) => node.level === level).length;
  const aims =
    count('goal') > 0 && count('priority') > 0
      ? t('map.aims', { goals: t('levels.goal'), priorities: t('levelMany.priority') })
      : t(count('goal') > 0 ? 'levels.goal' : 'levels.priority');
  return [
    { name: t('levels.vision'), count: count('vision') },
    { name: aims, count: count('goal') + count('priority') },
    { name: t('levels.focusArea'), count: count('focusArea') },
    {
      name: t('map.serving'),
      count: groups.reduce((sum, { total }) => sum + total.activity + total.programme + total.kpi, 0),
    },
  ];
}
