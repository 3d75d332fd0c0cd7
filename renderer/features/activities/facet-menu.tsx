import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanAnswer, PlanChoice } from '#shared/contract/plan-answer.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { PlanFacet, PlanQuestion } from '#shared/model/plan-question.ts';
import { FacetPicker } from '#renderer/ui/facet-picker.tsx';
import { ActiveFilter, PillButton } from '#renderer/ui/filter-chip.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { ActivityStatusCode } from '#shared/rules/activity-status.ts';
import { useChoiceName } from './question/choice-name.ts';
import type { PlanQuestionState } from './question/use-plan-question.ts';

export interface FacetMenuProps {
  facets: PlanAnswer['facets'] | undefined;
  /** The choices of each facet that the plan is narrowed to. */
  chosen: PlanQuestion['facets'];
  onAsk: PlanQuestionState['ask'];
}

/** In the order in which they are looked for. Statuses stand as chips of their own too. */
const menuFacets = [
  'status',
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
const noChoices: readonly PlanChoice[] = [];

/** The facets with other choices in one of them; a facet without choices is not asked about. */
export function withChoices(
  chosen: PlanQuestion['facets'],
  facet: PlanFacet,
  choices: readonly string[],
): PlanQuestion['facets'] {
  const { [facet]: _, ...others } = chosen;
  return choices.length === 0 ? others : { ...others, [facet]: [...choices] };
}

interface FacetPopoverProps extends FacetMenuProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  current: PlanFacet;
  onCurrent: (facet: PlanFacet) => void;
}

/** Everything the plan can be narrowed by, each choice with how many it would show. */
const FacetPopover = memo(function FacetPopover(props: FacetPopoverProps) {
  const { facets, chosen, onAsk, isOpen, onOpenChange, current, onCurrent } = props;
  const { t } = useTranslation(['activities', 'common']);
  const nameOf = useChoiceName();
  const choices = facets?.[current] ?? noChoices;
  return (
    <Popover
      label={t('activities:filters')}
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      trigger={<PillButton>{t('activities:filters')}</PillButton>}
      className="max-w-none! p-0!"
    >
      <FacetPicker
        label={t('activities:filters')}
        facets={menuFacets.map((id) => ({
          id,
          label: t(`activities:facet.${id}`),
          chosen: chosen[id] ?? [],
        }))}
        current={current}
        onCurrent={onCurrent}
        options={choices.map((choice) => ({
          value: choice.value,
          label: capitalised(nameOf(current, choice)),
          count: choice.count,
          // The choices of this facet are statuses.
          mark: current === 'status' && <StatusMark status={choice.value as ActivityStatusCode} />,
        }))}
        onChoose={(values) => onAsk((latest) => ({ facets: withChoices(latest.facets, current, values) }))}
        searchLabel={t('activities:findChoice')}
        emptyText={t('activities:noChoices')}
      />
    </Popover>
  );
});

/** The way to the filters, and state of it: a chip opens them at its facet. */
export function useFacetMenu(props: FacetMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [current, setCurrent] = useState<PlanFacet>('dates');
  const open = useCallback((facet: PlanFacet) => {
    setCurrent(facet);
    setIsOpen(true);
  }, []);
  const menu = (
    <FacetPopover {...props} isOpen={isOpen} onOpenChange={setIsOpen} current={current} onCurrent={setCurrent} />
  );
  return { menu, open };
}

interface ActiveFacetsProps extends FacetMenuProps {
  onOpen: (facet: PlanFacet) => void;
}

/** How many choices of a facet its chip names. */
const namedAtMost = 2;

/** The filters that are set, apart from the statuses: one chip for each facet, to be changed or taken off. */
export const ActiveFacets = memo(function ActiveFacets(props: ActiveFacetsProps) {
  const { facets, chosen, onAsk, onOpen } = props;
  const { t } = useTranslation('activities');
  const nameOf = useChoiceName();
  return menuFacets.map((facet) => {
    const choices = chosen[facet] ?? [];
    if (facet === 'status' || choices.length === 0) return null;
    const named = choices.slice(0, namedAtMost).map((value) => {
      const choice = facets?.[facet].find((one) => one.value === value);
      return nameOf(facet, choice ?? { value, named: null });
    });
    const more = choices.length - named.length;
    const names = more > 0 ? t('andMore', { names: named.join(', '), count: more }) : named.join(', ');
    const name = `${t(`facet.${facet}`)}: ${names}`;
    return (
      <ActiveFilter
        key={facet}
        removeLabel={t('removeFilter', { name })}
        onRemove={() => onAsk((latest) => ({ facets: withChoices(latest.facets, facet, []) }))}
        onPress={() => onOpen(facet)}
      >
        <span className="block max-w-96 truncate" title={name}>
          <span className="font-normal">{t(`facet.${facet}`)}:</span> {names}
        </span>
      </ActiveFilter>
    );
  });
});
