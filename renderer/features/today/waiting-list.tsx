import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionList } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { TodayDialog } from './today-dialogs.tsx';

/** Shown at once; the rest on demand. */
const linesShown = 8;
/** Drawn in one go: a list of a thousand comes in parts, and the window answers between them. */
const drawnAtOnce = 40;

export interface LineProps<Line> {
  line: Line;
  onDialog: (dialog: TodayDialog) => void;
}

interface WaitingListProps<Line> {
  title: string;
  note?: ReactNode;
  list: { total: number; lines: readonly Line[] };
  keyOf: (line: Line) => string;
  /** A component with a memory, so that a list that grows draws only what is new. */
  Line: ComponentType<LineProps<Line>>;
  onDialog: (dialog: TodayDialog) => void;
  /** Reads the lines that were left out. */
  onReadAll: () => void;
  /** Where all of them are, when they are too many to stand here; then the rest is not read. */
  allHref?: string;
}

/** One list of what waits; without lines it is not there. */
export function WaitingList<Line>(props: WaitingListProps<Line>) {
  const { title, note, list, keyOf, Line, onDialog, onReadAll, allHref } = props;
  const { total, lines } = list;
  const { t } = useTranslation('today');
  const [isWhole, setIsWhole] = useState(false);
  const wanted = isWhole ? lines.length : Math.min(lines.length, linesShown);
  const drawn = useDrawn(wanted);
  if (total === 0) return null;
  return (
    <Section title={title} note={note ?? undefined}>
      <ActionList>
        {lines.slice(0, drawn).map((line) => (
          <Line key={keyOf(line)} line={line} onDialog={onDialog} />
        ))}
      </ActionList>
      {wanted < total && (
        <p className="flex gap-4 pt-1 text-sm">
          {(wanted < lines.length || allHref === undefined) && (
            <Link
              onPress={() => {
                setIsWhole(true);
                if (lines.length < total && allHref === undefined) onReadAll();
              }}
            >
              {t('more', { count: (allHref === undefined ? total : lines.length) - wanted })}
            </Link>
          )}
          {allHref !== undefined && lines.length < total && <Link href={allHref}>{t('all', { count: total })}</Link>}
        </p>
      )}
    </Section>
  );
}

/** How many of the lines are drawn by now: one part more with every frame. */
function useDrawn(wanted: number): number {
  const [drawn, setDrawn] = useState(drawnAtOnce);
  useEffect(() => {
    if (drawn >= wanted) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + drawnAtOnce));
    return () => cancelAnimationFrame(frame);
  }, [drawn, wanted]);
  return Math.min(drawn, wanted);
}
