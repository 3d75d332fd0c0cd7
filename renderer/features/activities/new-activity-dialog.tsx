import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DateField, DayField } from '#renderer/app/form/date-field.tsx';
import { useFocusAreas } from './use-focus-areas.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';

interface NewActivityDialogProps {
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** A new activity: what it is called, where it belongs and who does it. Everything else is filled in on its record. */
export function NewActivityDialog({ onClose, onCreated }: NewActivityDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { queries } = useApplication();
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { data: suggested } = useQuery(queries.activities.nextCode.queryOptions());
  const { data: organisations = [] } = useQuery(
    queries.records.names.queryOptions({ input: { entity: 'organisation' } }),
  );
  const focusAreas = useFocusAreas();
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [focusArea, setFocusArea] = useState<string | null>(null);
  const [responsible, setResponsible] = useState<string | null>(null);
  const [due, setDue] = useState<string | null>(null);
  const [inPlanSince, setInPlanSince] = useState<string | null>(asOf);
  const [problem, setProblem] = useState<{ field: 'code' | 'title' | 'day'; text: string } | null>(null);
  const { tell, isRunning } = useToldAction();
  const code = typedCode ?? suggested?.code ?? '';

  const save = async () => {
    if (title.trim() === '') return setProblem({ field: 'title', text: t('activities:create.nameMissing') });
    if (code.trim() === '') return setProblem({ field: 'code', text: t('activities:create.codeMissing') });
    if (inPlanSince === null) return setProblem({ field: 'day', text: t('common:dayNeeded') });
    let created = '';
    const refusal = await tell(t('activities:create.saved', { code }), async (client) => {
      const fields = { code, title: { [language]: title.trim() }, focusArea, responsible, inPlanSince, due };
      created = (await client.activities.create(fields)).id;
    });
    if (refusal !== null) return setProblem({ field: 'code', text: refusal });
    onClose();
    onCreated(created);
  };
  const errorOf = (field: 'code' | 'title' | 'day') => (problem?.field === field ? problem.text : null);
  const optional = t('common:optional');

  return (
    <FormDialog
      title={t('activities:create.title')}
      size="medium"
      saveLabel={t('activities:create.submit')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <div className="grid grid-cols-4 items-start gap-4">
        <TextField
          label={t('activities:create.code')}
          value={code}
          onChange={(text) => {
            setTypedCode(text);
            setProblem(null);
          }}
          validationBehavior="aria"
          error={errorOf('code')}
        />
        <TextField
          className="col-span-3"
          label={t('activities:create.name')}
          lang={language}
          value={title}
          onChange={(text) => {
            setTitle(text);
            setProblem(null);
          }}
          validationBehavior="aria"
          error={errorOf('title')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is what the form is opened for
          autoFocus
        />
        <Select
          className="col-span-2"
          label={t('activities:create.focusArea')}
          labelNote={optional}
          noneLabel={t('common:none')}
          options={focusAreas.map((area) => ({ value: area.id, label: textIn(area.title, language) }))}
          value={focusArea}
          onChange={setFocusArea}
        />
        <ComboBox
          className="col-span-2"
          label={t('activities:create.responsible')}
          labelNote={optional}
          placeholder={t('activities:record.choose')}
          emptyText={t('common:nothingFound')}
          options={organisations.map((one) => ({ value: one.id, label: textIn(one.title, language) }))}
          value={responsible}
          onChange={setResponsible}
        />
        <DateField
          className="col-span-2"
          label={t('activities:create.due')}
          labelNote={optional}
          value={due}
          onChange={setDue}
        />
        <DayField
          className="col-span-2"
          label={t('activities:create.inPlanSince')}
          description={t('activities:create.inPlanSinceHint')}
          value={inPlanSince}
          onChange={setInPlanSince}
          error={errorOf('day')}
        />
      </div>
    </FormDialog>
  );
}
