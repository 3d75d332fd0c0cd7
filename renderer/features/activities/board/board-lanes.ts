import type { PlanGroup } from '#shared/contract/plan-answer.ts';

/** A lane of the board: a group of the plan, its activities in their columns. */
export interface BoardLane {
  /** Of the group. */
  readonly key: string;
  readonly group: PlanGroup;
  readonly isFolded: boolean;
  /** Ids in order, one list for each column of the board; empty lists while it is folded. */
  readonly columns: readonly (readonly string[])[];
  /** How many cards its longest column has. */
  readonly depth: number;
}

/** A line across the board: the head of a lane, or the nth card of each of its columns. */
export type BoardLine =
  | { readonly kind: 'head'; readonly key: string; readonly lane: number }
  | { readonly kind: 'cards'; readonly key: string; readonly lane: number; readonly row: number };

export interface Board {
  readonly lanes: readonly BoardLane[];
  /** Lanes have heads unless there is only the plan itself. */
  readonly hasHeads: boolean;
  readonly lines: readonly BoardLine[];
  /** Cards in each column over all lanes, folded ones too; an activity of two lanes counts once. */
  readonly counts: readonly number[];
  /** The activities that are shown, each once: lane by lane, down each column. */
  readonly ids: readonly string[];
}

interface BoardOptions {
  groups: readonly PlanGroup[];
  /** Keys of the columns, in order. */
  columns: readonly string[];
  columnById: ReadonlyMap<string, string>;
  folded: ReadonlySet<string>;
  hasHeads: boolean;
}

/** The answer laid out in columns and lanes. An activity whose column is not known yet is left out until it is. */
export function layOutBoard({ groups, columns, columnById, folded, hasHeads }: BoardOptions): Board {
  const place = new Map(columns.map((key, index) => [key, index]));
  const inColumns = columns.map(() => new Set<string>());
  const lanes = hasHeads ? groups : joined(groups);
  const laidOut = lanes.map((group): BoardLane => {
    const isFolded = hasHeads && folded.has(group.key);
    const cards: string[][] = columns.map(() => []);
    for (const id of group.ids) {
      const column = place.get(columnById.get(id) ?? missing) ?? -1;
      inColumns[column]?.add(id);
      if (!isFolded) cards[column]?.push(id);
    }
    return {
      key: group.key,
      group,
      isFolded,
      columns: cards,
      depth: Math.max(0, ...cards.map(({ length }) => length)),
    };
  });
  return {
    lanes: laidOut,
    hasHeads,
    lines: laidOut.flatMap((lane, index) => linesOf(lane, index, hasHeads)),
    counts: inColumns.map(({ size }) => size),
    ids: [...new Set(laidOut.flatMap((lane) => lane.columns.flat()))],
  };
}

/** No column is called so. */
const missing = '\0';

/** Without lanes the plan is one: groups by the columns' own field are those columns. */
function joined(groups: readonly PlanGroup[]): readonly PlanGroup[] {
  const [first] = groups;
  return first === undefined ? [] : [{ ...first, key: '', ids: groups.flatMap(({ ids }) => ids) }];
}

function linesOf(lane: BoardLane, index: number, hasHeads: boolean): BoardLine[] {
  const head: BoardLine = { kind: 'head', key: `head/${lane.key}`, lane: index };
  const cards = Array.from({ length: lane.depth }, (_, row): BoardLine => ({
    kind: 'cards',
    key: `${lane.key}/${row}`,
    lane: index,
    row,
  }));
  return hasHeads ? [head, ...cards] : cards;
}
