import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { PlanLayout, PlanQuestion, PlanViewKind } from '#shared/model/plan-question.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { addressOf, planSearch, stateAt, type PlanState } from './plan-state.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Grows with each address that the plan itself wrote: one that was written before was gone back to. */
    planWritten?: number;
  }
}

/** What changes in the question; told from what was asked last, where one change builds on another: that may not be drawn yet. */
export type PlanPatch = Partial<PlanQuestion> | ((latest: PlanQuestion) => Partial<PlanQuestion>);

export interface PlanQuestionState {
  readonly state: PlanState;
  /** Changes the question; a step that Back takes back, unless it is one of many: a letter, another order. */
  ask: (patch: PlanPatch, step?: 'step' | 'quiet') => void;
  show: (view: PlanViewKind) => void;
  setLayout: (patch: Partial<PlanLayout>) => void;
  /** Follows the address to what it says, unless the plan wrote it itself: `address` is the search as JSON. */
  follow: (address: string, planWritten: number | undefined) => void;
  /** Takes on a whole state: that of a saved view. */
  take: (state: PlanState) => void;
}

/** Writing an address takes the browser as long as drawing an answer; nobody waits for it before the answer is seen. */
const nextPicture = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * What is asked of the plan and how it is looked at; `opening` is where it begins. Kept while the workbook is open, whatever
 * screen is shown; written into the address as well, so that Back and Forward, and links from other screens, lead to it.
 * A change is drawn together with its answer: `answered` waits for that, a moment at most.
 */
export function usePlanQuestion(
  opening: PlanState,
  answered: (question: PlanQuestion) => Promise<void>,
): PlanQuestionState {
  const [state, remember] = useRemembered<PlanState>('plan', opening);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  }, [state]);
  const navigate = useNavigate();
  const written = useRef(0);

  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const change = useCallback(
    async (next: PlanState, step: 'step' | 'quiet') => {
      latest.current = next;
      await answered(next.question);
      // Another change was made meanwhile, and will be drawn with this one in it.
      if (latest.current !== next) return;
      remember(next);
      await nextPicture();
      // Whoever has left the plan meanwhile has another screen's address.
      if (!isShown.current) return;
      written.current = Math.max(Date.now(), written.current + 1);
      const { current: planWritten } = written;
      void navigate({
        to: '.',
        search: { plan: addressOf(next) },
        replace: step === 'quiet',
        state: (known) => ({ ...known, planWritten }),
      });
    },
    [answered, navigate, remember],
  );

  const follow = useCallback(
    (address: string, planWritten: number | undefined) => {
      const { plan } = planSearch({ plan: JSON.parse(address) });
      // An address that says nothing of the plan keeps it as it is, and says so from now on: Back will lead to just this.
      if (plan === undefined) {
        void change(latest.current, 'quiet');
        return;
      }
      // The address that was just written says nothing new; it may even be behind what was typed since.
      if (planWritten === written.current) return;
      written.current += 1;
      const next = stateAt(plan, latest.current);
      if (JSON.stringify(addressOf(latest.current)) === JSON.stringify(addressOf(next))) return;
      latest.current = next;
      remember(next);
    },
    [remember, change],
  );

  const ask = useCallback(
    (patch: PlanPatch, step: 'step' | 'quiet' = 'step') => {
      const { question } = latest.current;
      const changed = typeof patch === 'function' ? patch(question) : patch;
      void change({ ...latest.current, question: { ...question, ...changed } }, step);
    },
    [change],
  );
  const show = useCallback((view: PlanViewKind) => void change({ ...latest.current, view }, 'step'), [change]);
  const setLayout = useCallback(
    (patch: Partial<PlanLayout>) => {
      latest.current = { ...latest.current, layout: { ...latest.current.layout, ...patch } };
      remember(latest.current);
    },
    [remember],
  );
  const take = useCallback((next: PlanState) => void change(next, 'step'), [change]);
  return { state, ask, show, setLayout, follow, take };
}
