import { useQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { GradeFields } from '#renderer/features/risks/review/grade-fields.tsx';
import { MeasuresField } from '#renderer/features/risks/review/measures-field.tsx';
import { LevelLabel } from '#renderer/features/risks/risk-level.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { RiskReviewDraft } from './report-draft.ts';
import type { ReportPartProps } from './report-form.tsx';

/** The open risks of what is reported on, each to be reviewed in the same step; most times a press says that it stands. */
export function RisksPart({ subject, form }: ReportPartProps) {
  const { t } = useTranslation('risks');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.risks.about.queryOptions({ input: { record: subject.id, asOf } }));
  const open = (data?.risks ?? []).filter(({ state }) => state.status === 'open');
  if (open.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm font-medium text-ink-2">
        {t('inReport.title')} <span className="font-normal text-ink-3">{t('inReport.hint')}</span>
      </h3>
      <ul className="border-t border-line">
        {open.map((risk) => (
          <RiskReviewFields key={risk.id} risk={risk} form={form} />
        ))}
      </ul>
    </section>
  );
}

const choices = ['skip', 'same', 'changed'] as const;

function RiskReviewFields({ risk, form }: Pick<ReportPartProps, 'form'> & { risk: RiskView }) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { now, reviewOverdueDays } = risk.state;
  const start: RiskReviewDraft = {
    choice: 'skip',
    probability: now?.probability ?? null,
    impact: now?.impact ?? null,
    measuresApplied: null,
    text: '',
  };
  const event = textIn(risk.event, language);
  const name = risk.code ?? event;
  const isGraded = (review: RiskReviewDraft | undefined) =>
    review === undefined || review.choice !== 'changed' || (review.probability !== null && review.impact !== null);
  return (
    <Controller
      control={form.control}
      name={`riskReviews.${risk.id}`}
      rules={{ validate: (review) => isGraded(review) || t('review.gradesMissing') }}
      render={({ field, fieldState }) => {
        // A risk may be logged while the form is open: what it starts from is not in the form yet.
        const review = (field.value as RiskReviewDraft | undefined) ?? start;
        const change = (patch: Partial<RiskReviewDraft>) => field.onChange({ ...review, ...patch });
        return (
          <li className="flex flex-col gap-2 border-b border-line py-2">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <LevelLabel kind={risk.kind} score={now} className="min-w-28" />
              <span className="min-w-0 flex-1 text-pretty">
                <span className="text-ink-3">{risk.code}</span> {event}
                {reviewOverdueDays !== null && (
                  <span className="ml-1.5 text-sm font-medium text-overdue">
                    {t('today.overdue', { count: reviewOverdueDays })}
                  </span>
                )}
              </span>
              <RadioGroup
                label={t('inReport.choose', { name })}
                isLabelHidden
                orientation="horizontal"
                choices={choices.map((value) => ({
                  value,
                  label: t(`inReport.${value}`),
                  isDisabled: value === 'same' && now === null,
                }))}
                value={review.choice}
                onChange={(choice) => change({ choice })}
              />
            </div>
            {review.choice === 'changed' && (
              <GradeFields
                kind={risk.kind}
                value={review}
                onChange={(grades) => change(grades)}
                error={fieldState.error?.message ?? null}
              />
            )}
            {review.choice !== 'skip' && (
              <MeasuresField
                value={review.measuresApplied}
                onChange={(measuresApplied) => change({ measuresApplied })}
              />
            )}
            {review.choice !== 'skip' && (
              <TextArea
                label={t('inReport.text', { name })}
                lang={language}
                value={review.text}
                onChange={(text) => change({ text })}
              />
            )}
          </li>
        );
      }}
    />
  );
}
