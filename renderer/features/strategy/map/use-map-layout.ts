import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { layOutMap, type MapLayout } from '#shared/charts/strategy-map/map-layout.ts';
import { fitMap } from '#shared/charts/strategy-map/fit-map.ts';
import { glance, screenMetrics, widened, type MapMetrics } from '#shared/charts/strategy-map/map-metrics.ts';
import { strategyMapContent, type StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { Room } from './use-room.ts';
import { mapMargin, wholeRoom } from './use-zoom.ts';

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
    return fitMap(content, glance(metrics), { room: wholeRoom(room), titleLines: [3, 2, 1], readable });
  }, [map, i18n, language, folded, room, isWhole]);
}
