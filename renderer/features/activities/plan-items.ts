import type { PlanGroup } from '#shared/contract/plan-answer.ts';

/** A line of the list: the head of a group, or an activity. Only what is not folded is among them. */
export type PlanItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: PlanGroup; readonly isFolded: boolean }
  /** The key is the activity's id where it stands first; an activity of two groups has another one in the second. */
  | { readonly kind: 'activity'; readonly key: string; readonly id: string };

export function planItems(
  groups: readonly PlanGroup[],
  folded: ReadonlySet<string>,
  hasHeads: boolean,
): readonly PlanItem[] {
  const items: PlanItem[] = [];
  const known = new Set<string>();
  for (const group of groups) {
    const isFolded = hasHeads && folded.has(group.key);
    if (hasHeads) items.push({ kind: 'group', key: `group:${group.key}`, group, isFolded });
    if (isFolded) continue;
    for (const id of group.ids) {
      items.push({ kind: 'activity', key: known.has(id) ? `${id}@${group.key}` : id, id });
      known.add(id);
    }
  }
  return items;
}

/** The activities of the lines, each once, in order. */
export const idsOf = (items: readonly PlanItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'activity' && item.key === item.id ? [item.id] : []));

const nothing: readonly string[] = [];

/** The activity of a line, if it has one. */
export const idsOfItem = (item: PlanItem | undefined): readonly string[] =>
  item?.kind === 'activity' ? [item.id] : nothing;
