import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import type { StrategyMap } from '#shared/i18n/strategy-map-content.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { useMapExport } from './use-map-export.ts';

/** The map as a file: a picture that can be enlarged, or one of pixels. */
export function MapExport({ map }: { map: StrategyMap }) {
  const { t } = useTranslation('strategy');
  const { save, isRunning } = useMapExport(map);
  return (
    <MenuButton
      trigger={
        <Button size="small" icon={Download} isPending={isRunning}>
          {t('map.export')}
        </Button>
      }
      label={t('map.export')}
      placement="bottom end"
      onAction={(id) => void save(id === 'png' ? 'png' : 'svg')}
    >
      <MenuItem id="svg">{t('map.exportSvg')}</MenuItem>
      <MenuItem id="png">{t('map.exportPng')}</MenuItem>
    </MenuButton>
  );
}
