import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { layOutMap, type MapLayout } from '#shared/charts/strategy-map/map-layout.ts';
import { overview, screenMetrics, widened, type MapMetrics } from '#shared/charts/strategy-map/map-metrics.ts';
import { strategyMapContent, type StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { Room } from './use-room.ts';
import { mapMargin, wholeScale } from './use-zoom.ts';

interface LayoutOptions {
  folded: ReadonlySet<string>;
  room: Room;
  isWhole: boolean;
}

/** Below this the letters of the whole map are too small: then its titles are cut shorter instead. */
const readable = 0.8;

/** The map laid out for the room there is: with all it says, or the whole at a glance. */
export function useMapLayout(
  map: StrategyMap,
  { folded, room, isWhole }: LayoutOptions,
): { layout: MapLayout; metrics: MapMetrics } {
  const { i18n } = useTranslation('strategy');
  const language = useLanguage();
  return useMemo(() => {
    const metrics = widened(screenMetrics, room.widest - 2 * mapMargin);
    const content = strategyMapContent(map, {
      i18n,
      language,
      isFolded: (key) => isWhole || folded.has(key),
    });
    if (!isWhole) return { metrics, layout: layOutMap(content, metrics) };
    const tries = [3, 2, 1].map((lines) => {
      const brief = overview(metrics, lines);
      // What is drawn smaller because it is high leaves room at its side: its columns take it.
      const scale = wholeScale(layOutMap(content, brief), room);
      const wide = widened(brief, (room.width - 2 * mapMargin) / scale);
      return { metrics: wide, layout: layOutMap(content, wide) };
    });
    const fits = tries.find(({ layout }) => wholeScale(layout, room) >= readable);
    return fits ?? tries.at(-1) ?? { metrics, layout: layOutMap(content, metrics) };
  }, [map, i18n, language, folded, room, isWhole]);
}
