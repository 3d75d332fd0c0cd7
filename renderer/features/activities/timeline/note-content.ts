import { slipsOf } from '#shared/charts/timeline/baseline-and-slips.ts';
import { milestoneMarks } from '#shared/charts/timeline/milestone-marks.ts';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import type { NoteContent } from './timeline-note.tsx';
import type { TrackGround } from './timeline-track.tsx';
import type { OpenNote } from '#renderer/app/timeline/use-note.ts';

/** What the note at a place says; null where what it spoke of is gone. */
export function noteContent(
  { name }: OpenNote,
  facts: TimelineFacts | undefined,
  { scale, metrics }: TrackGround,
): NoteContent | null {
  if (facts === undefined) return null;
  const slip = slipsOf(facts, scale, metrics).find(({ key }) => name === `slip:${key}`);
  if (slip !== undefined) return { kind: 'slip', slip };
  const mark = milestoneMarks(facts, scale, metrics).find(({ key }) => name === `milestone:${key}`);
  return mark === undefined ? null : { kind: 'milestones', milestones: mark.milestones };
}
