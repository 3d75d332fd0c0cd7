import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ActiveFilter, FilterChip, PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { nobody, riskCounts, toggled, type LevelChoice, type RiskFilters } from './risk-filters.ts';
import { LevelMark } from './risk-level.tsx';
import { levelLooks } from './risk-look.ts';

const views = ['register', 'matrix'] as const;
export type RisksView = (typeof views)[number];

interface RisksToolbarProps {
  risks: readonly RiskView[];
  filters: RiskFilters;
  onFilters: (filters: RiskFilters) => void;
  view: RisksView;
  onView: (view: RisksView) => void;
}

/** Register or matrix, and filters with the count of each seen before it is chosen. */
export function RisksToolbar(props: RisksToolbarProps) {
  const { risks, filters, onFilters, view, onView } = props;
  const { t } = useTranslation('risks');
  const counts = riskCounts(risks, filters);
  const removable = useRemovable(props);
  return (
    <Toolbar
      label={t('toolbar')}
      search={
        <SearchField
          label={t('find')}
          placeholder={t('find')}
          value={filters.text}
          onChange={(text) => onFilters({ ...filters, text })}
        />
      }
      end={<FacetMenu {...props} />}
    >
      <Segmented
        label={t('view.label')}
        segments={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        value={view}
        onChange={onView}
      />
      <FilterChip
        count={counts.all}
        isSelected={filters.status === null}
        onChange={() => onFilters({ ...filters, status: null })}
      >
        {t('status.all')}
      </FilterChip>
      {counts.statuses
        .filter(({ value, count }) => count > 0 || value === 'open' || value === filters.status)
        .map(({ value, count }) => (
          <FilterChip
            key={value}
            count={count}
            isSelected={filters.status === value}
            onChange={(isOn) => onFilters({ ...filters, status: isOn ? value : null })}
          >
            {t(`status.${value}`)}
          </FilterChip>
        ))}
      {counts.levels
        .filter(({ value, count }) => count > 0 || filters.levels.has(value))
        .map(({ value, count }) => (
          <FilterChip
            key={value}
            count={count}
            mark={<ChipMark level={value} />}
            isSelected={filters.levels.has(value)}
            onChange={() => onFilters({ ...filters, levels: toggled(filters.levels, value) })}
          >
            {t(`chip.${value}`, { count })}
          </FilterChip>
        ))}
      {removable.map(({ key, name, remove }) => (
        <ActiveFilter key={key} removeLabel={t('removeFilter', { name })} onRemove={remove}>
          {name}
        </ActiveFilter>
      ))}
    </Toolbar>
  );
}

const ChipMark = ({ level }: { level: LevelChoice }) =>
  level !== 'unjudged' && (
    <span className={levelLooks.threat[level].text}>
      <LevelMark level={level} size={11} />
    </span>
  );

/** What an owner is called in a filter. */
function useOwnerName(risks: readonly RiskView[]) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  return (owner: string) =>
    owner === nobody
      ? capitalised(t('noOwner'))
      : textIn(risks.find((risk) => risk.owner === owner)?.ownerName?.title, language);
}

function useRemovable({ risks, filters, onFilters }: RisksToolbarProps) {
  const { t } = useTranslation('risks');
  const ownerName = useOwnerName(risks);
  return [
    ...[...filters.kinds].map((kind) => ({
      key: kind,
      name: t(`kinds.${kind}`),
      remove: () => onFilters({ ...filters, kinds: toggled(filters.kinds, kind) }),
    })),
    ...[...filters.owners].map((owner) => ({
      key: owner,
      name: ownerName(owner),
      remove: () => onFilters({ ...filters, owners: toggled(filters.owners, owner) }),
    })),
  ];
}

function FacetMenu({ risks, filters, onFilters }: RisksToolbarProps) {
  const { t } = useTranslation('risks');
  const ownerName = useOwnerName(risks);
  const { kinds, owners } = riskCounts(risks, filters);
  return (
    <MenuButton label={t('facets')} placement="bottom end" trigger={<PillButton>{t('facets')}</PillButton>}>
      <MenuSection
        title={t('facet.kind')}
        selectionMode="multiple"
        selectedKeys={[...filters.kinds]}
        onSelectionChange={(keys) => {
          const chosen = kinds.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value));
          onFilters({ ...filters, kinds: new Set(chosen) });
        }}
      >
        {kinds.map(({ value, count }) => (
          <MenuItem key={value} id={value} detail={count}>
            {t(`kinds.${value}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection
        title={t('facet.owner')}
        selectionMode="multiple"
        selectedKeys={[...filters.owners]}
        onSelectionChange={(keys) => {
          const chosen = owners.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value));
          onFilters({ ...filters, owners: new Set(chosen) });
        }}
      >
        {owners.map(({ value, count }) => (
          <MenuItem key={value} id={value} detail={count}>
            {ownerName(value)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
