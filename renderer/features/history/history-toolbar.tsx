import { useTranslation } from 'react-i18next';
import { FilterChip, PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { FieldFilter } from './field-filter.tsx';
import { historyScreens, type FilterProps } from './history-filter.ts';
import { PeriodFilter } from './period-filter.tsx';
import { useActors } from './use-actors.ts';

/** Narrows the history by kind of record, person, field and days; what is set stands below as chips. */
export function HistoryToolbar({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation(['history', 'shell']);
  const { screen } = filter;
  return (
    <>
      <Toolbar
        label={t('filters')}
        end={
          <>
            <PersonFilter filter={filter} onFilter={onFilter} />
            <FieldFilter filter={filter} onFilter={onFilter} />
            <PeriodFilter filter={filter} onFilter={onFilter} />
          </>
        }
      >
        <FilterChip isSelected={screen === null} onChange={() => onFilter({ ...filter, screen: null, kind: null })}>
          {t('everything')}
        </FilterChip>
        {historyScreens.map((one) => (
          <FilterChip
            key={one}
            isSelected={screen === one}
            onChange={(isOn) => onFilter({ ...filter, screen: isOn ? one : null, kind: null, field: null })}
          >
            {t(`shell:nav.${one}`)}
          </FilterChip>
        ))}
      </Toolbar>
      <ActiveFilters filter={filter} onFilter={onFilter} />
    </>
  );
}

/** Keys of a menu are never empty, but nobody's name is. */
const keyOf = (actor: string) => `by:${actor}`;

function PersonFilter({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation('history');
  const actors = useActors();
  return (
    <MenuButton label={t('person')} placement="bottom end" trigger={<PillButton>{t('person')}</PillButton>}>
      <MenuSection
        selectionMode="single"
        selectedKeys={filter.actor === null ? [] : [keyOf(filter.actor)]}
        onSelectionChange={(keys) => {
          const chosen = actors.find(({ actor }) => keys !== 'all' && keys.has(keyOf(actor)));
          onFilter({ ...filter, actor: chosen?.actor ?? null });
        }}
      >
        {actors.map(({ actor, name }) => (
          <MenuItem key={actor} id={keyOf(actor)}>
            {name}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
