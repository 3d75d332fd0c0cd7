import { useTranslation } from 'react-i18next';
import { Columns3 } from 'lucide-react';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { activityColumns, alwaysShown, columnsOf, withColumns } from './activity-columns.ts';

/** Which columns the table shows. */
export function ColumnsMenu({ layout, onLayout }: PlanToolsProps) {
  const { t } = useTranslation('activities');
  const choices = activityColumns.filter(({ id }) => !alwaysShown.has(id));
  return (
    <MenuButton
      label={t('columns')}
      placement="bottom end"
      trigger={<IconButton icon={Columns3} size="small" label={t('columns')} />}
    >
      <MenuSection
        title={t('columns')}
        selectionMode="multiple"
        selectedKeys={columnsOf(layout).map(({ id }) => id)}
        onSelectionChange={(keys) =>
          onLayout(
            withColumns(layout, new Set(choices.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))),
          )
        }
      >
        {choices.map(({ id }) => (
          <MenuItem key={id} id={id}>
            {t(`column.${id}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
