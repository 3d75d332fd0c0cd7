import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartialDate } from '#shared/model/values.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';

interface DoneDayFormProps {
  /** Gives a sentence when it was refused. */
  onSave: (day: PartialDate) => Promise<string | null>;
  onDone: () => void;
}

/** Asks on which day a sub-task was done; Enter saves. */
export function DoneDayForm({ onSave, onDone }: DoneDayFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { asOf, workbook } = useWorkbook();
  const [day, setDay] = useState<string | null>(asOf < workbook.today ? asOf : workbook.today);
  const [problem, setProblem] = useState<string | null>(null);
  // What was typed is taken in as Enter is pressed, before anything is drawn again.
  const typed = useRef(day);
  const isUnderstood = useRef(true);
  const save = async () => {
    if (!isUnderstood.current) return;
    if (typed.current === null) return setProblem(t('activities:subtasks.doneOnMissing'));
    const refusal = await onSave(typed.current);
    if (refusal === null) onDone();
    else setProblem(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void save();
  };
  return (
    <div role="presentation" className="flex flex-col gap-3" onKeyDown={onKeyDown}>
      <DateField
        label={t('activities:subtasks.doneOn')}
        value={day}
        onChange={(value) => {
          typed.current = value;
          setDay(value);
          setProblem(null);
        }}
        onValidityChange={(isValid) => {
          isUnderstood.current = isValid;
        }}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that is asked
        autoFocus
      />
      <div className="flex justify-end">
        <Button tone="primary" size="small" onPress={() => void save()}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
