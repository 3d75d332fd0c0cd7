import { useEffect } from 'react';
import type { PlanViewKind } from '#shared/model/plan-question.ts';
import { planViews } from './plan-views.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null;

/** The keys 1, 2, 3, 4 go to the views of the plan. */
export function useViewKeys(show: (view: PlanViewKind) => void, isDisabled: boolean): void {
  useEffect(() => {
    if (isDisabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.defaultPrevented || isTyping(event.target) || !/^Digit[1-9]$/.test(event.code)) return;
      const entry = planViews[Number(event.code.at(-1)) - 1];
      if (entry === undefined) return;
      event.preventDefault();
      show(entry.kind);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [show, isDisabled]);
}
