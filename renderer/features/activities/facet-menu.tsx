import { useTranslation } from 'react-i18next';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { PlanFacet, PlanQuestion } from '#shared/model/plan-question.ts';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { useChoiceName } from './question/choice-name.ts';

export interface FacetMenuProps {
  facets: PlanAnswer['facets'] | undefined;
  question: PlanQuestion;
  onAsk: (patch: Partial<PlanQuestion>) => void;
}

/** Facets of the menu; statuses stand as chips of their own. */
const menuFacets = [
  'dates',
  'focusArea',
  'goal',
  'programme',
  'responsible',
  'owner',
  'lifecycle',
  'readiness',
  'priority',
  'district',
] as const satisfies readonly PlanFacet[];

/** The question with other choices of a facet; a facet without choices is not asked about. */
export function withChoices(
  question: PlanQuestion,
  facet: PlanFacet,
  chosen: readonly string[],
): PlanQuestion['facets'] {
  const { [facet]: _, ...others } = question.facets;
  return chosen.length === 0 ? others : { ...others, [facet]: [...chosen] };
}

/** Keys of one menu must differ, also those of its sections. */
const keyOf = (facet: PlanFacet, value: string) => `${facet}:${value}`;

/** Filters that are used less often than the statuses, each with how many it would show. */
export function FacetMenu({ facets, question, onAsk }: FacetMenuProps) {
  const { t } = useTranslation('activities');
  const nameOf = useChoiceName();
  return (
    <MenuButton label={t('filters')} placement="bottom end" trigger={<PillButton>{t('filters')}</PillButton>}>
      {menuFacets.map((facet) => {
        const choices = facets?.[facet] ?? [];
        const chosen = question.facets[facet] ?? [];
        return (
          <MenuSection
            key={facet}
            title={t(`facet.${facet}`)}
            selectionMode="multiple"
            selectedKeys={chosen.map((value) => keyOf(facet, value))}
            onSelectionChange={(keys) => {
              const picked = choices.filter(({ value }) => keys === 'all' || keys.has(keyOf(facet, value)));
              onAsk({
                facets: withChoices(
                  question,
                  facet,
                  picked.map(({ value }) => value),
                ),
              });
            }}
          >
            {choices.map((choice) => (
              <MenuItem key={choice.value} id={keyOf(facet, choice.value)} detail={choice.count}>
                {capitalised(nameOf(facet, choice))}
              </MenuItem>
            ))}
          </MenuSection>
        );
      })}
    </MenuButton>
  );
}

/** The filters of the menu that are set, each to be taken off. */
export function useChosenFacets({ facets, question, onAsk }: FacetMenuProps): {
  key: string;
  name: string;
  remove: () => void;
}[] {
  const nameOf = useChoiceName();
  return menuFacets.flatMap((facet) => {
    const chosen = question.facets[facet] ?? [];
    return chosen.map((value) => {
      const named = facets?.[facet].find((choice) => choice.value === value)?.named ?? null;
      return {
        key: keyOf(facet, value),
        name: capitalised(nameOf(facet, { value, named })),
        remove: () =>
          onAsk({
            facets: withChoices(
              question,
              facet,
              chosen.filter((one) => one !== value),
            ),
          }),
      };
    });
  });
}
