import { useTranslation } from 'react-i18next';
import type { KpiChartInput } from '#shared/charts/kpi-chart-geometry.ts';
import { chartCaveats, kpiChartDescription } from '#shared/charts/kpi/chart-description.ts';
import type { KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import { chartNotes } from '#shared/charts/kpi/chart-notes.ts';
import { chartCells } from '#shared/charts/kpi/chart-rows.ts';
import { signsOf } from '#shared/charts/kpi/chart-signs.ts';
import { drawChart } from '#shared/charts/kpi/draw-chart.ts';
import { laidOutChart } from '#shared/charts/kpi/lay-out-chart.ts';
import { savedFileName, type DrawnFormat } from '#shared/contract/host.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { copyText } from '#renderer/app/copy-text.ts';
import { pngOf, svgBlob, withTypeface } from '#renderer/app/picture.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { saveFile } from '#renderer/app/save-file.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** The size of a saved picture, in the pixels of its SVG. */
const pictureSize = { width: 760, height: 300 } as const;

interface Exported {
  kpi: KpiDetail;
  facts: KpiChartFacts;
  input: KpiChartInput;
}

/** Saves the chart as a picture or its values as a table, or puts either on the clipboard. */
export function useChartExport({ kpi, facts, input }: Exported) {
  const { t, i18n } = useTranslation('kpiCharts');
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const { run } = useAction();
  const code = kpi.code ?? '';

  const draw = (): string => {
    const { geometry, left } = laidOutChart(input, pictureSize, language);
    return drawChart(geometry, left, {
      title: textIn(kpi.title, language),
      sub: t('export.sub', { code, workbook: workbook.name, date: formatDate(asOf, language) }),
      description: kpiChartDescription(facts, i18n, language),
      signs: signsOf([geometry], kpi.pathShape === 'steps').map((sign) => ({ sign, word: t(`sign.${sign}`) })),
      notes: [
        ...chartCaveats(facts, i18n, language),
        ...chartNotes(facts, i18n).map(({ number, text }) => `${number} – ${text[language]}`),
      ],
      language,
    });
  };
  const savePicture = (format: DrawnFormat) =>
    run(async (application) => {
      const name = await saveFile(application, {
        name: t('export.fileName', { code, date: asOf }),
        format,
        make: async () => {
          const svg = await withTypeface(draw(), language);
          return format === 'png' ? pngOf(svg) : svgBlob(svg);
        },
      });
      if (name !== null) application.toaster.show({ text: t('export.saved', { name }) });
    });
  const saveTable = () =>
    run(async ({ client, host, toaster }) => {
      const suggestedName = savedFileName(t('export.dataName', { code, date: asOf }), '.csv');
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
      if (grant === null) return;
      const { name } = await client.kpis.exportChart({ id: kpi.id, asOf, language, grant });
      toaster.show({ text: t('export.saved', { name }) });
    });
  const copy = (text: () => string) =>
    run(({ toaster }) => {
      if (copyText(text())) toaster.show({ text: t('export.copied') });
      return Promise.resolve();
    });
  return {
    svg: () => savePicture('svg'),
    png: () => savePicture('png'),
    csv: saveTable,
    copyPicture: () => copy(draw),
    copyTable: () => copy(() => tabbed(chartCells(facts, i18n, language))),
  };
}

/** Cells as a spreadsheet takes them from the clipboard. */
const tabbed = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
