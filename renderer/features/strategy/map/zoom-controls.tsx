import { useTranslation } from 'react-i18next';
import { Maximize, Minimize, Minus, Plus } from 'lucide-react';
import { formatNumber } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { zoomLimits, type Zoom } from './use-zoom.ts';

/** How large the map is, and the ways to change it. */
export function ZoomControls({ zoom }: { zoom: Zoom }) {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  return (
    <div className="ml-auto flex shrink-0 items-center">
      <IconButton
        size="small"
        icon={Minus}
        label={t('map.zoomOut')}
        hint="−"
        isDisabled={zoom.scale <= zoomLimits.least}
        onPress={() => zoom.by(1 / zoomLimits.step)}
      />
      <span className="w-12 text-center text-xs text-ink-2">{`${formatNumber(Math.round(zoom.scale * 100), language)} %`}</span>
      <IconButton
        size="small"
        icon={Plus}
        label={t('map.zoomIn')}
        hint="+"
        isDisabled={zoom.scale >= zoomLimits.most}
        onPress={() => zoom.by(zoomLimits.step)}
      />
      <IconButton
        size="small"
        icon={zoom.isWhole ? Minimize : Maximize}
        label={t(zoom.isWhole ? 'map.zoomWidth' : 'map.zoomFit')}
        hint="0"
        onPress={zoom.toggleWhole}
      />
    </div>
  );
}
