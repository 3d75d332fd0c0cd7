import { useDragAndDrop, type DropTarget } from 'react-aria-components';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { placementProblem, shownParents } from '#shared/rules/strategy-placement.ts';
import { useTranslation } from 'react-i18next';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { ListLine } from './list-lines.ts';

interface Place {
  parent: string | null;
  siblings: string[];
}

/** Dragging a node: onto another it becomes part of it, between two it stands there. Only where the levels allow it. */
export function useListDrag(
  nodes: readonly StrategyNodeView[],
  { isDisabled, onMoved }: { isDisabled: boolean; onMoved: (parent: string | null) => void },
) {
  const { t } = useTranslation('strategy');
  const { toaster } = useApplication();
  const { tell } = useToldAction();
  const refuse = (text: string) => void toaster.show({ text, isError: true });
  const move = async (id: string, target: DropTarget) => {
    const place = placeOf(nodes, id, target);
    if (place === null) return refuse(t('moveRefused'));
    const [node, parent] = [id, place.parent].map((one) => nodes.find((other) => other.id === one));
    const words = { code: node?.code ?? '', parent: parent?.code ?? '' };
    const refusal = await tell(t(parent === undefined ? 'movedToast' : 'movedUnderToast', words), (client) =>
      client.strategy.move({ id, ...place }),
    );
    if (refusal === null) onMoved(place.parent);
    else refuse(refusal);
  };
  const { dragAndDropHooks } = useDragAndDrop<ListLine>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key), 'x-strategy-node': String(key) })),
    acceptedDragTypes: ['x-strategy-node'],
    getDropOperation: (target, types) =>
      types.has('x-strategy-node') && isNodeTarget(nodes, target) ? 'move' : 'cancel',
    onMove: ({ keys, target }) => {
      for (const key of keys) void move(String(key), target);
    },
    isDisabled,
  });
  return dragAndDropHooks;
}

const isNodeTarget = (nodes: readonly StrategyNodeView[], target: DropTarget) =>
  target.type === 'item' && nodes.some(({ id }) => id === target.key);

/** Where a node would stand; null where it may not. */
export function placeOf(nodes: readonly StrategyNodeView[], id: string, target: DropTarget): Place | null {
  const node = nodes.find((one) => one.id === id);
  if (node === undefined || target.type !== 'item' || target.key === id) return null;
  const parents = shownParents(nodes);
  const at = String(target.key);
  const parent = target.dropPosition === 'on' ? at : (parents.get(at) ?? null);
  if (placementProblem(nodes, node, parent) !== null) return null;
  const beside = nodes.find((one) => one.id === at);
  // At the top a node stays within its own level: levels are told by what a node is, not by where it stands.
  if (parent === null && beside?.level !== node.level) return null;
  const others = nodes
    .filter((one) => one.id !== id && parents.get(one.id) === parent && (parent !== null || one.level === node.level))
    .map((one) => one.id);
  const index =
    target.dropPosition === 'on' ? others.length : others.indexOf(at) + (target.dropPosition === 'after' ? 1 : 0);
  return { parent, siblings: others.toSpliced(index, 0, id) };
}
