import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { textIn } from '#shared/i18n/format.ts';
import { timelineSentences } from '#shared/i18n/timeline-sentence.ts';
import { Cell, TableRow } from '#renderer/ui/data-table.tsx';
import { BlankText } from '#renderer/ui/skeleton.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { Moving } from './moving.ts';
import { TimelineTrack, type TrackGround } from './timeline-track.tsx';

interface TimelineLineProps {
  place: string;
  /** Undefined while it is on its way. */
  facts: TimelineFacts | undefined;
  /** From 1, the head included. */
  rowIndex: number;
  ground: TrackGround;
  moving: Moving | null;
  isFocused: boolean;
  isSelected: boolean;
  isCurrent: boolean;
  isReadOnly: boolean;
}

/** One activity: its name stays in place, its time goes by. What is drawn is told in words to those who do not see it. */
export const TimelineLine = memo(function TimelineLine(props: TimelineLineProps) {
  const { place, facts, rowIndex, ground, moving, isFocused, isSelected, isCurrent, isReadOnly } = props;
  const { t, i18n } = useTranslation(['timeline', 'status']);
  const { language } = ground;
  const sentence = useMemo(
    () => (facts === undefined ? '' : timelineSentences(facts, i18n, language)),
    [facts, i18n, language],
  );
  const title = facts === undefined ? '' : textIn(facts.title, language);
  const status = facts === undefined ? '' : t(`status:activity.${facts.status}`);
  return (
    <TableRow
      rowIndex={rowIndex}
      isSelected={isSelected}
      isCurrent={isCurrent}
      isFaded={facts?.status === 'dropped'}
      aria-current={isCurrent || undefined}
      aria-busy={facts === undefined || undefined}
      data-place={place}
    >
      <Cell role="rowheader" title={facts && `${facts.code ?? ''} ${title} · ${status}`}>
        {facts === undefined ? (
          <BlankText width="72%" />
        ) : (
          <span className="flex items-center gap-2.5">
            <StatusMark status={facts.status} size={10} title={status} />
            <span className="w-14 shrink-0 truncate text-ink-3">{facts.code}</span>
            <span className="truncate font-medium">{title}</span>
          </span>
        )}
      </Cell>
      <Cell data-focus={place} tabIndex={isFocused ? 0 : -1} className="relative overflow-hidden p-0!">
        {facts !== undefined && (
          <>
            <span className="sr-only">{sentence}</span>
            <TimelineTrack
              facts={facts}
              ground={ground}
              moving={moving}
              isMovable={!isReadOnly && !facts.movedSince}
              isReachable={isFocused}
            />
          </>
        )}
      </Cell>
    </TableRow>
  );
});
