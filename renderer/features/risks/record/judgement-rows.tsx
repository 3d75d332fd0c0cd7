import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetail } from '#shared/contract/risks.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { GradeValue } from '../grade-value.tsx';
import { LevelLabel } from '../risk-level.tsx';
import { useGradeWord, type GradeOf } from '../use-grade-word.ts';

interface JudgementRowProps {
  risk: RiskDetail;
}

/** How likely and how strong before anything is done; each grade is chosen where it stands. */
export function BeforeRow({ risk }: JudgementRowProps) {
  const { t } = useTranslation('risks');
  const { state, kind, id, probability, impact } = risk;
  return (
    <FieldRow label={t('record.before')}>
      <LevelLabel kind={kind} score={state.before} />
      <Grades>
        <Grade of="probability">
          {(label) => <GradeValue risk={id} of="probability" name="probability" label={label} value={probability} />}
        </Grade>
        <Grade of="impact">
          {(label) => <GradeValue risk={id} of="impact" name="impact" label={label} value={impact} />}
        </Grade>
      </Grades>
    </FieldRow>
  );
}

/** The same after what is done. Once a review has judged it, only another review does. */
export function AfterRow({ risk, onReview }: JudgementRowProps & { onReview: () => void }) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const wordOf = useGradeWord();
  const { state, kind, id, residualProbability, residualImpact } = risk;
  const { after, judgedBy } = state;
  return (
    <FieldRow label={t('record.after')}>
      <LevelLabel kind={kind} score={after} />
      {judgedBy !== null && after !== null ? (
        <>
          <Grades>
            <Grade of="probability">{() => wordOf('probability', after.probability)}</Grade>
            <Grade of="impact">{() => wordOf('impact', after.impact)}</Grade>
          </Grades>
          <span className="text-sm text-ink-3">
            {t('record.afterFromReview', { date: formatDate(judgedBy.asOf, language) })}
            {!isReadOnly && (
              <Link onPress={onReview} className="ml-1.5">
                {t('review.changed')}
              </Link>
            )}
          </span>
        </>
      ) : (
        <Grades>
          <Grade of="probability">
            {(label) => (
              <GradeValue
                risk={id}
                of="probability"
                name="residualProbability"
                label={label}
                value={residualProbability}
              />
            )}
          </Grade>
          <Grade of="impact">
            {(label) => <GradeValue risk={id} of="impact" name="residualImpact" label={label} value={residualImpact} />}
          </Grade>
        </Grades>
      )}
    </FieldRow>
  );
}

const Grades = ({ children }: { children: ReactNode }) => <div className="flex flex-col">{children}</div>;

function Grade({ of, children }: { of: GradeOf; children: (label: string) => ReactNode }) {
  const { t } = useTranslation('fields');
  const label = capitalised(t(`name.${of}`));
  return (
    <span className="flex gap-1.5">
      <span className="text-ink-3">{label}:</span>
      <span className="min-w-0">{children(label)}</span>
    </span>
  );
}
