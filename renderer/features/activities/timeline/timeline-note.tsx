import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/charts/timeline/baseline-and-slips.ts';
import type { TimelineMilestone } from '#shared/charts/timeline/timeline-facts.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { milestoneWords, moveWords } from '#shared/i18n/timeline-sentence.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { lookOfMark } from '#renderer/app/timeline/timeline-shapes.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';

/** What is told of what the pointer or the focus is on. */
export type NoteContent =
  | { readonly kind: 'slip'; readonly slip: Pick<Slip, 'field' | 'from' | 'to' | 'days' | 'move'> }
  | { readonly kind: 'milestones'; readonly milestones: readonly TimelineMilestone[] };

/** What stands on the card beside a move or a milestone. */
export function TimelineNote({ content }: { content: NoteContent }) {
  return content.kind === 'slip' ? (
    <SlipNote slip={content.slip} />
  ) : (
    <MilestonesNote milestones={content.milestones} />
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
