import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { List, Waypoints } from 'lucide-react';
import { strategyViews, type StrategyView } from '#shared/contract/settings.ts';
import { usePreferences } from '#renderer/app/preferences.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';

/** The whole strategy, or one of the two lists of what is not tied. */
export type Part = 'whole' | 'idle' | 'unserved';

interface StrategyToolbarProps {
  part: Part;
  onPart: (part: Part) => void;
  counts: { idle: number; unserved: number };
  end?: ReactNode;
}

const icons = { map: Waypoints, list: List };

/** Map or list, which this person keeps; and what is not tied, one press away. */
export function StrategyToolbar({ part, onPart, counts, end }: StrategyToolbarProps) {
  const { t } = useTranslation('strategy');
  const { preferences, change } = usePreferences();
  return (
    <Toolbar label={t('tree')} end={end}>
      <Segmented<StrategyView | ''>
        label={t('map.views')}
        segments={strategyViews.map((value) => ({ value, label: t(`map.view.${value}`), icon: icons[value] }))}
        value={part === 'whole' ? preferences.strategyView : ''}
        onChange={(view) => {
          onPart('whole');
          if (view !== '' && view !== preferences.strategyView) change({ strategyView: view });
        }}
      />
      {(['idle', 'unserved'] as const).map((list) => (
        <FilterChip
          key={list}
          count={counts[list]}
          isSelected={part === list}
          onChange={(on) => onPart(on ? list : 'whole')}
        >
          {t(`${list}Chip`, { count: counts[list] })}
        </FilterChip>
      ))}
    </Toolbar>
  );
}
