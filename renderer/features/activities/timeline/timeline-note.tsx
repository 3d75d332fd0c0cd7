import { useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/charts/timeline/baseline-and-slips.ts';
import type { TimelineMilestone } from '#shared/charts/timeline/timeline-facts.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { milestoneWords, moveWords } from '#shared/i18n/timeline-sentence.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { lookOfMark } from './timeline-shapes.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';

/** What is told of what the pointer or the focus is on. */
export type NoteContent =
  | { readonly kind: 'slip'; readonly slip: Pick<Slip, 'field' | 'from' | 'to' | 'days' | 'move'> }
  | { readonly kind: 'milestones'; readonly milestones: readonly TimelineMilestone[] };

interface TimelineNoteProps {
  content: NoteContent;
  /** What it speaks of, in the coordinates of the window, and the element that it stays in. */
  anchor: DOMRect;
  within: RefObject<HTMLElement | null>;
  onPointerEnter: (event: PointerEvent) => void;
  onPointerLeave: (event: PointerEvent) => void;
}

const gap = 6;

/** A card above or below what it speaks of. The same words are the name of what it stands beside, so it is silent itself. */
export function TimelineNote({ content, anchor, within, onPointerEnter, onPointerLeave }: TimelineNoteProps) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    const box = within.current?.getBoundingClientRect();
    if (size === undefined || box === undefined) return;
    const middle = anchor.left + anchor.width / 2 - size.width / 2;
    const left = Math.max(box.left + gap, Math.min(box.right - size.width - gap, middle));
    const isAbove = anchor.top - gap - size.height > box.top;
    const top = isAbove ? anchor.top - gap - size.height : anchor.bottom + gap;
    setPlace({ left: left - box.left, top: top - box.top });
  }, [anchor, within]);
  return (
    <div
      ref={card}
      aria-hidden
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
      style={place ?? { visibility: 'hidden' }}
      className="absolute z-30 max-w-80 rounded-md bg-ink px-3 py-2 text-sm text-paper shadow-panel"
    >
      {content.kind === 'slip' ? <SlipNote slip={content.slip} /> : <MilestonesNote milestones={content.milestones} />}
    </div>
  );
}

function SlipNote({ slip }: Pick<Extract<NoteContent, { kind: 'slip' }>, 'slip'>) {
  const { t, i18n } = useTranslation('timeline');
  const language = useLanguage();
  const { fromTo, days } = moveWords(slip, i18n, language);
  const { move } = slip;
  const reason = textIn(move?.reason, language);
  return (
    <>
      <span className="block text-xs opacity-75">{t(`move.${slip.field}`)}</span>
      <span className="block font-semibold">{fromTo}</span>
      <span className="block">
        {[days, move && t('move.decided', { date: formatDate(move.decidedOn, language) })].filter(Boolean).join(' · ')}
      </span>
      <span className="mt-1 block text-pretty">
        {move === null ? t('move.notRecorded') : reason === '' ? t('move.noReason') : reason}
      </span>
    </>
  );
}

function MilestonesNote({ milestones }: Pick<Extract<NoteContent, { kind: 'milestones' }>, 'milestones'>) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return milestones.map((milestone) => (
    <span key={milestone.id} className="flex items-baseline gap-2 py-0.5">
      <span className="rounded-full bg-paper p-0.5 leading-none">
        <StatusMark status={lookOfMark({ status: milestone.status, isLate: milestone.late })} size={10} />
      </span>
      <span className="text-pretty">{milestoneWords(milestone, i18n, language)}</span>
    </span>
  ));
}
