import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapCard } from '#shared/charts/strategy-map/map-layout.ts';
import { neighbourOf } from '#shared/charts/strategy-map/neighbours.ts';
import { relatedTo } from '#shared/charts/strategy-map/related.ts';
import type { MapLine } from '#shared/contract/strategy.ts';
import type { StrategyMap as MapData } from '#shared/i18n/strategy-map-content.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { planHref } from '../plan-href.ts';
import type { Tie } from '../tie-dialog.tsx';
import { DragGhost } from './drag-ghost.tsx';
import { mapCommand } from './map-keys.ts';
import { MapCaption } from './map-caption.tsx';
import { MapSurface } from './map-surface.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { UntieDialog } from './untie-dialog.tsx';
import { useCardDrag } from './use-card-drag.ts';
import { useMapEdits } from './use-map-edits.ts';
import { areaOfGroup, useMapWords } from './use-map-words.ts';
import { usePan } from './use-pan.ts';
import { useRoom } from './use-room.ts';
import { useMapLayout } from './use-map-layout.ts';
import { useChosenZoom, useZoom } from './use-zoom.ts';

interface StrategyMapProps {
  map: MapData;
  /** The node whose panel is open. */
  current: string | null;
  onOpen: (id: string) => void;
  onTie: (tie: Tie) => void;
}

/** The strategy as a map: columns by level, cards, and the ties between them. */
export function StrategyMap({ map, current, onOpen, onTie }: StrategyMapProps) {
  const { t } = useTranslation('strategy');
  const { isReadOnly } = useWorkbook();
  const [folded, setFolded] = useRemembered<ReadonlySet<string>>('strategy.folded', new Set());
  const [active, setActive] = useRemembered<string | null>('strategy.active', null);
  const [looked, setLooked] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [untied, setUntied] = useState<MapLine | null>(null);
  const hintId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);

  const [chosen] = useChosenZoom();
  const { layout, metrics } = useMapLayout(map, { folded, room, isWhole: chosen === 'whole' });
  const zoom = useZoom(scroller, layout, room);
  const pan = usePan(scroller, zoom);
  const edits = useMapEdits(map.nodes, onTie);
  const wordsOf = useMapWords(map);
  const drag = useCardDrag({
    surface,
    layout,
    nodes: map.nodes,
    scale: zoom.scale,
    isDisabled: isReadOnly,
    onDrop: edits.drop,
  });

  const cardById = useMemo(() => new Map(layout.cards.map((card) => [card.id, card])), [layout]);
  // One card is reached by Tab; the arrows go on from there.
  const stop = (active !== null && cardById.has(active) ? active : null) ?? current ?? layout.cards[0]?.id ?? null;
  const inView = drag.dragging?.card.id ?? looked;
  const related = useMemo(
    () => (inView === null || !cardById.has(inView) ? null : relatedTo(layout, inView)),
    [layout, cardById, inView],
  );
  const lookedCard = inView === null ? undefined : cardById.get(inView);

  const focus = (id: string) =>
    surface.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: false });
  const fold = (key: string) => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  const nodeOf = (card: MapCard) => map.nodes.find(({ id }) => id === card.id);
  const lineOf = (card: MapCard) =>
    map.groups.flatMap(({ lines }) => lines).find(({ record }) => record.id === card.id) ?? null;

  const open = (card: MapCard) => {
    if (drag.wasDragged()) return;
    if (card.kind === 'node') onOpen(card.id);
    else if (card.kind === 'group') fold(card.group.key);
    else if (card.kind === 'line') goTo(recordHref(card.line.entity, card.id) ?? '');
    else goTo(planHref('focusArea', areaOfGroup(card.group.key)));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement ? cardById.get(event.target.dataset['card'] ?? '') : undefined;
    const command = mapCommand(event);
    if (card === undefined || command === null) return;
    const node = nodeOf(card);
    if (command.kind === 'go') {
      const next = neighbourOf(layout, card.id, command.to);
      if (next !== null) focus(next);
    } else if (command.kind === 'zoomIn') zoom.by(1.2);
    else if (command.kind === 'zoomOut') zoom.by(1 / 1.2);
    else if (command.kind === 'zoomFit') zoom.toggleWhole();
    else if (isReadOnly) return;
    else if (command.kind === 'step') {
      if (node) edits.step(node, command.by);
    } else if (command.kind === 'move' && node) setMoved(node.id);
    else if (command.kind === 'untie') {
      if (node) edits.detach(node);
      else setUntied(lineOf(card));
    } else if (card.kind === 'node') onTie({ node: card.id, record: null, current: null });
    else if (card.kind === 'line')
      onTie({ node: null, record: { entity: card.line.entity, id: card.id }, current: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div role="group" aria-label={t('tree')} aria-describedby={hintId} className="flex min-h-0 flex-1 flex-col">
        <VisuallyHidden>
          <span id={hintId}>{t('map.hint')}</span>
        </VisuallyHidden>
        <div
          ref={scroller}
          role="presentation"
          data-map-scroller
          onKeyDown={onKeyDown}
          onPointerDown={pan.onPointerDown}
          className="min-h-0 flex-1 overflow-auto overscroll-contain"
        >
          <MapSurface
            ref={surface}
            map={map}
            layout={layout}
            metrics={metrics}
            scale={zoom.scale}
            related={related}
            current={current}
            stop={stop}
            dragging={drag.dragging}
            wordsOf={wordsOf}
            onOpen={open}
            onPress={drag.begin}
            onLook={setLooked}
            onFocus={setActive}
          />
        </div>
      </div>
      <MapCaption words={lookedCard ? wordsOf(lookedCard) : null} isReadOnly={isReadOnly} zoom={zoom} />
      {drag.dragging && <DragGhost dragging={drag.dragging} nodes={map.nodes} />}
      <MoveDialog
        node={map.nodes.find(({ id }) => id === moved) ?? null}
        nodes={map.nodes}
        onMove={(node, parent) => void edits.moveTo(node, parent)}
        onClose={() => setMoved(null)}
      />
      <UntieDialog line={untied} onClose={() => setUntied(null)} />
    </>
  );
}
