import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import type { Dragging } from './use-card-drag.ts';

interface DragGhostProps {
  dragging: Dragging;
  nodes: readonly StrategyNodeView[];
}

/** Beside the pointer: what is dragged, and what letting go of it here would do. */
export function DragGhost({ dragging: { card, pointer, drop }, nodes }: DragGhostProps) {
  const { t } = useTranslation('strategy');
  const code = card.kind === 'node' ? card.node.code : card.kind === 'line' ? card.line.code : '';
  const target = { code: nodes.find(({ id }) => id === drop?.card)?.code ?? '' };
  return (
    <div
      style={{ left: pointer.x + 14, top: pointer.y + 14 }}
      className="pointer-events-none fixed z-50 rounded-md bg-ink px-2.5 py-1 text-sm text-paper shadow-panel"
    >
      <b className="font-semibold">{code}</b> {drop === null && t('map.dropNone')}
      {drop?.kind === 'part' && t('map.dropPart', target)}
      {drop?.kind === 'tie' && t('map.dropTie', target)}
      {drop?.kind === 'order' && t(drop.side === 'before' ? 'map.dropBefore' : 'map.dropAfter', target)}
    </div>
  );
}
