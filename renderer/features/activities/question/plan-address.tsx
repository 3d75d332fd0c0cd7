import { useEffect } from 'react';
import { useLocation } from '@tanstack/react-router';
import { planSearch } from './plan-state.ts';
import type { PlanQuestionState } from './use-plan-question.ts';

/** Looks at the address for the plan. Apart from it, so that an address that was just written draws nothing anew. */
export function PlanAddress({ onChange }: { onChange: PlanQuestionState['follow'] }) {
  const { planWritten } = useLocation({ select: ({ state }) => state });
  const address = useLocation({ select: ({ search }) => JSON.stringify(planSearch(search).plan ?? null) });
  useEffect(() => onChange(address, planWritten), [address, planWritten, onChange]);
  return null;
}
