import { useState, type KeyboardEvent } from 'react';
import { useForm, type SubmitHandler } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail, ReportView } from '#shared/contract/activities.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { useToldAction } from '../use-told-action.ts';
import { LastReport } from './last-report.tsx';
import { startDraft, textsOf, type ReportDraft } from './report-draft.ts';
import { ReportFields } from './report-fields.tsx';

interface ReportFormProps {
  detail: ActivityDetail;
  corrected: ReportView | null;
  onClose: () => void;
}

/** How an activity goes, in half a minute: it starts from the last report. Ctrl Enter saves. */
export function ReportForm({ detail, corrected, onClose }: ReportFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [start] = useState(() => startDraft(detail, asOf, corrected));
  const [hasBoth, setHasBoth] = useState(corrected !== null);
  const form = useForm<ReportDraft>({ defaultValues: start, shouldFocusError: true });
  const { tell, isRunning } = useToldAction();
  const title = textIn(detail.title, language);

  const save: SubmitHandler<ReportDraft> = async (draft) => {
    const { light, asOf: day, progressPercent, correctionReason } = draft;
    if (light === null || day === null) return;
    const refusal = await tell(t('activities:report.saved', { title }), (client) =>
      client.activities.report({
        id: detail.id,
        asOf: day,
        light,
        progressPercent: detail.progressMethod === 'byHand' ? progressPercent : null,
        ...textsOf(draft, start, corrected !== null),
        ...(corrected && { supersedes: corrected.id, correctionReason: { [language]: correctionReason } }),
      }),
    );
    if (refusal === null) onClose();
    else form.setError('root', { message: refusal });
  };
  const submit = () => void form.handleSubmit(save)();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A choice keeps its keys to itself, so this listens before it; what was typed in the day's box is taken in between.
    setTimeout(submit);
  };

  const correctedOn = corrected?.asOf ? formatPartialDate(corrected.asOf, language) : '';
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={
        corrected
          ? t('activities:report.correctionTitle', { date: correctedOn })
          : t('activities:report.title', { title })
      }
      closeLabel={t('common:close')}
      size="large"
      footer={
        <>
          <div className="mr-auto self-center">
            <Switch isSelected={hasBoth} onChange={setHasBoth}>
              {t('activities:report.otherLanguage')}
            </Switch>
          </div>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="primary" hint="Ctrl ↵" isPending={isRunning} onPress={submit}>
            {t('activities:report.submit')}
          </Button>
        </>
      }
    >
      <div role="presentation" className="flex flex-col gap-4" onKeyDownCapture={onKeyDown}>
        {corrected ? (
          <p className="font-medium">{title}</p>
        ) : (
          <LastReport
            detail={detail}
            onDone={(text) => form.setValue(`texts.${language}.done`, text, { shouldDirty: true })}
          />
        )}
        <ReportFields form={form} detail={detail} hasBoth={hasBoth} isCorrection={corrected !== null} />
        {form.formState.errors.root?.message && (
          <p role="alert" className="font-medium text-danger">
            {form.formState.errors.root.message}
          </p>
        )}
      </div>
    </Dialog>
  );
}
