import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { PlanLayout, PlanQuestion, PlanViewKind } from '#shared/model/plan-question.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { addressOf, planSearch, stateAt, type PlanState } from './plan-state.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Grows with each address that the plan itself wrote: one that was written before was gone back to. */
    planWritten?: number;
  }
}

export interface PlanQuestionState {
  readonly state: PlanState;
  /** Changes the question; a step that Back takes back, unless it is one of many: a letter, another order. */
  ask: (patch: Partial<PlanQuestion>, step?: 'step' | 'quiet') => void;
  show: (view: PlanViewKind) => void;
  setLayout: (patch: Partial<PlanLayout>) => void;
  /** Takes on a whole state: that of a saved view. */
  take: (state: PlanState) => void;
}

/**
 * What is asked of the plan and how it is looked at; `opening` is where it begins. Kept while the workbook is open, whatever screen is shown; written into
 * the address as well, so that Back and Forward, and links from other screens, lead to it.
 */
export function usePlanQuestion(opening: PlanState): PlanQuestionState {
  const [state, remember] = useRemembered<PlanState>('plan', opening);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  }, [state]);
  const navigate = useNavigate();
  const location = useLocation();
  const written = useRef(0);

  const change = useCallback(
    (next: PlanState, step: 'step' | 'quiet') => {
      latest.current = next;
      remember(next);
      written.current = Math.max(Date.now(), written.current + 1);
      const { current: planWritten } = written;
      void navigate({
        to: '.',
        search: { plan: addressOf(next) },
        replace: step === 'quiet',
        state: (known) => ({ ...known, planWritten }),
      });
    },
    [navigate, remember],
  );

  const { planWritten } = location.state;
  const address = JSON.stringify(planSearch(location.search).plan ?? null);
  useEffect(() => {
    const { plan } = planSearch({ plan: JSON.parse(address) });
    // An address that says nothing of the plan keeps it as it is, and says so from now on: Back will lead to just this.
    if (plan === undefined) return change(latest.current, 'quiet');
    // The address that was just written says nothing new; it may even be behind what was typed since.
    if (planWritten === written.current) return;
    written.current += 1;
    const next = stateAt(plan, latest.current);
    if (JSON.stringify(addressOf(latest.current)) === JSON.stringify(addressOf(next))) return;
    latest.current = next;
    remember(next);
  }, [address, planWritten, remember, change]);

  const ask = useCallback(
    (patch: Partial<PlanQuestion>, step: 'step' | 'quiet' = 'step') =>
      change({ ...latest.current, question: { ...latest.current.question, ...patch } }, step),
    [change],
  );
  const show = useCallback((view: PlanViewKind) => change({ ...latest.current, view }, 'step'), [change]);
  const setLayout = useCallback(
    (patch: Partial<PlanLayout>) => {
      latest.current = { ...latest.current, layout: { ...latest.current.layout, ...patch } };
      remember(latest.current);
    },
    [remember],
  );
  const take = useCallback((next: PlanState) => change(next, 'step'), [change]);
  return { state, ask, show, setLayout, take };
}
