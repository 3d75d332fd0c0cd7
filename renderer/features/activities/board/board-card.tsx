import { memo } from 'react';
import { Clock3, GripVertical, Hourglass } from 'lucide-react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { formatDue, formatShare, textIn } from '#shared/i18n/format.ts';
import { withSoftHyphens } from '#shared/i18n/soft-hyphens.ts';
import { awaited } from '#shared/i18n/wait-sentence.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import type { BoardWords } from './use-board-words.ts';

interface BoardCardProps {
  /** As `data-place`: an activity of two lanes has two cards. */
  place: string;
  activity: ActivityRow;
  words: BoardWords;
  /** The column says the status, so the card needs only its mark. */
  isStatusKnown: boolean;
  columnIndex: number;
  isFocused: boolean;
  isSelected: boolean;
  isCurrent: boolean;
  isMoving: boolean;
  /** Null in a workbook that is only read: no grip. */
  onGrip: ((id: string) => void) | null;
}

/** One activity on the board. Only the cards in view exist, and one is drawn again only when something of it changed. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { place, activity, words, columnIndex, isStatusKnown, onGrip } = props;
  const { isFocused, isSelected, isCurrent, isMoving } = props;
  const { t, language } = words;
  const { id, code, title, status, progress } = activity;
  const name = textIn(title, language);
  const unit = textIn(activity.responsibleName?.title, language);
  return (
    <div
      role="gridcell"
      aria-colindex={columnIndex}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      tabIndex={isFocused ? 0 : -1}
      data-place={place}
      data-card={id}
      draggable={onGrip !== null}
      title={name}
      className={cx(
        'group/card relative flex h-full min-w-0 cursor-default flex-col overflow-hidden rounded-md border px-3 pt-2 pb-2.5 shadow-low outline-offset-1',
        isSelected || isCurrent ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:border-line-strong',
        isMoving && 'opacity-50',
        status.status === 'dropped' && 'text-ink-3',
      )}
    >
      <span className="flex h-5 shrink-0 items-center gap-2 text-xs text-ink-3">
        {isStatusKnown && <StatusMark status={status.status} size={10} title={t(`status:activity.${status.status}`)} />}
        <span className="shrink-0">{code}</span>
        {!isStatusKnown && (
          <StatusLabel
            status={status.status}
            className={cx('ml-auto [&>span]:text-xs', onGrip && 'group-hover/card:mr-4')}
          >
            {t(`status:activity.${status.status}`)}
          </StatusLabel>
        )}
        <WaitMark activity={activity} words={words} />
      </span>
      <span className="mt-0.5 line-clamp-3 text-sm leading-[17px] font-semibold break-words in-data-[density=compact]:line-clamp-2">
        {withSoftHyphens(name)}
      </span>
      <span className="mt-auto flex items-center gap-2 pt-1 text-xs text-ink-3">
        <span className="min-w-0 flex-1 truncate">{unit || t('planBoard:noUnit')}</span>
        {progress !== null && (
          <span className="shrink-0 text-ink-2">
            {formatShare(progress / 100, language)}
            <VisuallyHidden> {t('activities:column.progress')}</VisuallyHidden>
          </span>
        )}
      </span>
      <Due activity={activity} words={words} />
      {progress !== null && (
        <span aria-hidden className="absolute inset-x-0 bottom-0 h-[3px] bg-line forced-color-adjust-none">
          <span className="block h-full bg-accent" style={{ width: `${progress}%` }} />
        </span>
      )}
      {onGrip && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('planBoard:move', { code: code ?? name })}
          onClick={(event) => {
            event.stopPropagation();
            onGrip(id);
          }}
          className="absolute top-1 right-1 hidden size-6 cursor-grab place-items-center rounded-sm bg-surface text-ink-3 group-hover/card:grid hover:text-ink"
        >
          <Icon shape={GripVertical} size={14} />
        </button>
      )}
    </div>
  );
});

/** That it waits for something late; how late, the record tells. */
function WaitMark({ activity: { waits }, words: { t, language } }: Pick<BoardCardProps, 'activity' | 'words'>) {
  if (waits.length === 0) return null;
  const what = waits.map((wait) => awaited(wait, language)).join(', ');
  return (
    <span className="inline-flex text-overdue">
      <Icon shape={Hourglass} size={12} />
      <VisuallyHidden>{t('status:wait.mark', { what })}</VisuallyHidden>
    </span>
  );
}

/** When it is due; that this has passed, or is near, by shape and in words. */
function Due({ activity, words: { t, language } }: Pick<BoardCardProps, 'activity' | 'words'>) {
  const { dueAsOf, dueText, dates } = activity;
  const due = dueAsOf === null ? textIn(dueText, language) || t('planBoard:noDue') : formatDue(dueAsOf, language);
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-1.5 text-xs text-ink-2">
      <span className={cx('truncate', dueAsOf === null && 'text-ink-3')}>{due}</span>
      {dates.overdue && (
        <span className="inline-flex shrink-0 items-baseline gap-1 font-semibold text-overdue">
          <StatusMark status="overdue" size={8} />
          {t('planBoard:late', { count: dates.overdue.days })}
        </span>
      )}
      {dates.dueSoon && (
        <span className="inline-flex shrink-0 items-center gap-1 font-semibold text-at-risk">
          <Icon shape={Clock3} size={11} />
          {t('planBoard:soon', { count: dates.dueSoon.days })}
        </span>
      )}
    </span>
  );
}

/** A card that is still on its way: it keeps its place and its focus. */
export function BlankCard({
  place,
  isFocused,
  columnIndex,
  label,
}: Pick<BoardCardProps, 'place' | 'isFocused' | 'columnIndex'> & { label: string }) {
  return (
    <div
      role="gridcell"
      aria-colindex={columnIndex}
      aria-busy
      aria-label={label}
      tabIndex={isFocused ? 0 : -1}
      data-place={place}
      className="h-full rounded-md border border-line bg-surface outline-offset-1"
    />
  );
}
