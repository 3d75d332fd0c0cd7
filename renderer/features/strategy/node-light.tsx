import type { ReactNode } from 'react';
import type { RollUpLight } from '#shared/rules/roll-up-rules.ts';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { StatusName } from '#renderer/ui/status.ts';

/** The shapes of a light mean what those of a status mean: round is well, a diamond is care, a square is trouble. */
export const statusOfLight: Record<RollUpLight, StatusName> = {
  green: 'onTrack',
  amber: 'atRisk',
  red: 'overdue',
  unknown: 'noRecentReport',
  none: 'planned',
};

interface NodeLightProps {
  light: RollUpLight;
  children: ReactNode;
  isSmall?: boolean;
}

/** The light of a node: shape, word and colour. */
export function NodeLight({ light, children, isSmall = false }: NodeLightProps) {
  if (light === 'none')
    return (
      <Light light="none" isSmall={isSmall}>
        {children}
      </Light>
    );
  return (
    <StatusLabel status={statusOfLight[light]} isSmall={isSmall}>
      {children}
    </StatusLabel>
  );
}
