import type { PointerEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapCard, MapLayout } from '#shared/charts/strategy-map/map-layout.ts';
import type { MapMetrics } from '#shared/charts/strategy-map/map-metrics.ts';
import type { Related } from '#shared/charts/strategy-map/related.ts';
import type { StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import { MapCardView } from './map-cards.tsx';
import { MapCurves } from './map-curves.tsx';
import { useColumnNames } from './column-names.ts';
import type { Dragging } from './use-card-drag.ts';
import type { CardWords } from './use-map-words.ts';
import { columnHeadHeight, mapMargin } from './use-zoom.ts';

interface MapSurfaceProps {
  ref: RefObject<HTMLDivElement | null>;
  map: StrategyMap;
  layout: MapLayout;
  metrics: MapMetrics;
  scale: number;
  related: Related | null;
  current: string | null;
  /** The card that Tab reaches. */
  stop: string | null;
  dragging: Dragging | null;
  wordsOf: (card: MapCard) => CardWords;
  onOpen: (card: MapCard) => void;
  onPress: (card: MapCard, event: PointerEvent<HTMLElement>) => void;
  onLook: (id: string | null) => void;
  onFocus: (id: string) => void;
}

/** The drawn map: the names of its columns, which stay in sight, its ties and its cards. */
export function MapSurface(props: MapSurfaceProps) {
  const { ref, map, layout, metrics, scale, related, current, stop, dragging, wordsOf } = props;
  const { onOpen, onPress, onLook, onFocus } = props;
  const { t } = useTranslation('strategy');
  const columns = useColumnNames(map);
  const width = layout.width * scale + 2 * mapMargin;
  const labelOf = (card: MapCard) => {
    const { lead, sentence } = wordsOf(card);
    const title = card.kind === 'node' ? `${card.node.title}. ` : '';
    const action = card.kind === 'group' ? t(card.group.isFolded ? 'map.unfold' : 'map.fold') : '';
    return [`${lead}. ${title}${sentence}`.trim(), action].filter(Boolean).join(', ');
  };
  return (
    <>
      <div
        className="sticky top-0 z-10 min-w-full border-b border-line bg-paper"
        style={{ width, height: columnHeadHeight }}
      >
        {layout.columns.map(({ column, x, width: columnWidth }) => (
          <h2
            key={column}
            style={{ left: mapMargin + x * scale, width: columnWidth * scale }}
            className="absolute top-0 flex h-10 items-center gap-2 truncate text-sm font-bold"
          >
            {columns[column]?.name}
            <span className="font-normal text-ink-3">{columns[column]?.count}</span>
          </h2>
        ))}
      </div>
      <div className="relative" style={{ width, height: layout.height * scale + 2 * mapMargin }} role="presentation">
        <div
          ref={ref}
          className="absolute origin-top-left"
          style={{
            left: mapMargin,
            top: mapMargin,
            width: layout.width,
            height: layout.height,
            transform: `scale(${scale})`,
          }}
        >
          <MapCurves layout={layout} related={related?.curves ?? null} />
          {layout.frames.map(({ key, x, y, width: frameWidth, height }) => (
            <div
              key={key}
              className="absolute rounded-md border border-line-strong bg-surface shadow-low"
              style={{ left: x - 0.5, top: y - 0.5, width: frameWidth + 1, height: height + 1 }}
            />
          ))}
          {layout.columns.map(({ column }) => (
            <ul key={column} aria-label={columns[column]?.name}>
              {layout.cards
                .filter((card) => card.column === column)
                .map((card) => (
                  <li key={card.id}>
                    <MapCardView
                      card={card}
                      metrics={metrics}
                      isCurrent={card.id === current}
                      isDimmed={related !== null && !related.cards.has(card.id) && dragging === null}
                      isTarget={dragging?.drop?.card === card.id && dragging.drop.kind !== 'order'}
                      isDragged={dragging?.card.id === card.id}
                      label={labelOf(card)}
                      button={{
                        tabIndex: card.id === stop ? 0 : -1,
                        onClick: () => onOpen(card),
                        onPointerDown: (event) => onPress(card, event),
                        onPointerEnter: () => onLook(card.id),
                        onPointerLeave: () => onLook(null),
                        onFocus: ({ currentTarget }) => {
                          onFocus(card.id);
                          if (currentTarget.matches(':focus-visible')) onLook(card.id);
                        },
                        onBlur: () => onLook(null),
                        ...(card.kind === 'group' ? { 'aria-expanded': !card.group.isFolded } : {}),
                      }}
                    />
                  </li>
                ))}
            </ul>
          ))}
          <DropLine layout={layout} dragging={dragging} />
        </div>
      </div>
    </>
  );
}

/** Where a node that is dragged would stand between two others. */
function DropLine({ layout, dragging }: Pick<MapSurfaceProps, 'layout' | 'dragging'>) {
  const drop = dragging?.drop;
  const card = layout.cards.find(({ id }) => id === drop?.card);
  if (drop?.kind !== 'order' || card === undefined) return null;
  const y = drop.side === 'before' ? card.y - 6 : card.y + card.height + 4;
  return (
    <div
      className="pointer-events-none absolute h-0.5 rounded-sm bg-accent"
      style={{ left: card.x, top: y, width: card.width }}
    />
  );
}
