import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BaselineChoices, type ChosenBaselines } from './baseline-choices.tsx';

type Problem = { field: 'title' | 'day' | 'reason' | 'form'; text: string };

/** An amendment of the plan: what it is called, when and by which act it was adopted, why, and which baselines it sets anew. */
export function AmendDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['versions', 'activities', 'common']);
  const { queries } = useApplication();
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const [title, setTitle] = useState('');
  const [adoptedOn, setAdoptedOn] = useState<Day | null>(asOf);
  const [councilAct, setCouncilAct] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ChosenBaselines>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data: acts = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'councilAct' } }));
  const { data: before } = useQuery(
    queries.planVersions.beforeAmending.queryOptions({ input: { adoptedOn: adoptedOn ?? workbook.today } }),
  );
  const { tell, isRunning } = useToldAction();

  const save = async () => {
    if (title.trim() === '') return setProblem({ field: 'title', text: t('versions:form.titleMissing') });
    if (adoptedOn === null) return setProblem({ field: 'day', text: t('common:dayNeeded') });
    if (reason.trim() === '') return setProblem({ field: 'reason', text: t('versions:form.reasonMissing') });
    const rebase = (before?.baselines ?? []).flatMap(({ activity }) => {
      const own = chosen.get(activity.id);
      // Where nobody wrote another one, the amendment itself is the reason.
      return own === undefined ? [] : [{ activity: activity.id, reason: { [language]: own.trim() || reason.trim() } }];
    });
    const refusal = await tell(t('versions:form.saved', { code: before?.code ?? '' }), (client) =>
      client.planVersions.amend({
        title: { [language]: title.trim() },
        adoptedOn,
        reason: { [language]: reason.trim() },
        councilAct,
        rebase,
      }),
    );
    if (refusal === null) onClose();
    else setProblem({ field: 'form', text: refusal });
  };
  const errorOf = (field: Problem['field']) => (problem?.field === field ? problem.text : null);
  const settled = () => setProblem(null);

  return (
    <FormDialog
      title={t('versions:form.heading', { code: before?.code ?? '' })}
      size="medium"
      saveLabel={t('versions:form.submit')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="text-pretty text-ink-2">{t('versions:form.lead')}</p>
      <TextField
        label={t('versions:form.title')}
        lang={language}
        value={title}
        onChange={(text) => {
          setTitle(text);
          settled();
        }}
        validationBehavior="aria"
        error={errorOf('title')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is what the form is opened for
        autoFocus
      />
      <div className="grid grid-cols-2 items-start gap-4">
        <DayField
          label={t('versions:form.adoptedOn')}
          value={adoptedOn}
          onChange={(day) => {
            setAdoptedOn(day);
            settled();
          }}
          error={errorOf('day')}
        />
        <Select
          label={t('versions:form.councilAct')}
          labelNote={t('common:optional')}
          noneLabel={t('common:none')}
          options={acts.map((act) => ({
            value: act.id,
            label: [act.code, textIn(act.title, language)].filter(Boolean).join(' · '),
          }))}
          value={councilAct}
          onChange={setCouncilAct}
        />
      </div>
      <TextArea
        label={t('common:reason')}
        lang={language}
        value={reason}
        onChange={(text) => {
          setReason(text);
          settled();
        }}
        validationBehavior="aria"
        error={errorOf('reason')}
      />
      <BaselineChoices baselines={before?.baselines ?? []} chosen={chosen} onChosen={setChosen} />
      {errorOf('form') && (
        <p role="alert" className="font-medium text-pretty text-danger">
          {errorOf('form')}
        </p>
      )}
    </FormDialog>
  );
}
