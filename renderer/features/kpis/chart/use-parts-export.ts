import { useTranslation } from 'react-i18next';
import { savedFileName } from '#shared/contract/host.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import type { Dimension } from '#shared/model/kpi.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** Saves every value of every part as a table. */
export function usePartsExport(kpi: KpiDetail, dimension: Dimension) {
  const { t } = useTranslation('kpiCharts');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run } = useAction();
  return () =>
    run(async ({ client, host, toaster }) => {
      const suggestedName = savedFileName(t('export.partsName', { code: kpi.code ?? '', date: asOf }), '.csv');
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
      if (grant === null) return;
      const { name } = await client.kpis.exportChart({ id: kpi.id, asOf, language, grant, dimension: dimension.key });
      toaster.show({ text: t('export.saved', { name }) });
    });
}
