import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { rolloutStates, type RolloutState } from '#shared/model/activity.ts';
import type { PartialDate } from '#shared/model/values.ts';
import type { DistrictState } from '#shared/rules/district-sums.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LockNote } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PopoverAt } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { RolloutMark } from './rollout-mark.tsx';
import { useMatrixWords } from './use-matrix-words.ts';

interface CellSheetProps {
  anchor: RefObject<Element | null>;
  /** What is being set: one cell by its names, or how many. */
  title: string;
  /** How the cell in focus stands. */
  state: DistrictState | undefined;
  /** A figure that opened it is the first of the day. */
  typed: string | null;
  onSave: (state: RolloutState | null, since: PartialDate | null) => Promise<string | null>;
  onClose: () => void;
}

const states = [...rolloutStates.toReversed(), 'none'] as const;
type SheetState = (typeof states)[number];

/** State and day of the cells of a block. Enter saves, Esc leaves them as they were. */
export function CellSheet({ anchor, title, state: was, typed, onSave, onClose }: CellSheetProps) {
  const { t } = useMatrixWords();
  const { asOf } = useWorkbook();
  const { ofDate } = useLockedQuarters();
  // Whoever types a day means that something began on it.
  const start: SheetState = typed !== null && !hasDay(was?.state ?? 'none') ? 'live' : (was?.state ?? 'none');
  const [state, setState] = useState<SheetState>(start);
  const [since, setSince] = useState<PartialDate | null>(was?.since ?? asOf);
  const [isUnderstood, setUnderstood] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    if (!isUnderstood) return;
    const refusal = await onSave(state === 'none' ? null : state, hasDay(state) ? since : null);
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    // What was typed in the box is taken in between.
    setTimeout(() => void latest.current());
  };

  return (
    <PopoverAt anchor={anchor} label={title} onClose={onClose} className="w-72">
      <div role="presentation" className="flex flex-col gap-3" onKeyDown={onKeyDown}>
        <p className="font-semibold text-pretty">{title}</p>
        <LockNote quarter={ofDate(was?.since ?? null)} />
        <RadioGroup
          label={t('districts:sheet.state')}
          isLabelHidden
          choices={states.map((value) => ({
            value,
            label: (
              <span className="flex h-5 items-center gap-2">
                <span className="grid w-5 place-items-center">{value !== 'none' && <RolloutMark state={value} />}</span>
                {t(`activities:districts.state.${value}`)}
              </span>
            ),
          }))}
          value={state}
          onChange={(value) => {
            setState(value);
            setProblem(null);
          }}
        />
        {hasDay(state) && (
          <DateField
            label={t('activities:districts.sinceLabel')}
            value={since}
            onChange={(value) => {
              setSince(value);
              setProblem(null);
            }}
            onValidityChange={setUnderstood}
            error={problem}
            typed={typed ?? undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever typed a figure is writing the day
            autoFocus={typed !== null}
          />
        )}
        {!hasDay(state) && problem !== null && <p className="text-sm text-danger">{problem}</p>}
        <div className="flex justify-end">
          <Button tone="primary" size="small" hint="Enter" onPress={() => void save()}>
            {t('districts:sheet.save')}
          </Button>
        </div>
      </div>
    </PopoverAt>
  );
}

const hasDay = (state: SheetState) => state === 'live' || state === 'running';
