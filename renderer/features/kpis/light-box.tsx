import type { ReactNode } from 'react';
import { Light, type LightName } from '#renderer/ui/kpi-light.tsx';

const grounds: Record<LightName, string> = {
  green: 'bg-on-track-soft',
  amber: 'bg-at-risk-soft',
  red: 'bg-overdue-soft',
  none: 'bg-silent-soft',
};

interface LightBoxProps {
  light: LightName;
  isStale: boolean;
  word: string;
  /** Which rule, which value and which dates made it so. */
  children: ReactNode;
}

/** Why an indicator has its light; stands under its value. */
export function LightBox({ light, isStale, word, children }: LightBoxProps) {
  return (
    <div className={`rounded-lg px-3.5 py-3 ${grounds[light]}`}>
      <Light light={light} isStale={isStale}>
        {word}
      </Light>
      <p className="mt-1 text-sm text-pretty text-ink-2">{children}</p>
    </div>
  );
}
