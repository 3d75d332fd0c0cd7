import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { lifecycles } from '#shared/model/activity.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { dateFilters, facetCounts, type PlanFilters } from './plan-filters.ts';

interface FacetMenuProps {
  activities: readonly ActivityRow[];
  filters: PlanFilters;
  onFilters: (filters: PlanFilters) => void;
}

/** Facets of the menu; statuses stand as chips of their own. */
const menuFacets = ['dates', 'lifecycle', 'responsible'] as const;
type MenuFacet = (typeof menuFacets)[number];

interface Choice {
  value: string;
  label: string;
  count: number;
}

/** What can be chosen in each facet, in words, with how many it would show. What shows none is left out unless chosen. */
function useFacetChoices(activities: readonly ActivityRow[], filters: PlanFilters): Record<MenuFacet, Choice[]> {
  const { t } = useTranslation(['activities', 'fields']);
  const language = useLanguage();
  const names = useMemo(() => responsibleNames(activities), [activities]);
  const choices = (facet: MenuFacet, values: readonly string[], label: (value: string) => string) => {
    const counts = facetCounts(activities, filters, facet);
    const chosen: ReadonlySet<string> = filters[facet];
    return values
      .filter((value) => counts.has(value) || chosen.has(value))
      .map((value) => ({ value, label: label(value), count: counts.get(value) ?? 0 }));
  };
  const nameOf = (id: string) => (id === '' ? t('activities:without.responsible') : textIn(names.get(id), language));
  const byName = new Intl.Collator(language);
  return {
    dates: choices('dates', dateFilters, (value) => capitalised(t(`activities:dates.${value as 'dueSoon'}`))), // one of the list
    lifecycle: choices('lifecycle', lifecycles, (value) =>
      capitalised(t(`fields:choice.lifecycle.${value as 'active'}`)),
    ), // likewise
    responsible: choices('responsible', [...names.keys(), ''], nameOf).toSorted((one, other) =>
      byName.compare(one.label, other.label),
    ),
  };
}

const responsibleNames = (activities: readonly ActivityRow[]) =>
  new Map(
    activities.flatMap(({ responsibleName }) => (responsibleName ? [[responsibleName.id, responsibleName.title]] : [])),
  );

const withFacet = (filters: PlanFilters, facet: MenuFacet, values: ReadonlySet<string>): PlanFilters =>
  // The values come from the facet's own choices.
  ({ ...filters, [facet]: values });

/** Filters that are used less often than the statuses. */
export function FacetMenu({ activities, filters, onFilters }: FacetMenuProps) {
  const { t } = useTranslation('activities');
  const choices = useFacetChoices(activities, filters);
  return (
    <MenuButton label={t('filters')} placement="bottom end" trigger={<PillButton>{t('filters')}</PillButton>}>
      {menuFacets.map((facet) => (
        <MenuSection
          key={facet}
          title={t(`facet.${facet}`)}
          selectionMode="multiple"
          selectedKeys={[...filters[facet]].map((value) => keyOf(facet, value))}
          onSelectionChange={(keys) => {
            const picked = choices[facet].filter(({ value }) => keys === 'all' || keys.has(keyOf(facet, value)));
            onFilters(withFacet(filters, facet, new Set(picked.map(({ value }) => value))));
          }}
        >
          {choices[facet].map(({ value, label, count }) => (
            <MenuItem key={value} id={keyOf(facet, value)} detail={count}>
              {label}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </MenuButton>
  );
}

/** Keys of one menu must differ, also those of its sections. */
const keyOf = (facet: MenuFacet, value: string) => `${facet}:${value}`;

/** The filters of the menu that are set, each to be taken off. */
export function useChosenFacets(
  activities: readonly ActivityRow[],
  filters: PlanFilters,
  onFilters: (filters: PlanFilters) => void,
): { key: string; name: string; remove: () => void }[] {
  const choices = useFacetChoices(activities, filters);
  return menuFacets.flatMap((facet) => {
    const chosen: ReadonlySet<string> = filters[facet];
    return choices[facet]
      .filter(({ value }) => chosen.has(value))
      .map(({ value, label }) => ({
        key: keyOf(facet, value),
        name: label,
        remove: () => onFilters(withFacet(filters, facet, new Set([...chosen].filter((one) => one !== value)))),
      }));
  });
}
