import { useTranslation } from 'react-i18next';
import type { PackSection } from '#shared/model/pack-design.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { canBeBrief, type Depth } from './design-rows.ts';

interface DepthChoiceProps {
  section: PackSection;
  depth: Depth;
  onChange: (depth: Depth) => void;
  isDisabled: boolean;
}

/** Whether a section is in the pack, and how deep. */
export function DepthChoice({ section, depth, onChange, isDisabled }: DepthChoiceProps) {
  const { t } = useTranslation(['board', 'packs']);
  const depths: readonly Depth[] = canBeBrief(section) ? ['off', 'brief', 'full'] : ['off', 'full'];
  return (
    <Segmented
      label={t('board:design.depthOf', { section: t(`packs:section.${section}`) })}
      segments={depths.map((value) => ({ value, label: t(`board:design.depth.${value}`) }))}
      value={depths.includes(depth) ? depth : 'full'}
      onChange={onChange}
      isDisabled={isDisabled}
    />
  );
}
