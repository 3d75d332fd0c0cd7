import { useTranslation } from 'react-i18next';
import { grades } from '#shared/charts/risk-matrix.ts';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { InlineButton } from '#renderer/ui/inline-button.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { gradeKey, useGradeWord, type GradeOf } from './use-grade-word.ts';

interface GradeValueProps {
  risk: string;
  of: GradeOf;
  name: 'probability' | 'impact' | 'residualProbability' | 'residualImpact';
  label: string;
  value: number | null;
}

const nothing = 'none';

/** One grade of a risk, chosen from five with their words. */
export function GradeValue({ risk, of, name, label, value }: GradeValueProps) {
  const { t } = useTranslation('common');
  const { isReadOnly } = useWorkbook();
  const wordOf = useGradeWord();
  const save = useSaveField({ entity: 'risk', id: risk, name, label, isReadOnly });
  const shown = value === null ? '—' : wordOf(of, value);
  if (isReadOnly) return shown;
  return (
    <Popover label={label} className="w-60" trigger={<InlineButton label={`${label}: ${shown}`}>{shown}</InlineButton>}>
      {(close) => (
        <RadioGroup
          label={label}
          choices={[
            ...grades.toReversed().map((grade) => ({ value: gradeKey(grade), label: wordOf(of, grade) })),
            { value: nothing, label: t('none') },
          ]}
          value={value === null ? nothing : gradeKey(value)}
          onChange={(picked) => void save(picked === nothing ? null : Number(picked)).then(close)}
        />
      )}
    </Popover>
  );
}
