import { useTranslation } from 'react-i18next';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import type { RollUp } from '#shared/rules/roll-up.ts';
import { MixBar } from '#renderer/ui/mix-bar.tsx';

interface NodeMixProps {
  /** What the bar is of. */
  title: string;
  rollUp: RollUp;
  /** Coverage and age in words. */
  description?: string;
  className?: string;
}

/** The shares of each status, by weight. Nothing is drawn where nothing contributes. */
export function NodeMix({ title, rollUp, description, className }: NodeMixProps) {
  const { t } = useTranslation('strategy');
  if (rollUp.total === 0) return null;
  const parts = activityStatuses.map((status) => ({
    status,
    count: rollUp.shares[status],
    label: t(`countOf.${status}`, { count: rollUp.counts[status] }),
  }));
  return (
    <MixBar
      title={title}
      parts={parts}
      {...(description === undefined ? {} : { description })}
      {...(className === undefined ? {} : { className })}
    />
  );
}
