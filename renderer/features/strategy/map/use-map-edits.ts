import { useTranslation } from 'react-i18next';
import type { MapCard } from '#shared/charts/strategy-map/map-layout.ts';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import type { Tie } from '../tie-dialog.tsx';
import { siblingsOf, stepAmong, type Drop } from './drop-at.ts';

/** What is done to the map by drag or by key. Each is told at the bottom of the window, with the way back. */
export function useMapEdits(nodes: readonly StrategyNodeView[], onTie: (tie: Tie) => void) {
  const { t } = useTranslation('strategy');
  const { toaster } = useApplication();
  const { tell } = useToldAction();
  const codeOf = (id: string | null) => nodes.find((node) => node.id === id)?.code ?? '';

  const move = async (node: StrategyNodeView, parent: string | null, siblings: string[], text: string) => {
    const refusal = await tell(text, (client) => client.strategy.move({ id: node.id, parent, siblings }));
    if (refusal !== null) toaster.show({ text: refusal, isError: true });
  };

  return {
    /** Makes it part of another node, or of none. */
    moveTo(node: StrategyNodeView, parent: string | null) {
      const words = { code: node.code ?? '', parent: codeOf(parent) };
      const text = parent === null ? t('map.detachedToast', words) : t('movedUnderToast', words);
      return move(node, parent, [...siblingsOf(nodes, node, parent), node.id], text);
    },
    step(node: StrategyNodeView, by: -1 | 1) {
      const step = stepAmong(nodes, node, by);
      if (step === null) return;
      const { parent, siblings, ...words } = step;
      void move(node, parent, siblings, t('map.orderToast', { code: node.code ?? '', ...words }));
    },
    detach(node: StrategyNodeView) {
      if (node.parent === null) toaster.show({ text: t('map.standsAlone', { code: node.code ?? '' }) });
      else void this.moveTo(node, null);
    },
    drop(card: MapCard, drop: Drop) {
      if (drop.kind === 'tie') return onTie({ node: drop.card, record: drop.record, current: null });
      const node = nodes.find(({ id }) => id === card.id);
      if (node === undefined) return;
      const words = { code: node.code ?? '', parent: codeOf(drop.parent) };
      const place = { place: drop.siblings.indexOf(node.id) + 1, of: drop.siblings.length };
      const text = drop.kind === 'part' ? t('movedUnderToast', words) : t('map.orderToast', { ...words, ...place });
      void move(node, drop.parent, drop.siblings, text);
    },
  };
}
export type MapEdits = ReturnType<typeof useMapEdits>;
