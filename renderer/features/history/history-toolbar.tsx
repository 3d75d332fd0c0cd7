import { useTranslation } from 'react-i18next';
import { FilterChip, PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { historyScreens, spans, type HistoryScreenName, type Span } from './history-filter.ts';

export interface HistoryToolbarProps {
  /** Null shows every kind. */
  screen: HistoryScreenName | null;
  onScreen: (screen: HistoryScreenName | null) => void;
  span: Span;
  onSpan: (span: Span) => void;
}

/** Narrows the history by kind of record and by period. */
export function HistoryToolbar({ screen, onScreen, span, onSpan }: HistoryToolbarProps) {
  const { t } = useTranslation(['history', 'shell']);
  return (
    <Toolbar
      label={t('filters')}
      end={
        <MenuButton
          label={t('period')}
          placement="bottom end"
          trigger={
            <PillButton>
              {t('period')} <b>{t(`since.${span}`)}</b>
            </PillButton>
          }
        >
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[span]}
            onSelectionChange={(keys) => onSpan(spans.find((one) => keys === 'all' || keys.has(one)) ?? span)}
          >
            {spans.map((one) => (
              <MenuItem key={one} id={one}>
                {t(`since.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
        </MenuButton>
      }
    >
      <FilterChip isSelected={screen === null} onChange={() => onScreen(null)}>
        {t('everything')}
      </FilterChip>
      {historyScreens.map((one) => (
        <FilterChip key={one} isSelected={screen === one} onChange={(isOn) => onScreen(isOn ? one : null)}>
          {t(`shell:nav.${one}`)}
        </FilterChip>
      ))}
    </Toolbar>
  );
}
