import type { MouseEvent, ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { BarChartHorizontal, Eraser } from 'lucide-react';
import { rolloutStates, type RolloutState } from '#shared/model/activity.ts';
import { cx } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { stateKeys } from './matrix-keys.ts';
import { RolloutMark } from './rollout-mark.tsx';
import type { MatrixWords } from './use-matrix-words.ts';

interface MatrixBarProps {
  words: MatrixWords;
  /** What the focus is on, in words; null where it is on no district. */
  told: string | null;
  /** Where the focus is on no district there is nothing to set. */
  isDisabled: boolean;
  isReadOnly: boolean;
  onSet: (state: RolloutState | null) => void;
  onDay: () => void;
  isSummaryShown: boolean;
  onSummary: (isShown: boolean) => void;
}

/** Under the matrix: what the focused cell says, the marks with their words, and the ways to set the block. */
export function MatrixBar(props: MatrixBarProps) {
  const { words, told, isDisabled, isReadOnly, onSet, onDay, isSummaryShown, onSummary } = props;
  const { t } = words;
  const states = rolloutStates.toReversed();
  return (
    // On a low screen (zoomed) the rows need the room until there is something to set.
    <div
      className={cx(
        'flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-6 py-1.5 text-sm',
        isDisabled && '[@media(height<560px)]:hidden',
      )}
    >
      <p role="status" className="min-w-0 flex-1 basis-60 truncate text-ink-2">
        {told}
      </p>
      {isReadOnly ? (
        <span className="flex items-center gap-4 text-ink-2">
          {states.map((state) => (
            <span key={state} className="inline-flex items-center gap-1.5">
              <RolloutMark state={state} />
              {t(`activities:districts.state.${state}`)}
            </span>
          ))}
        </span>
      ) : (
        <Toolbar aria-label={t('districts:toolbar')} className="flex flex-wrap items-center gap-1">
          {states.map((state) => (
            <BarButton key={state} isDisabled={isDisabled} hint={stateKeys[state].name} onClick={() => onSet(state)}>
              <RolloutMark state={state} />
              {t(`activities:districts.state.${state}`)}
            </BarButton>
          ))}
          <BarButton isDisabled={isDisabled} hint="Del" onClick={() => onSet(null)}>
            <Icon shape={Eraser} size={14} />
            {t('districts:clear')}
          </BarButton>
          <BarButton isDisabled={isDisabled} hint="Enter" onClick={onDay}>
            {t('districts:day')}
          </BarButton>
        </Toolbar>
      )}
      <Tooltip text={t('districts:summary.show')}>
        <ToggleButton
          icon={BarChartHorizontal}
          aria-label={t('districts:summary.show')}
          isSelected={isSummaryShown}
          onChange={onSummary}
        />
      </Tooltip>
    </div>
  );
}

interface BarButtonProps {
  isDisabled: boolean;
  hint: string;
  onClick: () => void;
  children: ReactNode;
}

/** Pressed by the pointer it leaves the focus in the matrix, on the block that it sets. */
function BarButton({ isDisabled, hint, onClick, children }: BarButtonProps) {
  return (
    <button
      type="button"
      disabled={isDisabled}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={onClick}
      className="inline-flex min-h-7 cursor-default items-center gap-1.5 rounded-md px-2 text-ink-2 hover:bg-hover disabled:opacity-50"
    >
      {children}
      <span aria-hidden className="inline-flex [@media(height<560px)]:hidden">
        <Kbd>{hint}</Kbd>
      </span>
    </button>
  );
}
