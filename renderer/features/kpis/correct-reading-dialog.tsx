import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail, ReadingView } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { kpiFigure } from '#shared/i18n/kpi-value.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { emptyDraft, readDraft, type DraftProblems, type ReadingDraft } from './reading-draft.ts';
import { ReadingFields } from './reading-fields.tsx';
import { QuotedPacks } from './quoted-packs.tsx';
import { useKpiWords } from './use-kpi-words.ts';
import { useReadingToast } from './use-reading-toast.ts';

interface CorrectReadingDialogProps {
  kpi: KpiDetail;
  reading: ReadingView;
  onClose: () => void;
}

/** A new reading in the place of a wrong one, which stays; the reason is required. */
export function CorrectReadingDialog({ kpi, reading, onClose }: CorrectReadingDialogProps) {
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const { preferences } = usePreferences();
  const words = useKpiWords();
  const { asOf: seen, workbook } = useWorkbook();
  const { run } = useAction();
  const tell = useReadingToast();
  const [draft, setDraft] = useState<ReadingDraft>({
    ...emptyDraft(words.date(reading)),
    visibility: reading.visibility,
    value: reading.quantity === null ? '' : kpiFigure(reading.quantity, kpi, language),
    quality: reading.quality,
    note: textIn(reading.note, language),
    words: textIn(reading.valueText, language),
    evidence: reading.evidence ?? '',
    unavailable: textIn(reading.unavailableReason, language),
    numerator: reading.numerator === null ? '' : String(reading.numerator),
    denominator: reading.denominator === null ? '' : String(reading.denominator),
  });
  const [problems, setProblems] = useState<DraftProblems>({});

  const confirm = async (reason: string) => {
    const read = readDraft(draft, { kpi, language, today: workbook.today });
    if ('problems' in read) {
      setProblems(read.problems);
      return t('reading.checkFields');
    }
    let refusal: string | null = null;
    const change = await run(
      ({ client }) =>
        client.kpis.supersedeReading({
          id: reading.id,
          ...read.measured,
          reason: { [language]: reason },
          seenOn: seen,
        }),
      { onError: ({ message }) => (refusal = message) },
    );
    if (change !== undefined) tell(kpi, read.measured, change);
    return refusal;
  };

  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('reading.correctTitle')}
      reasonLabel={t('reading.correctReason')}
      reasonMissing={t('reading.correctMissing')}
      confirmLabel={t('reading.correctSave')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      tone="primary"
      onConfirm={confirm}
    >
      <p className="mb-3">{t('reading.correctLead')}</p>
      <QuotedPacks readings={[reading.id]} isWaiting={kpi.approver !== null && kpi.approver !== preferences.person} />
      <ReadingFields
        kpi={kpi}
        draft={draft}
        problems={problems}
        startsFull={draft.words !== '' || draft.evidence !== '' || draft.numerator !== ''}
        onChange={(patch) => {
          setDraft({ ...draft, ...patch });
          setProblems({});
        }}
      />
    </ConfirmWithReason>
  );
}
