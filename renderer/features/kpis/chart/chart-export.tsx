import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import type { KpiChartInput } from '#shared/charts/kpi-chart-geometry.ts';
import type { KpiChartFacts } from '#shared/charts/kpi/chart-facts.ts';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';
import { useChartExport } from './use-chart-export.ts';

interface ChartExportProps {
  kpi: KpiDetail;
  facts: KpiChartFacts;
  input: KpiChartInput;
}

/** The chart as a picture, and the values behind it as a table: as a file or on the clipboard. */
export function ChartExport(props: ChartExportProps) {
  const { t } = useTranslation('kpiCharts');
  const actions = useChartExport(props);
  return (
    <MenuButton
      trigger={<IconButton icon={Download} size="small" label={t('export.menu')} />}
      label={t('export.menu')}
      placement="bottom end"
      onAction={(id) => void actions[id as keyof typeof actions]()} // the ids are the names of the actions
    >
      <MenuItem id="svg">{t('export.svg')}</MenuItem>
      <MenuItem id="png">{t('export.png')}</MenuItem>
      <MenuItem id="csv">{t('export.csv')}</MenuItem>
      <MenuLine />
      <MenuItem id="copyPicture">{t('export.copyPicture')}</MenuItem>
      <MenuItem id="copyTable">{t('export.copyTable')}</MenuItem>
    </MenuButton>
  );
}
