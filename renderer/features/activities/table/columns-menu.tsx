import { useTranslation } from 'react-i18next';
import { Columns3, Pin, PinOff, Plus, X } from 'lucide-react';
import { isColumnId } from '#shared/model/plan-columns.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { OrderedList } from '#renderer/ui/ordered-list.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { withOrder } from './column-layout.ts';
import { usePlanColumns } from './use-plan-columns.ts';

/** Which columns the table shows, in what order, and which of them stay in sight. */
export function ColumnsMenu({ question, onAsk, layout, onLayout }: PlanToolsProps) {
  const { t } = useTranslation('activities');
  const { table, shown } = usePlanColumns({ question, onAsk, layout, onLayout });
  const hidden = table.getAllLeafColumns().filter((column) => !column.getIsVisible());
  const nameOf = (id: string) => (isColumnId(id) ? t(`column.${id}`) : id);
  const items = shown.map((column) => ({ ...column, text: t(`column.${column.id}`) }));
  return (
    <Popover
      label={t('columns')}
      placement="bottom end"
      className="max-h-[70vh] w-80 overflow-auto"
      trigger={<IconButton icon={Columns3} size="small" label={t('columns')} />}
    >
      <h2 className="pb-1.5 text-xs font-semibold text-ink-3">{t('columnsShown')}</h2>
      <OrderedList
        label={t('columnsShown')}
        items={items}
        moveLabel={({ text }) => t('columnMove', { name: text })}
        onReorder={(ids) => onLayout(withOrder(layout, ids))}
      >
        {({ id, text, isPinned }) => (
          <div className="flex items-center gap-1">
            <span className="min-w-0 flex-1 truncate">{text}</span>
            <IconButton
              icon={isPinned ? PinOff : Pin}
              size="small"
              label={t(isPinned ? 'columnUnpin' : 'columnPin', { name: text })}
              onPress={() => table.getColumn(id)?.pin(isPinned ? false : 'start')}
            />
            {table.getColumn(id)?.getCanHide() === false ? (
              <span className="w-7" />
            ) : (
              <IconButton
                icon={X}
                size="small"
                label={t('columnHide', { name: text })}
                onPress={() => table.getColumn(id)?.toggleVisibility(false)}
              />
            )}
          </div>
        )}
      </OrderedList>
      {hidden.length > 0 && (
        <>
          <h2 className="pt-4 pb-1.5 text-xs font-semibold text-ink-3">{t('columnsHidden')}</h2>
          <div className="flex flex-wrap gap-1.5">
            {hidden.map((column) => (
              <Button
                key={column.id}
                size="small"
                aria-label={t('columnShow', { name: nameOf(column.id) })}
                onPress={() => column.toggleVisibility(true)}
              >
                <Plus size={13} aria-hidden className="text-ink-3" />
                {nameOf(column.id)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Popover>
  );
}
