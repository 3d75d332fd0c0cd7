import { useTranslation } from 'react-i18next';
import { dashOf } from '#shared/charts/strategy-map/curves.ts';
import { tieRelations } from '#shared/contract/strategy.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import type { CardWords } from './use-map-words.ts';
import type { Zoom } from './use-zoom.ts';
import { ZoomControls } from './zoom-controls.tsx';

interface MapCaptionProps {
  words: CardWords | null;
  isReadOnly: boolean;
  zoom: Zoom;
}

/** Under the map: the sentence of the card that is looked at; else what the lines mean, and the keys. */
export function MapCaption({ words, isReadOnly, zoom }: MapCaptionProps) {
  const { t } = useTranslation('strategy');
  return (
    <div className="flex min-h-13 shrink-0 items-center gap-6 border-t border-line bg-paper pr-4 pl-6 text-sm text-ink-2">
      {words === null ? (
        <span className="flex min-w-0 flex-wrap items-center gap-x-6 gap-y-1 py-2">
          {tieRelations.map((kind) => (
            <span key={kind} className="inline-flex shrink-0 items-center gap-2">
              <svg aria-hidden width="28" height="6">
                <path
                  d="M1 3H27"
                  fill="none"
                  strokeWidth={1.5}
                  strokeDasharray={dashOf[kind]}
                  strokeLinecap={kind === 'measures' ? 'round' : 'butt'}
                  className="stroke-ink-3"
                />
              </svg>
              {t(`map.legend.${kind}`)}
            </span>
          ))}
          {!isReadOnly && (
            <span className="inline-flex min-w-0 items-center gap-2 overflow-hidden whitespace-nowrap text-ink-3 max-lg:hidden">
              <Kbd>T</Kbd> {t('map.keys.tie')} <Kbd>M</Kbd> {t('map.keys.move')} <Kbd>Del</Kbd> {t('map.keys.untie')}{' '}
              <Kbd>Alt ↑ ↓</Kbd> {t('map.keys.order')}
            </span>
          )}
        </span>
      ) : (
        <p className="line-clamp-2 min-w-0 text-pretty">
          <b className="mr-2 font-semibold text-ink">{words.lead}</b>
          {words.sentence}
        </p>
      )}
      <ZoomControls zoom={zoom} />
    </div>
  );
}
