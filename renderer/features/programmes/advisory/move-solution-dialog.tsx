import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SolutionView } from '#shared/contract/advisory.ts';
import { solutionStages, type SolutionStage } from '#shared/model/programme.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from '../use-words.ts';

interface MoveSolutionDialogProps {
  solution: SolutionView;
  stage: SolutionStage;
  onClose: () => void;
}

/** The stage that a solution reached, since when and why; the stages before stay on record. */
export function MoveSolutionDialog({ solution, stage, onClose }: MoveSolutionDialogProps) {
  const { t } = useTranslation(['advisory', 'common', 'fields']);
  const { asOf, workbook } = useWorkbook();
  const { language, title, date } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const countsLater = useCountsLater();
  const { draft, latest, change } = useDraft<{ stage: SolutionStage; since: PartialDate | null; note: string }>({
    stage,
    since: asOf < workbook.today ? asOf : workbook.today,
    note: '',
  });
  const [problem, setProblem] = useState<string | null>(null);
  const stageName = (name: SolutionStage) => t(`fields:choice.stage.${name}`);

  const save = async () => {
    const { stage: to, since, note } = latest.current;
    if (isRunning) return;
    if (since === null) return setProblem(t('advisory:moveForm.dateMissing'));
    const made = await run(
      ({ client }) =>
        client.advisory.moveSolution({ id: solution.id, stage: to, since, note: { [language]: note.trim() } }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined) return;
    const told = t('advisory:moveForm.moved', { title: title(solution), stage: stageName(to) });
    done(withNote(told, countsLater(since)));
    onClose();
  };

  return (
    <FormDialog
      title={t('advisory:moveForm.title')}
      saveLabel={t('advisory:moveForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="font-medium text-pretty">{title(solution)}</p>
      <div className="grid grid-cols-2 items-start gap-3">
        <Select
          label={t('advisory:moveForm.stage')}
          options={solutionStages.map((value) => ({ value, label: capitalised(stageName(value)) }))}
          value={draft.stage}
          onChange={(to) => to !== null && change({ stage: to })}
        />
        <DateField
          label={t('advisory:moveForm.since')}
          value={draft.since}
          onChange={(since) => {
            change({ since });
            setProblem(null);
          }}
          error={problem}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the stage is proposed: the day is the first thing asked
          autoFocus
        />
      </div>
      <TextArea
        label={t('advisory:moveForm.note')}
        labelNote={t('common:optional')}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      {solution.steps.length > 0 && (
        <div className="text-sm">
          <p className="font-semibold text-ink-3">{t('advisory:moveForm.steps')}</p>
          <ul>
            {solution.steps.map((step) => (
              <li key={step.id} className="text-pretty">
                {date(step.since)} · {stageName(step.stage)}
                {textIn(step.note, language) !== '' && ` – ${textIn(step.note, language)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
