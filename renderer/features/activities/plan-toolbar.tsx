import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Columns3 } from 'lucide-react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { ActiveFilter, FilterChip, PillButton } from '#renderer/ui/filter-chip.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { attentionOrder } from './attention-order.ts';
import { FacetMenu, useChosenFacets } from './facet-menu.tsx';
import { facetCounts, filterActivities, noFilters, type PlanFilters } from './plan-filters.ts';
import { groupings, type Grouping } from './plan-groups.ts';
import type { PlanTableState } from './table/use-plan-table.ts';

interface PlanToolbarProps {
  activities: readonly ActivityRow[];
  filters: PlanFilters;
  onFilters: (filters: PlanFilters) => void;
  grouping: Grouping;
  onGrouping: (grouping: Grouping) => void;
  table: PlanTableState;
}

/** Filters with the count of each seen before it is chosen, grouping, and the choice of columns. */
export function PlanToolbar({ activities, filters, onFilters, grouping, onGrouping, table }: PlanToolbarProps) {
  const { t } = useTranslation('activities');
  const chosen = useChosenFacets(activities, filters, onFilters);
  return (
    <Toolbar
      label={t('toolbar')}
      end={
        <>
          <FacetMenu activities={activities} filters={filters} onFilters={onFilters} />
          <GroupingMenu grouping={grouping} onGrouping={onGrouping} />
          <ColumnsMenu table={table} />
        </>
      }
    >
      <StatusChips activities={activities} filters={filters} onFilters={onFilters} />
      {chosen.map(({ key, name, remove }) => (
        <ActiveFilter key={key} removeLabel={t('removeFilter', { name })} onRemove={remove}>
          {name}
        </ActiveFilter>
      ))}
    </Toolbar>
  );
}

type StatusChipsProps = Pick<PlanToolbarProps, 'activities' | 'filters' | 'onFilters'>;

function StatusChips({ activities, filters, onFilters }: StatusChipsProps) {
  const { t } = useTranslation('activities');
  const counts = useMemo(() => facetCounts(activities, filters, 'status'), [activities, filters]);
  const total = useMemo(
    () => filterActivities(activities, { ...filters, status: noFilters.status }).length,
    [activities, filters],
  );
  const statuses = attentionOrder.filter((status) => counts.has(status) || filters.status.has(status));
  return (
    <>
      <FilterChip
        count={total}
        isSelected={filters.status.size === 0}
        onChange={() => onFilters({ ...filters, status: noFilters.status })}
      >
        {t('allCount', { count: total })}
      </FilterChip>
      {statuses.map((status) => {
        const count = counts.get(status) ?? 0;
        const isSelected = filters.status.has(status);
        const toggle = () => onFilters({ ...filters, status: toggled(filters.status, status) });
        return (
          <FilterChip
            key={status}
            count={count}
            mark={<StatusMark status={status} size={10} />}
            isSelected={isSelected}
            onChange={toggle}
          >
            {t(`chip.${status}`, { count })}
          </FilterChip>
        );
      })}
    </>
  );
}

/** The set with a value put in, or taken out where it was. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function GroupingMenu({ grouping, onGrouping }: Pick<PlanToolbarProps, 'grouping' | 'onGrouping'>) {
  const { t } = useTranslation('activities');
  return (
    <MenuButton
      label={t('groupBy')}
      placement="bottom end"
      trigger={
        <PillButton>
          {grouping !== 'none' && `${t('groupedBy')} `}
          <b>{t(`grouping.${grouping}`)}</b>
        </PillButton>
      }
    >
      <MenuSection
        title={t('groupBy')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[grouping]}
        onSelectionChange={(keys) => {
          const picked = groupings.find((one) => keys !== 'all' && keys.has(one));
          if (picked) onGrouping(picked);
        }}
      >
        {groupings.map((one) => (
          <MenuItem key={one} id={one}>
            {t(`grouping.${one}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}

function ColumnsMenu({ table }: { table: PlanTableState }) {
  const { t } = useTranslation('activities');
  const fixed = table.choices.filter(({ canHide }) => !canHide).map(({ id }) => id);
  const shown = table.choices.filter(({ canHide, isShown }) => canHide && isShown).map(({ id }) => id);
  return (
    <MenuButton
      label={t('columns')}
      placement="bottom end"
      trigger={<IconButton icon={Columns3} size="small" label={t('columns')} />}
    >
      <MenuSection
        title={t('columns')}
        selectionMode="multiple"
        selectedKeys={shown}
        onSelectionChange={(keys) => {
          const picked = table.choices.filter(({ id }) => keys === 'all' || keys.has(id)).map(({ id }) => id);
          table.showOnly(new Set([...fixed, ...picked]));
        }}
      >
        {table.choices
          .filter(({ canHide }) => canHide)
          .map(({ id }) => (
            <MenuItem key={id} id={id}>
              {t(`column.${id}`)}
            </MenuItem>
          ))}
      </MenuSection>
    </MenuButton>
  );
}
