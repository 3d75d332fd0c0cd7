import { useTranslation } from 'react-i18next';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { PrintTool } from '../print/print-tool.tsx';
import { boardChoices } from './board-columns.ts';

/** What the board's columns stand for; on paper its activities are a table. */
export function BoardTools(props: PlanToolsProps) {
  return (
    <>
      <ColumnsByMenu layout={props.layout} onLayout={props.onLayout} />
      <PrintTool what="table" {...props} />
    </>
  );
}

function ColumnsByMenu({ layout, onLayout }: Pick<PlanToolsProps, 'layout' | 'onLayout'>) {
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
