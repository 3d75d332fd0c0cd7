import { useState, type KeyboardEvent } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '#shared/contract/activities.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/values.ts';
import type { Client } from '#renderer/app/client.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { EvidenceField } from '#renderer/features/attachments/evidence-field.tsx';
import { useEvidence } from '#renderer/features/attachments/use-evidence.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { CorrectionPart } from './correction-part.tsx';
import { DayPart } from './day-part.tsx';
import { LastReportPart } from './last-report-part.tsx';
import { LightPart } from './light-part.tsx';
import type { ReportDialogProps } from './report-dialog.tsx';
import { lastReport, type ReportSubject } from './report-subject.ts';
import {
  saidBefore,
  startDraft,
  textsOf,
  reviewsOf,
  withSentence,
  type ReportDraft,
  type Texts,
} from './report-draft.ts';
import { RisksPart } from './risks-part.tsx';
import { SincePart } from './since-part.tsx';
import { TextsPart } from './texts-part.tsx';

interface ReportFormProps extends Pick<ReportDialogProps, 'day' | 'light' | 'turn' | 'onClose'> {
  subject: ReportSubject;
  corrected: ReportView | null;
}

/** What every part of the form is given; a part shows one thing to be told, in the order in which one thinks of it. */
export interface ReportPartProps {
  subject: ReportSubject;
  form: UseFormReturn<ReportDraft>;
  /** The report that spoke last; null for a first one, and where one is corrected. */
  last: ReportView | null;
  /** What it said, to be said again on purpose only. */
  before: Record<Language, Texts>;
  /** Both languages, side by side. */
  hasBoth: boolean;
  isCorrection: boolean;
}

/** How an activity or a programme goes, in two minutes: it starts from the last report. Ctrl Enter saves. */
export function ReportForm({ subject, corrected, day, light: chosen, turn, onClose }: ReportFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const today = workbook.today;
  const isCorrection = corrected !== null;
  const [last] = useState(() => (isCorrection ? null : lastReport(subject, asOf)));
  const [before] = useState(() => saidBefore(last));
  const [start] = useState(() => startDraft(subject, day ?? (asOf < today ? asOf : today), corrected));
  const [hasBoth, setHasBoth] = useState(isCorrection);
  const form = useForm<ReportDraft>({
    defaultValues: { ...start, light: chosen ?? start.light },
    shouldFocusError: true,
  });
  const { tell, isRunning: isSaving } = useToldAction();
  const evidence = useEvidence();
  const isRunning = isSaving || evidence.isSettling;
  const countsLater = useCountsLater();
  const title = textIn(subject.title, language);

  const save = async (draft: ReportDraft, onSaved: () => void) => {
    const staged = await evidence.ready();
    const asked = staged && asReport(subject, draft, { corrected, before, language, evidence: staged });
    if (asked === null) return;
    const told = withNote(t('activities:report.saved', { title }), countsLater(draft.asOf));
    const refusal = await tell(told, asked);
    if (refusal !== null) return form.setError('root', { message: refusal });
    evidence.saved();
    onSaved();
  };
  const submit = (onSaved: () => void) => void form.handleSubmit((draft) => save(draft, onSaved))();
  const goOn = turn?.onNext ?? onClose;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A button would be pressed by it.
    if (event.target instanceof Element && event.target.closest('button') !== null) event.stopPropagation();
    // A choice keeps its keys to itself, so this listens before it; what was typed in the day's box is taken in between.
    setTimeout(() => submit(goOn));
  };
  const putInDone = (text: string) =>
    form.setValue(`texts.${language}.done`, withSentence(form.getValues(`texts.${language}.done`), text));

  const part: ReportPartProps = { subject, form, last, before, hasBoth, isCorrection };
  const correctedOn = corrected?.asOf ? formatPartialDate(corrected.asOf, language) : '';
  const refusal = form.formState.errors.root?.message;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={
        isCorrection
          ? t('activities:report.correctionTitle', { date: correctedOn })
          : t('activities:report.title', { title })
      }
      closeLabel={t('common:close')}
      size="large"
      footer={
        <>
          <div className="mr-auto flex items-center gap-4 self-center">
            <Switch isSelected={hasBoth} onChange={setHasBoth}>
              {t('activities:report.otherLanguage')}
            </Switch>
            {turn && <span className="text-sm text-ink-3">{turn.note}</span>}
          </div>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {turn && (
            <Button isDisabled={isRunning} onPress={() => submit(onClose)}>
              {t('common:save')}
            </Button>
          )}
          <Button tone="primary" hint="Ctrl ↵" isPending={isRunning} onPress={() => submit(goOn)}>
            {t(turn ? 'activities:report.submitNext' : 'activities:report.submit')}
          </Button>
        </>
      }
    >
      <div role="presentation" className="flex flex-col gap-4" onKeyDownCapture={onKeyDown}>
        {isCorrection ? <p className="font-medium">{title}</p> : <LastReportPart {...part} onDone={putInDone} />}
        <LightPart {...part} />
        <DayPart {...part} />
        {!isCorrection && <SincePart {...part} />}
        <TextsPart {...part} />
        <EvidenceField evidence={evidence} />
        {!isCorrection && <RisksPart {...part} />}
        {isCorrection && <CorrectionPart {...part} />}
        {refusal && (
          <p role="alert" className="font-medium text-danger">
            {refusal}
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface ReportContext extends Pick<ReportFormProps, 'corrected'> {
  before: Record<Language, Texts>;
  language: Language;
  /** Staged files, attached in the same action. */
  evidence: string[];
}

/** What is asked of the core; null while something is missing that the form itself asks for. */
function asReport(
  { entity, id, progress }: ReportSubject,
  draft: ReportDraft,
  { corrected, before, language, evidence }: ReportContext,
): ((client: Client) => Promise<unknown>) | null {
  const { light, asOf, progressPercent, visibility, correctionReason } = draft;
  if (light === null || asOf === null) return null;
  const report = {
    id,
    asOf,
    light,
    ...textsOf(draft, before, corrected !== null),
    visibility,
    riskReviews: reviewsOf(draft, language),
    evidence,
    ...(corrected && { supersedes: corrected.id, correctionReason: { [language]: correctionReason } }),
  };
  if (entity === 'programme') return (client) => client.programmes.report(report);
  const byHand = progress?.method === 'byHand' ? progressPercent : null;
  return (client) => client.activities.report({ ...report, progressPercent: byHand });
}
