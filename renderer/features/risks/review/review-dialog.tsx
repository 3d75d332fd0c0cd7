import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskReviewView, RiskView } from '#shared/contract/risks.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { nextReviewAfter } from '#shared/rules/risk-state.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { LevelLabel } from '../risk-level.tsx';
import { MeasuresField } from './measures-field.tsx';
import { areBothOrNone, GradeFields, type GradesDraft } from './grade-fields.tsx';

interface ReviewDialogProps {
  risk: RiskView;
  /** The review to be corrected, or null for a new one. */
  corrected: RiskReviewView | null;
  onClose: () => void;
}

interface ReviewDraft {
  asOf: string | null;
  isJudged: boolean;
  grades: GradesDraft;
  measuresApplied: RiskReviewView['measuresApplied'];
  text: string;
  nextReview: string | null;
  reason: string;
}

type Problems = Partial<Record<'asOf' | 'grades' | 'text' | 'reason' | 'root', string>>;

/** The state of play of a risk on a day: the grades still stand or are given anew, and what is to be said of it. */
export function ReviewDialog({ risk, corrected, onClose }: ReviewDialogProps) {
  const { t } = useTranslation(['risks', 'common']);
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const day = corrected?.asOf ?? (asOf < workbook.today ? asOf : workbook.today);
  const { now } = risk.state;
  const [draft, setDraft] = useState<ReviewDraft>({
    asOf: day,
    isJudged: corrected === null ? now === null : corrected.probability !== null,
    grades: {
      probability: corrected?.probability ?? now?.probability ?? null,
      impact: corrected?.impact ?? now?.impact ?? null,
    },
    measuresApplied: corrected?.measuresApplied ?? null,
    text: corrected === null ? '' : corrected.text[language],
    nextReview: corrected === null ? nextReviewAfter(day, risk.nextReview) : risk.nextReview,
    reason: '',
  });
  // What was typed in a day's box is taken in as it is left, which may be by the press that saves.
  const latest = useRef(draft);
  const [problems, setProblems] = useState<Problems>({});
  const { tell, isRunning } = useToldAction();
  const change = (patch: Partial<ReviewDraft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    setProblems({});
  };
  const title = textIn(risk.event, language);

  const save = async () => {
    const { asOf: on, isJudged, grades, measuresApplied, text, nextReview, reason } = latest.current;
    const found: Problems = {
      ...(on === null && { asOf: t('review.asOfMissing') }),
      ...(on !== null && on > workbook.today && { asOf: t('review.asOfFuture') }),
      ...(isJudged && (grades.probability === null || !areBothOrNone(grades)) && { grades: t('review.gradesMissing') }),
      ...(text.trim() === '' && { text: t('review.textMissing') }),
      ...(corrected !== null && reason.trim() === '' && { reason: t('review.correctionReasonMissing') }),
    };
    if (Object.keys(found).length > 0 || on === null) return setProblems(found);
    const refusal = await tell(t('review.saved', { title }), (client) =>
      client.risks.review({
        id: risk.id,
        asOf: on,
        probability: isJudged ? grades.probability : null,
        impact: isJudged ? grades.impact : null,
        measuresApplied,
        text: { [language]: text.trim() },
        nextReview,
        ...(corrected && { supersedes: corrected.id, correctionReason: { [language]: reason.trim() } }),
      }),
    );
    if (refusal === null) onClose();
    else setProblems({ root: refusal });
  };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={
        corrected === null
          ? t('review.title')
          : t('review.correctionTitle', { date: formatDate(corrected.asOf, language) })
      }
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="primary" isPending={isRunning} onPress={() => void save()}>
            {t('review.submit')}
          </Button>
        </>
      }
    >
      <p className="font-medium text-pretty">{title}</p>
      <RadioGroup
        label={t('review.judgement')}
        choices={[
          {
            value: 'same',
            label: t('review.same'),
            detail: now && <LevelLabel kind={risk.kind} score={now} />,
            isDisabled: now === null,
          },
          { value: 'changed', label: t('review.changed') },
        ]}
        value={draft.isJudged ? 'changed' : 'same'}
        onChange={(value) => change({ isJudged: value === 'changed' })}
      />
      {draft.isJudged && (
        <GradeFields
          kind={risk.kind}
          value={draft.grades}
          onChange={(grades) => change({ grades })}
          error={problems.grades ?? null}
        />
      )}
      <MeasuresField value={draft.measuresApplied} onChange={(value) => change({ measuresApplied: value })} />
      <TextArea
        label={t('review.text')}
        description={t('review.textHint')}
        lang={language}
        value={draft.text}
        onChange={(text) => change({ text })}
        validationBehavior="aria"
        error={problems.text ?? null}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what is to be said is what the form is opened for
        autoFocus
      />
      <div className="grid grid-cols-2 items-start gap-4">
        <DayField
          label={t('review.asOf')}
          value={draft.asOf}
          onChange={(value) => change({ asOf: value })}
          error={problems.asOf ?? null}
        />
        <DayField
          label={t('review.next')}
          labelNote={t('common:optional')}
          description={t('review.nextHint')}
          value={draft.nextReview}
          onChange={(nextReview) => change({ nextReview })}
        />
      </div>
      {corrected !== null && (
        <TextArea
          label={t('review.correctionReason')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          validationBehavior="aria"
          error={problems.reason ?? null}
        />
      )}
      {problems.root && (
        <p role="alert" className="font-medium text-danger">
          {problems.root}
        </p>
      )}
    </Dialog>
  );
}
