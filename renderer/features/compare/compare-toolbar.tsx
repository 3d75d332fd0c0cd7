import { useTranslation } from 'react-i18next';
import { ArrowLeftRight } from 'lucide-react';
import { compareBases, type ComparedPlans } from '#shared/contract/compare.ts';
import { comparisonSections, type ComparisonSection } from '#shared/rules/compare-plans/comparison.ts';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import type { ComparedAddress } from './compare-address.ts';
import { SidePicker } from './side-picker.tsx';
import type { Choices, ComparedSides } from './use-comparison.ts';

interface CompareToolbarProps {
  choices: Choices;
  sides: ComparedSides;
  compared: ComparedPlans | undefined;
  /** The only list that is shown; null shows all of them. */
  section: ComparisonSection | null;
  onSection: (section: ComparisonSection | null) => void;
  onShow: (patch: Partial<ComparedAddress>) => void;
}

/** The two sides, which of the two times a day shows, and the lists with how much is in each. */
export function CompareToolbar({ choices, sides, compared, section, onSection, onShow }: CompareToolbarProps) {
  const { t } = useTranslation('compare');
  const { from, to, basis } = sides;
  const hasDay = from.kind === 'day' || to.kind === 'day';
  const counts = comparisonSections.map((one) => ({ section: one, count: compared?.comparison[one].length ?? 0 }));
  const filled = counts.filter(({ count }) => count > 0);
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  return (
    <Toolbar label={t('toolbar')}>
      <SidePicker
        label={t('before')}
        shown={compared?.from}
        basis={basis}
        choices={choices}
        onChoose={(side) => onShow({ from: side })}
      />
      <IconButton icon={ArrowLeftRight} size="small" label={t('swap')} onPress={() => onShow({ from: to, to: from })} />
      <SidePicker
        label={t('after')}
        shown={compared?.to}
        basis={basis}
        choices={choices}
        onChoose={(side) => onShow({ to: side })}
      />
      {hasDay && (
        <Segmented
          label={t('basis.label')}
          segments={compareBases.map((value) => ({ value, label: t(`basis.${value}`) }))}
          value={basis}
          onChange={(value) => onShow({ basis: value })}
          className="ml-auto"
        />
      )}
      {filled.length > 0 && (
        <>
          <span className="basis-full" />
          <FilterChip count={total} isSelected={section === null} onChange={() => onSection(null)}>
            {t('all', { count: total })}
          </FilterChip>
          {filled.map(({ section: one, count }) => (
            <FilterChip
              key={one}
              count={count}
              isSelected={section === one}
              onChange={(isOn) => onSection(isOn ? one : null)}
            >
              {t(`chip.${one}`, { count })}
            </FilterChip>
          ))}
        </>
      )}
    </Toolbar>
  );
}
