import { useTranslation } from 'react-i18next';
import { grades } from '#shared/charts/risk-matrix.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import { riskLevel, riskScore } from '#shared/rules/risk-level.ts';
import { Select } from '#renderer/ui/select.tsx';
import { LevelLabel } from '../risk-level.tsx';
import { gradeKey, useGradeWord } from '../use-grade-word.ts';

/** Grades as they stand in a form: either may still be missing. */
export interface GradesDraft {
  probability: number | null;
  impact: number | null;
}

export const areBothOrNone = ({ probability, impact }: GradesDraft) => (probability === null) === (impact === null);

interface GradeFieldsProps {
  kind: RiskKind;
  value: GradesDraft;
  onChange: (value: GradesDraft) => void;
  error: string | null;
}

/** Probability and impact, each chosen from five with their words, and what they come to. */
export function GradeFields({ kind, value, onChange, error }: GradeFieldsProps) {
  const { t } = useTranslation(['fields', 'risks']);
  const wordOf = useGradeWord();
  const { probability, impact } = value;
  const judgement = probability === null || impact === null ? null : { probability, impact };
  const field = (of: keyof GradesDraft) => (
    <Select
      label={capitalised(t(`fields:name.${of}`))}
      options={grades.toReversed().map((grade) => ({ value: gradeKey(grade), label: wordOf(of, grade) }))}
      noneLabel={t('risks:unjudged')}
      value={value[of] === null ? null : gradeKey(value[of])}
      onChange={(picked) => onChange({ ...value, [of]: picked === null ? null : Number(picked) })}
      error={value[of] === null ? error : null}
    />
  );
  return (
    <div className="grid grid-cols-[1fr_1fr_auto] items-start gap-4">
      {field('probability')}
      {field('impact')}
      <span className="mt-6 flex min-h-control min-w-28 items-center">
        {judgement && (
          <LevelLabel kind={kind} score={{ ...judgement, score: riskScore(judgement), level: riskLevel(judgement) }} />
        )}
      </span>
    </div>
  );
}
