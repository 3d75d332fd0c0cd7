import { groupId, moreId, type MapContent, type MapTie } from './map-content.ts';
import type { MapCard } from './map-layout.ts';
import type { MapMetrics } from './map-metrics.ts';
import { rounded } from '../timeline/shapes.ts';

export type CurveKind = MapTie['relation'] | 'part';

/** A whole line moves the light; a dashed one only supports; dots measure. Dash and gap as SVG has them. */
export const dashOf: Record<CurveKind, string | undefined> = {
  part: undefined,
  contributes: undefined,
  supports: '6 4',
  measures: '0.1 4',
};

/** A tie as it is drawn, from a card to one further right (or, within a column, further down). */
export interface Curve {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: CurveKind;
  readonly weight: number;
  /** How many ties it stands for. */
  readonly count: number;
  readonly thickness: number;
  readonly start: Point;
  readonly end: Point;
  /** Four make a cubic curve; three a way down and in. */
  readonly points: readonly Point[];
  /** The same as an SVG path. */
  readonly path: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

type Draft = Pick<Curve, 'from' | 'to' | 'kind' | 'weight' | 'count'>;

/** The ties between cards that are shown; those of a folded group are drawn as one to its head. */
export function drawTies(content: MapContent, cards: readonly MapCard[], metrics: MapMetrics): Curve[] {
  const cardById = new Map(cards.map((card) => [card.id, card]));
  const drafts = [...partDrafts(content), ...tieDrafts(content, cardById)].filter(
    ({ from, to }) => cardById.has(from) && cardById.has(to),
  );
  const middle = (id: string) => {
    const card = cardById.get(id);
    return card === undefined ? 0 : card.y + card.height / 2;
  };
  const startOf = ports(
    drafts,
    ({ from }) => from,
    ({ to }) => middle(to),
  );
  const endOf = ports(
    drafts,
    ({ to }) => to,
    ({ from }) => middle(from),
  );
  return drafts.flatMap((draft): Curve[] => {
    const [from, to] = [cardById.get(draft.from), cardById.get(draft.to)];
    if (from === undefined || to === undefined) return [];
    const isWithin = from.column === to.column;
    const start = isWithin
      ? { x: from.x + metrics.indent / 2, y: from.y + from.height }
      : { x: from.x + from.width, y: from.y + from.height * startOf(draft) };
    const end = { x: to.x, y: isWithin ? to.y + to.height / 2 : to.y + to.height * endOf(draft) };
    return [
      {
        ...draft,
        id: [draft.from, draft.to, draft.kind].join(' '),
        thickness: thicknessOf(draft, metrics),
        start,
        end,
        points: isWithin ? elbow(start, end) : sweep(start, end),
        path: pathOf(isWithin ? elbow(start, end) : sweep(start, end)),
      },
    ];
  });
}

const partDrafts = ({ nodes }: MapContent): Draft[] =>
  nodes.flatMap(({ id, parent }) =>
    parent === null ? [] : [{ from: parent, to: id, kind: 'part' as const, weight: 1, count: 1 }],
  );

function tieDrafts({ ties }: MapContent, cardById: ReadonlyMap<string, MapCard>): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const tie of ties) {
    const to = targetOf(tie, cardById);
    const key = [tie.node, to, tie.relation].join(' ');
    const known = drafts.get(key);
    drafts.set(key, {
      from: tie.node,
      to,
      kind: tie.relation,
      weight: (known?.weight ?? 0) + tie.weight,
      count: (known?.count ?? 0) + tie.count,
    });
  }
  return [...drafts.values()];
}

/** Its own line; else what counts those without one; else the head of the group. */
function targetOf({ record, group }: MapTie, cardById: ReadonlyMap<string, MapCard>): string {
  if (record !== null && cardById.has(record)) return record;
  return cardById.has(moreId(group)) ? moreId(group) : groupId(group);
}

/** Where on its edge each tie of a card begins or ends: in the order of the other ends, so that they do not cross there. */
function ports(drafts: readonly Draft[], cardOf: (draft: Draft) => string, otherEnd: (draft: Draft) => number) {
  const byCard = new Map<string, Draft[]>();
  for (const draft of drafts) byCard.set(cardOf(draft), [...(byCard.get(cardOf(draft)) ?? []), draft]);
  const shares = new Map<Draft, number>();
  for (const own of byCard.values())
    own
      .toSorted((one, other) => otherEnd(one) - otherEnd(other))
      .forEach((draft, index) => shares.set(draft, 0.2 + (0.6 * (index + 0.5)) / own.length));
  return (draft: Draft) => shares.get(draft) ?? 0.5;
}

/** Weight is an area to the eye rather than a height: twice the weight is not twice the line. */
function thicknessOf({ kind, weight }: Draft, { tie }: MapMetrics): number {
  if (kind !== 'contributes') return tie.usual;
  return Math.min(tie.thick, Math.max(tie.thin, tie.usual * Math.sqrt(weight)));
}

/** Leaves and arrives level, whatever lies between. */
function sweep(start: Point, end: Point): Point[] {
  const reach = Math.min((end.x - start.x) * 0.5, 90);
  return [start, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y }, end];
}

/** Down from a card and in to its part, in the same column. */
const elbow = (start: Point, end: Point): Point[] => [start, { x: start.x, y: end.y }, end];

function pathOf(points: readonly Point[]): string {
  const [start, ...rest] = points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`);
  return `M${start}${rest.length === 3 ? 'C' : 'L'}${rest.join(' ')}`;
}
