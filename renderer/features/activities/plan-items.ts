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
  // Without groups none stands twice: tens of thousands need not be remembered to find that out.
  if (!hasHeads) return groups.flatMap(({ ids }) => ids.map((id) => ({ kind: 'activity', key: id, id }) as const));
  const items: PlanItem[] = [];
  const known = new Set<string>();
  for (const group of groups) {
    const isFolded = folded.has(group.key);
    items.push({ kind: 'group', key: `group:${group.key}`, group, isFolded });
    if (isFolded) continue;
    for (const id of group.ids) {
      items.push({ kind: 'activity', key: known.has(id) ? `${id}@${group.key}` : id, id });
      known.add(id);
    }
  }
  return items;
}

/** The activities of the lines, each once, in order. */
export function idsOf(items: readonly PlanItem[]): readonly string[] {
  const ids: string[] = [];
  for (const item of items) if (item.kind === 'activity' && item.key === item.id) ids.push(item.id);
  return ids;
}

const nothing: readonly string[] = [];

/** The activity of a line, if it has one. */
export const idsOfItem = (item: PlanItem | undefined): readonly string[] =>
  item?.kind === 'activity' ? [item.id] : nothing;
