import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import type { PlanDialog } from '../plan-dialogs.tsx';
import {
  daysMoved,
  hasMoved,
  isInverted,
  largerUnitOf,
  movableParts,
  shifted,
  unitOf,
  unitsIn,
  type MovedPart,
  type Moving,
} from './moving.ts';

interface MovingOptions {
  factsOf: (key: string) => TimelineFacts | undefined;
  daysPerPixel: number;
  isReadOnly: boolean;
  onDialog: (dialog: PlanDialog) => void;
  /** Says to everyone, by ear too, what happens. */
  say: (text: string) => void;
}

/** A pointer that only trembled moves nothing. */
const deadPixels = 4;

/**
 * Moving a bar, by the pointer or by keys. It is only a proposal until it is put down: then the dialog asks for the reason,
 * and the core writes.
 */
export function useMoving({ factsOf, daysPerPixel, isReadOnly, onDialog, say }: MovingOptions) {
  const { t } = useTranslation('timeline');
  const language = useLanguage();
  const [moving, setMoving] = useState<Moving | null>(null);
  const drag = useRef<{ key: string; part: MovedPart; x: number; hasLeft: boolean } | null>(null);
  const wasDragged = useRef(false);

  const words = (next: Moving): string => {
    const { part, start, due } = next;
    const from = start === null ? '' : formatPartialDate(start, language);
    const to = due === null ? '' : formatDue(due, language);
    const date = part === 'both' ? t('moving.toBoth', { start: from, due: to }) : part === 'due' ? to : from;
    const before = factsOf(next.key);
    const days = before === undefined ? 0 : daysMoved(before, next);
    const by = days === 0 ? '' : `, ${t(days > 0 ? 'move.later' : 'move.earlier', { count: Math.abs(days) })}`;
    return `${t('moving.to', { what: t(`moving.${part}`), date })}${by}`;
  };

  const cancel = () => {
    setMoving(null);
    say(t('moving.cancelled'));
  };

  const putDown = (next: Moving, facts: TimelineFacts): boolean => {
    if (!hasMoved(next, facts)) {
      cancel();
      return true;
    }
    if (isInverted(next)) {
      say(t('moving.orderWrong'));
      return false;
    }
    setMoving(null);
    const { id, part, start, due } = next;
    if (part === 'due') onDialog({ kind: 'due', id, to: due });
    else onDialog({ kind: 'dates', id, start, ...(part === 'both' ? { due } : {}) });
    return true;
  };

  /** Begins by key; says why where it cannot be. */
  const begin = (key: string): void => {
    const facts = factsOf(key);
    if (facts === undefined || isReadOnly) return;
    const part = movableParts(facts)[0];
    if (facts.movedSince) return say(t('moving.movedSince'));
    if (part === undefined) return say(t('moving.cannot'));
    const next: Moving = { key, id: facts.id, part, start: facts.start, due: facts.due, isByKey: true };
    setMoving(next);
    say(`${t('moving.begin', { title: textIn(facts.title, language), hint: t('moving.hint') })} ${words(next)}`);
  };

  const change = (next: Moving) => {
    setMoving(next);
    say(words(next));
  };

  /** The keys while a bar is being moved: all of them are its own. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const facts = moving === null ? undefined : factsOf(moving.key);
    if (moving === null || facts === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { part } = moving;
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight': {
        const unit = event.shiftKey ? largerUnitOf(facts, part) : unitOf(facts, part);
        return change({ ...moving, ...shifted(moving, part, unit, event.key === 'ArrowRight' ? 1 : -1) });
      }
      case 'Tab': {
        const parts = movableParts(facts);
        const next = parts[(parts.indexOf(part) + (event.shiftKey ? parts.length - 1 : 1)) % parts.length] ?? part;
        return change({ ...moving, part: next, start: facts.start, due: facts.due });
      }
      case 'Enter':
        putDown(moving, facts);
        return;
      case 'Escape':
        return cancel();
      default:
        return;
    }
  };

  const onPointerDown = (event: PointerEvent): void => {
    wasDragged.current = false;
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
    const key = grip?.closest<HTMLElement>('[data-place]')?.dataset['place'];
    const facts = key === undefined ? undefined : factsOf(key);
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!grip || key === undefined || facts === undefined || !isPlain) return;
    const part = movableParts(facts).find((movable) => movable === grip.dataset['grip']);
    if (part === undefined) return;
    event.preventDefault();
    drag.current = { key, part, x: event.clientX, hasLeft: false };
  };

  const proposed = (x: number): { next: Moving; facts: TimelineFacts } | null => {
    const { current } = drag;
    const facts = current === null ? undefined : factsOf(current.key);
    if (current === null || facts === undefined) return null;
    const { key, part } = current;
    const unit = unitOf(facts, part);
    const dates = shifted(facts, part, unit, unitsIn((x - current.x) * daysPerPixel, unit));
    return { next: { key, id: facts.id, part, ...dates, isByKey: false }, facts };
  };

  const onMove = useEffectEvent(({ clientX }: globalThis.PointerEvent) => {
    const { current } = drag;
    if (current === null || (!current.hasLeft && Math.abs(clientX - current.x) < deadPixels)) return;
    current.hasLeft = true;
    wasDragged.current = true;
    const going = proposed(clientX);
    if (going) setMoving(going.next);
  });
  const onUp = useEffectEvent(({ clientX }: globalThis.PointerEvent) => {
    const going = proposed(clientX);
    const hasLeft = drag.current?.hasLeft === true;
    drag.current = null;
    if (!hasLeft || going === null) return;
    if (!putDown(going.next, going.facts)) setMoving(null);
  });
  const onGiveUp = useEffectEvent((event: globalThis.KeyboardEvent | null) => {
    if (drag.current === null || (event !== null && event.key !== 'Escape')) return;
    event?.preventDefault();
    event?.stopPropagation();
    drag.current = null;
    cancel();
  });
  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => onMove(event);
    const up = (event: globalThis.PointerEvent) => onUp(event);
    const lost = () => onGiveUp(null);
    const key = (event: globalThis.KeyboardEvent) => onGiveUp(event);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', lost);
    window.addEventListener('keydown', key, { capture: true });
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', lost);
      window.removeEventListener('keydown', key, { capture: true });
    };
  }, []);

  return {
    moving,
    /** What is being moved by keys and to when, for those who see it. */
    words: moving?.isByKey === true ? words(moving) : null,
    begin,
    onKeyDown,
    onPointerDown,
    /** Whether the click that comes now ends a drag. */
    wasDragged: () => wasDragged.current,
  };
}
