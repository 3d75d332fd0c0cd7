import { useTranslation } from 'react-i18next';
import { slipChart } from '#shared/charts/slip-chart.ts';
import { slipChartMarkup } from '#shared/charts/slip-chart-markup.ts';
import { savedFileName } from '#shared/contract/host.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { pngOf, svgBlob, withTypeface } from '#renderer/app/picture.ts';
import { saveFile } from '#renderer/app/save-file.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useWords } from '../use-words.ts';
import { heightFor } from './slip-plot.tsx';
import { useTickText } from './use-tick-text.ts';
import type { Slip } from './use-slips.ts';

/** As wide as a page across. */
const savedWidth = 1_000;

/** Saves the chart as a drawing or a picture, or its table for a spreadsheet. */
export function useSaveSlips(programme: ProgrammeDetail, slips: readonly Slip[]) {
  const { t } = useTranslation('programmes');
  const { asOf } = useWorkbook();
  const { run } = useAction();
  const { title, language } = useWords();
  const tickText = useTickText();
  return (format: 'svg' | 'png' | 'csv') =>
    run(async (application) => {
      const name = t('slips.fileName', { name: programme.acronym ?? title(programme), date: asOf });
      const saved = format === 'csv' ? await table() : await drawing(format);
      if (saved !== null) application.toaster.show({ text: t('slips.saved', { name: saved }) });

      async function table(): Promise<string | null> {
        const grant = await application.host.pickPath({
          purpose: 'saveFile',
          suggestedName: savedFileName(name, '.csv'),
        });
        if (grant === null) return null;
        return (await application.client.programmes.saveSlips({ grant, id: programme.id, asOf, language })).name;
      }

      async function drawing(kind: 'svg' | 'png'): Promise<string | null> {
        const chart = slipChart(
          slips.map(({ series }) => series),
          { width: savedWidth, height: heightFor(slips) },
        );
        if (chart === null) return null;
        const named = (id: string) => slips.find(({ item }) => item.id === id)?.item;
        const markup = slipChartMarkup(chart, {
          title: `${t('slips.title')} · ${title(programme)}`,
          nameOf: (id) => named(id)?.code ?? '',
          tickText,
        });
        const svg = await withTypeface(markup, language);
        return saveFile(application, {
          name,
          format: kind,
          make: async () => (kind === 'png' ? pngOf(svg) : svgBlob(svg)),
        });
      }
    });
}
