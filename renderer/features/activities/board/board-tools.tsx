import { useTranslation } from 'react-i18next';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { boardChoices } from './board-columns.ts';

/** What the board's columns stand for. */
export function BoardTools({ layout, onLayout }: PlanToolsProps) {
  const { t } = useTranslation('planBoard');
  return (
    <MenuButton
      label={t('columnsBy')}
      placement="bottom end"
      trigger={
        <PillButton>
          {t('columnsBy')} <b>{t(`by.${layout.boardBy}`)}</b>
        </PillButton>
      }
    >
      <MenuSection
        title={t('columnsBy')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[layout.boardBy]}
        onSelectionChange={(keys) => {
          const boardBy = boardChoices.find((one) => keys !== 'all' && keys.has(one));
          if (boardBy) onLayout({ boardBy });
        }}
      >
        {boardChoices.map((one) => (
          <MenuItem key={one} id={one}>
            {t(`by.${one}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
