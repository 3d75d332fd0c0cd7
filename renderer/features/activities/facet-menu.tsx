import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { lifecycles, type Lifecycle } from '#shared/model/activity.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { dateFilters, facetCounts, type DateFilter, type PlanFilters } from './plan-filters.ts';

interface FacetMenuProps {
  activities: readonly ActivityRow[];
  filters: PlanFilters;
  onFilters: (filters: PlanFilters) => void;
}

/** Facets of the menu; statuses stand as chips of their own. */
const menuFacets = ['dates', 'lifecycle', 'responsible'] as const;
type MenuFacet = (typeof menuFacets)[number];

/** What can be chosen in each facet, and what it is called. */
function useFacetValues(activities: readonly ActivityRow[]) {
  const { t } = useTranslation(['activities', 'fields']);
  const language = useLanguage();
  const nameById = useMemo(
    () =>
      new Map(
        activities.map(({ responsible, responsibleName }) => [responsible ?? '', responsibleName?.title ?? null]),
      ),
    [activities],
  );
  const labelOf = (facet: MenuFacet, value: string): string => {
    if (facet === 'dates') return capitalised(t(`activities:dates.${value as DateFilter}`)); // each from its own list below
    if (facet === 'lifecycle') return capitalised(t(`fields:choice.lifecycle.${value as Lifecycle}`));
    return value === '' ? t('activities:without.responsible') : textIn(nameById.get(value), language);
  };
  const byName = new Intl.Collator(language);
  const organisations = () =>
    [...nameById.keys()].toSorted((one, other) =>
      byName.compare(labelOf('responsible', one), labelOf('responsible', other)),
    );
  const valuesOf = (facet: MenuFacet): readonly string[] =>
    facet === 'dates' ? dateFilters : facet === 'lifecycle' ? lifecycles : organisations();
  return { labelOf, valuesOf };
}

const withFacet = (filters: PlanFilters, facet: MenuFacet, values: ReadonlySet<string>): PlanFilters =>
  // The values come from the facet's own choices.
  ({ ...filters, [facet]: values });

/** Keys of one menu must differ, also those of its sections. */
const keyOf = (facet: MenuFacet, value: string) => `${facet}:${value}`;

/** Filters that are used less often than the statuses. */
export function FacetMenu(props: FacetMenuProps) {
  const { t } = useTranslation('activities');
  return (
    <MenuButton label={t('filters')} placement="bottom end" trigger={<PillButton>{t('filters')}</PillButton>}>
      {menuFacets.map((facet) => (
        <FacetSection key={facet} {...props} facet={facet} />
      ))}
    </MenuButton>
  );
}

/** Drawn, and so counted, only while the menu is open. What would show nothing is left out unless it is chosen. */
function FacetSection({ activities, filters, onFilters, facet }: FacetMenuProps & { facet: MenuFacet }) {
  const { t } = useTranslation('activities');
  const { labelOf, valuesOf } = useFacetValues(activities);
  const counts = facetCounts(activities, filters, facet);
  const chosen: ReadonlySet<string> = filters[facet];
  const values = valuesOf(facet).filter((value) => counts.has(value) || chosen.has(value));
  return (
    <MenuSection
      title={t(`facet.${facet}`)}
      selectionMode="multiple"
      selectedKeys={[...chosen].map((value) => keyOf(facet, value))}
      onSelectionChange={(keys) => {
        const picked = values.filter((value) => keys === 'all' || keys.has(keyOf(facet, value)));
        onFilters(withFacet(filters, facet, new Set(picked)));
      }}
    >
      {values.map((value) => (
        <MenuItem key={value} id={keyOf(facet, value)} detail={counts.get(value) ?? 0}>
          {labelOf(facet, value)}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** The filters of the menu that are set, each to be taken off. */
export function useChosenFacets(
  activities: readonly ActivityRow[],
  filters: PlanFilters,
  onFilters: (filters: PlanFilters) => void,
): { key: string; name: string; remove: () => void }[] {
  const { labelOf } = useFacetValues(activities);
  return menuFacets.flatMap((facet) => {
    const chosen: readonly string[] = [...filters[facet]];
    return chosen.map((value) => ({
      key: keyOf(facet, value),
      name: labelOf(facet, value),
      remove: () => onFilters(withFacet(filters, facet, new Set(chosen.filter((one) => one !== value)))),
    }));
  });
}
