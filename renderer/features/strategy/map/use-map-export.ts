import { useTranslation } from 'react-i18next';
import { drawMap } from '#shared/charts/strategy-map/draw-map.ts';
import { layOutMap } from '#shared/charts/strategy-map/map-layout.ts';
import { screenMetrics } from '#shared/charts/strategy-map/map-metrics.ts';
import type { DrawnFormat } from '#shared/contract/host.ts';
import { tieRelations } from '#shared/contract/strategy.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { strategyMapContent, type StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import { pngOf, svgBlob, withTypeface } from '#renderer/app/picture.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { saveFile } from '#renderer/app/save-file.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useColumnNames } from './column-names.ts';

/** Saves the map as a picture, with what is folded on screen folded. */
export function useMapExport(map: StrategyMap) {
  const { t, i18n } = useTranslation(['strategy', 'common']);
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const [folded] = useRemembered<ReadonlySet<string>>('strategy.folded', new Set());
  const columns = useColumnNames(map);
  const { run, isRunning } = useAction();

  const draw = () => {
    const content = strategyMapContent(map, { i18n, language, isFolded: (key) => folded.has(key) });
    const svg = drawMap(layOutMap(content, screenMetrics), screenMetrics, {
      heading: t('map.heading'),
      sub: `${workbook.name} · ${t('common:asOf', { date: formatDate(asOf, language) })}`,
      columns: columns.map(({ name, count }) => `${name} · ${count}`),
      legend: tieRelations.map((kind) => ({ kind, word: t(`map.legend.${kind}`) })),
    });
    return withTypeface(svg, language);
  };
  const save = (format: DrawnFormat) =>
    run(async (application) => {
      const name = await saveFile(application, {
        name: `${t('map.exportName')} ${asOf}`,
        format,
        make: async () => (format === 'png' ? pngOf(await draw()) : svgBlob(await draw())),
      });
      if (name !== null) application.toaster.show({ text: t('map.savedToast', { name }) });
    });
  return { save, isRunning };
}
