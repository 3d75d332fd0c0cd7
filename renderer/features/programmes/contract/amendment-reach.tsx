import { useTranslation } from 'react-i18next';
import type { AmendmentPreview, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { monthOfDate } from '#shared/rules/amendment-moves.ts';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useWords } from '../use-words.ts';
import { endAfter, monthsOfEnd, type AmendmentDraft, type EndChoice } from './amendment-draft.ts';

interface AmendmentReachProps {
  draft: AmendmentDraft;
  programme: ProgrammeDetail;
  preview: AmendmentPreview | null;
  onChange: (patch: Partial<AmendmentDraft>) => void;
}

const wholeOf = (value: number) => (Number.isInteger(value) && value !== 0 ? value : null);

/** How far it reaches: the end, and what is due from which month on. */
export function AmendmentReach({ draft, programme, preview, onChange }: AmendmentReachProps) {
  const { t } = useTranslation('programmes');
  const { date, month } = useWords();
  const before = programme.periodTo ?? programme.periodToOriginal;
  const after = endAfter(draft, programme);
  const months = monthsOfEnd(draft, programme);
  const start = programme.monthOneStartsOn;
  const withMonth = (day: string) => {
    const number = monthOfDate(day, start);
    return number === null ? date(day) : `${month(number)}, ${date(day)}`;
  };
  const choices: readonly EndChoice[] = before === null ? ['stays', 'date'] : ['stays', 'months', 'date'];
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        label={t('amendForm.end')}
        {...(before === null ? {} : { description: t('amendForm.endNow', { date: withMonth(before) }) })}
        choices={choices.map((value) => ({ value, label: t(`amendForm.endChoice.${value}`) }))}
        value={draft.end}
        onChange={(end) => onChange({ end })}
      />
      {draft.end === 'months' && (
        <NumberField
          className="max-w-40"
          label={t('amendForm.months')}
          hasSteppers
          minValue={-120}
          maxValue={120}
          value={draft.months ?? Number.NaN}
          onChange={(value) => onChange({ months: wholeOf(value) })}
        />
      )}
      {draft.end === 'date' && (
        <DateField
          label={t('amendForm.to')}
          value={draft.to}
          onChange={(to) => onChange({ to })}
          className="max-w-60"
        />
      )}
      {after !== null && before !== null && (
        <p>
          {t('amendForm.endMoves')} <s className="text-ink-3">{withMonth(before)}</s> → <b>{withMonth(after)}</b>
        </p>
      )}
      {preview?.end?.stays === 'movedLater' && <p className="text-danger">{t('amendForm.endMovedLater')}</p>}
      <Checkbox isSelected={draft.movesDue} onChange={(movesDue) => onChange({ movesDue })}>
        {t('amendForm.movesDue')}
      </Checkbox>
      {draft.movesDue && (
        <div className="flex flex-wrap items-start gap-3 pl-6">
          {start !== null && (
            <NumberField
              className="w-40"
              label={t('amendForm.fromMonth')}
              hasSteppers
              minValue={1}
              maxValue={600}
              value={draft.fromMonth ?? Number.NaN}
              onChange={(value) => onChange({ fromMonth: Number.isInteger(value) ? value : null })}
            />
          )}
          {months === null && (
            <NumberField
              className="w-44"
              label={t('amendForm.dueMonths')}
              hasSteppers
              minValue={-120}
              maxValue={120}
              value={draft.dueMonths ?? Number.NaN}
              onChange={(value) => onChange({ dueMonths: wholeOf(value) })}
            />
          )}
        </div>
      )}
    </div>
  );
}
