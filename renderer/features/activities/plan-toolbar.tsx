import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { planGroupings, type PlanGrouping, type PlanQuestion, type PlanViewKind } from '#shared/model/plan-question.ts';
import { FilterChip, PillButton } from '#renderer/ui/filter-chip.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { attentionOrder } from '#shared/rules/plan-question/attention-order.ts';
import { ActiveFacets, useFacetMenu, withChoices, type FacetMenuProps } from './facet-menu.tsx';
import { planViews } from './plan-views.ts';
import type { PlanQuestionState } from './question/use-plan-question.ts';

interface PlanToolbarProps {
  answer: PlanAnswer | undefined;
  question: PlanQuestion;
  onAsk: PlanQuestionState['ask'];
  view: PlanViewKind;
  onView: (view: PlanViewKind) => void;
  /** What belongs to the view that is shown. */
  tools: ReactNode;
}

/**
 * Views, filters with the count of each seen before it is chosen, and grouping. Its parts are drawn anew only when what they
 * say has changed: another order of the plan changes none of them.
 */
export function PlanToolbar({ answer, question, onAsk, view, onView, tools }: PlanToolbarProps) {
  const { t } = useTranslation('activities');
  const facets = { facets: answer?.facets, chosen: question.facets, onAsk };
  const { menu, open } = useFacetMenu(facets);
  const hasFilters = question.text.trim() !== '' || Object.keys(question.facets).length > 0;
  return (
    <Toolbar
      label={t('toolbar')}
      end={
        <>
          {menu}
          <GroupingMenu grouping={question.grouping} onAsk={onAsk} />
          {tools}
        </>
      }
      below={
        <>
          <StatusChips {...facets} />
          <ActiveFacets {...facets} onOpen={open} />
          {hasFilters && (
            <Button tone="plain" size="small" onPress={() => onAsk({ text: '', facets: {} })}>
              {t('clearAll')}
            </Button>
          )}
        </>
      }
    >
      <ViewSwitch view={view} onView={onView} />
    </Toolbar>
  );
}

const ViewSwitch = memo(function ViewSwitch({ view, onView }: Pick<PlanToolbarProps, 'view' | 'onView'>) {
  const { t } = useTranslation('activities');
  if (planViews.length < 2) return null;
  return (
    <Segmented
      label={t('views')}
      segments={planViews.map(({ kind, icon }) => ({ value: kind, label: t(`view.${kind}`), icon }))}
      value={view}
      onChange={onView}
    />
  );
});

const StatusChips = memo(function StatusChips({ facets, chosen: allChosen, onAsk }: FacetMenuProps) {
  const { t } = useTranslation('activities');
  const chosen = allChosen.status ?? [];
  const choices = facets?.status ?? [];
  const total = choices.reduce((sum, { count }) => sum + count, 0);
  const choose = (change: (statuses: readonly string[]) => readonly string[]) =>
    onAsk(({ facets: latest }) => ({ facets: withChoices(latest, 'status', change(latest.status ?? [])) }));
  return (
    <>
      <FilterChip count={total} isSelected={chosen.length === 0} onChange={() => choose(() => [])}>
        {t('allCount', { count: total })}
      </FilterChip>
      {attentionOrder.map((status) => {
        const choice = choices.find(({ value }) => value === status);
        if (choice === undefined) return null;
        const isSelected = chosen.includes(status);
        return (
          <FilterChip
            key={status}
            count={choice.count}
            mark={<StatusMark status={status} size={10} />}
            isSelected={isSelected}
            onChange={() =>
              choose((known) => (known.includes(status) ? known.filter((one) => one !== status) : [...known, status]))
            }
          >
            {t(`chip.${status}`, { count: choice.count })}
          </FilterChip>
        );
      })}
    </>
  );
});

interface GroupingMenuProps extends Pick<PlanToolbarProps, 'onAsk'> {
  grouping: PlanGrouping;
}

const GroupingMenu = memo(function GroupingMenu({ grouping, onAsk }: GroupingMenuProps) {
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
          const picked = planGroupings.find((one) => keys !== 'all' && keys.has(one));
          if (picked) onAsk({ grouping: picked });
        }}
      >
        {planGroupings.map((one) => (
          <MenuItem key={one} id={one}>
            {t(`grouping.${one}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
});
