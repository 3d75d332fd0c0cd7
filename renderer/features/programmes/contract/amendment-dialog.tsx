import { useState } from 'react';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AmendmentPreview, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from '../use-words.ts';
import { codeOfNext, firstDraft, previewInput, type AmendmentDraft } from './amendment-draft.ts';
import { AmendmentMoves } from './amendment-moves.tsx';
import { AmendmentReach } from './amendment-reach.tsx';

interface AmendmentDialogProps {
  programme: ProgrammeDetail;
  onClose: () => void;
}

/** An amendment of the contract: what it says, what it moves, and each date before and after, before anything is written. */
export function AmendmentDialog({ programme, onClose }: AmendmentDialogProps) {
  const { t } = useTranslation(['programmes', 'common', 'fields']);
  const { asOf, workbook } = useWorkbook();
  const { queries } = useApplication();
  const { language } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const day = asOf < workbook.today ? asOf : workbook.today;
  const [problem, setProblem] = useState<{ field: 'code' | 'on' | 'summary' | null; text: string } | null>(null);
  const { draft, latest, change } = useDraft<AmendmentDraft>(firstDraft(programme, day, codeOfNext(programme)), () =>
    setProblem(null),
  );
  const input = previewInput(draft, programme);
  const { data: preview } = useQuery(
    queries.programmes.previewAmendment.queryOptions({ input: input ?? skipToken, placeholderData: keepPreviousData }),
  );
  const chosen = chosenOf(preview, draft);
  const problemOf = (field: 'code' | 'on' | 'summary') => (problem?.field === field ? problem.text : null);

  const save = async () => {
    const { code, summary, reference } = latest.current;
    const given = previewInput(latest.current, programme);
    if (isRunning) return;
    if (code.trim() === '') return setProblem({ field: 'code', text: t('programmes:amendForm.codeMissing') });
    if (given === null) return setProblem({ field: 'on', text: t('programmes:amendForm.onMissing') });
    if (summary.bg.trim() === '' && summary.en.trim() === '')
      return setProblem({ field: 'summary', text: t('programmes:amendForm.summaryMissing') });
    const { fromMonth: _, ...move } = given;
    const made = await run(
      ({ client }) =>
        client.programmes.amend({
          ...move,
          code: code.trim(),
          reference: reference.trim(),
          summary: { bg: summary.bg.trim(), en: summary.en.trim() },
          items: chosen.map(({ entity, id }) => ({ entity, id })),
        }),
      { onError: ({ message }) => setProblem({ field: null, text: message }) },
    );
    if (made === undefined) return;
    done(t('programmes:amendForm.done', { code: code.trim(), count: chosen.length }));
    onClose();
  };

  const buttons = (
    <FormButtons
      label={
        chosen.length === 0
          ? t('programmes:amendForm.save')
          : t('programmes:amendForm.saveAndMove', { count: chosen.length })
      }
      isPending={isRunning}
      onSave={save}
      onCancel={onClose}
    />
  );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('programmes:amendForm.title')}
      closeLabel={t('common:close')}
      size="large"
      footer={buttons}
    >
      <QuickForm onSave={save}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <div className="flex flex-col gap-4">
            <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-3">
              <TextField
                label={t('programmes:amendForm.code')}
                value={draft.code}
                onChange={(code) => change({ code })}
                error={problemOf('code')}
              />
              <DateField
                label={t('programmes:amendForm.on')}
                value={draft.on}
                onChange={(on) => change({ on })}
                error={problemOf('on')}
              />
            </div>
            <BilingualField
              label={t('programmes:amendForm.summary')}
              value={{ ...draft.summary, stale: null }}
              order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
              savesOn="key"
              isMultiline
              onChange={(patch) => change({ summary: { ...latest.current.summary, ...patch } })}
              languageTags={{ bg: t('common:bg'), en: t('common:en') }}
              languageNames={{ bg: t('common:bulgarian'), en: t('common:english') }}
              confirmLabel={t('common:confirmTranslation')}
              onConfirm={() => undefined}
              error={problemOf('summary')}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- number and day are proposed: what it says is not
              autoFocus
            />
            <TextField
              label={t('programmes:amendForm.reference')}
              labelNote={t('common:optional')}
              description={t('programmes:amendForm.referenceHint')}
              value={draft.reference}
              onChange={(reference) => change({ reference })}
            />
          </div>
          <AmendmentReach draft={draft} programme={programme} preview={preview ?? null} onChange={change} />
        </div>
        <AmendmentMoves
          preview={preview ?? null}
          chosen={new Set(chosen.map(({ id }) => id))}
          onChoose={(id, isChosen) => change({ choices: { ...latest.current.choices, [id]: isChosen } })}
        />
        {problem?.field === null && (
          <p role="alert" className="text-danger">
            {problem.text}
          </p>
        )}
        <span className="sr-only" role="status">
          {t('programmes:amendForm.chosen', { count: chosen.length, title: textIn(programme.title, language) })}
        </span>
      </QuickForm>
    </Dialog>
  );
}

/** What moves: what is proposed unless it was left, and what was chosen besides. */
function chosenOf(preview: AmendmentPreview | undefined, { choices }: AmendmentDraft) {
  return (preview?.lines ?? []).filter(({ id, stays, isProposed }) => stays === null && (choices[id] ?? isProposed));
}
