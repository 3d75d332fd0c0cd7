import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { solutionStages, type SolutionStage } from '#shared/model/programme.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from '../use-words.ts';

/** A solution or prototype, with the stage it is at where that is known. */
export function NewSolutionDialog({ programme, onClose }: { programme: string; onClose: () => void }) {
  const { t } = useTranslation(['advisory', 'common', 'fields']);
  const { asOf, workbook } = useWorkbook();
  const { language } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const { draft, latest, change } = useDraft<{
    title: string;
    stage: SolutionStage | null;
    since: PartialDate | null;
  }>({ title: '', stage: 'idea', since: asOf < workbook.today ? asOf : workbook.today });
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    const { title, stage, since } = latest.current;
    if (isRunning) return;
    if (title.trim() === '') return setProblem(t('advisory:eventForm.titleMissing'));
    const made = await run(
      ({ client }) => client.advisory.addSolution({ programme, title: { [language]: title.trim() }, stage, since }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined) return;
    done(t('advisory:eventForm.saved', { title: title.trim() }));
    onClose();
  };

  return (
    <FormDialog
      title={t('advisory:newSolution')}
      saveLabel={t('advisory:eventForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('advisory:eventForm.title')}
        value={draft.title}
        onChange={(title) => {
          change({ title });
          setProblem(null);
        }}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the title is what the form is for
        autoFocus
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <Select
          label={t('advisory:moveForm.stage')}
          options={solutionStages.map((value) => ({
            value,
            label: capitalised(t(`fields:choice.stage.${value}`)),
          }))}
          noneLabel={t('advisory:noStage')}
          value={draft.stage}
          onChange={(stage) => change({ stage })}
        />
        {draft.stage !== null && (
          <DateField
            label={t('advisory:moveForm.since')}
            labelNote={t('common:optional')}
            value={draft.since}
            onChange={(since) => change({ since })}
          />
        )}
      </div>
    </FormDialog>
  );
}
