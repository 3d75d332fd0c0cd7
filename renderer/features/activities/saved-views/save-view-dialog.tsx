import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { PlanState } from '../question/plan-state.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';

interface SaveViewDialogProps {
  state: PlanState;
  onTake: (state: PlanState) => void;
  onClose: () => void;
}

/** Gives a name to the way the plan is looked at now. */
export function SaveViewDialog({ state, onTake, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { tell, isRunning } = useToldAction();
  const [name, setName] = useState('');
  const [isDefault, setIsDefault] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    const title = name.trim();
    if (title === '') return setProblem(t('activities:saved.nameMissing'));
    let saved = '';
    const { view, question, layout } = state;
    const refusal = await tell(t('activities:saved.saved', { title }), async (client) => {
      saved = (await client.savedViews.save({ view, question, layout, title: { [language]: title } })).id;
      if (isDefault) await client.savedViews.setDefault({ id: saved });
    });
    if (refusal !== null) return setProblem(refusal);
    onTake({ ...state, savedView: saved });
    onClose();
  };

  return (
    <FormDialog
      title={t('activities:saved.saveTitle')}
      saveLabel={t('activities:saved.submit')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <TextField
          label={t('activities:saved.name')}
          description={t('activities:saved.nameHint')}
          lang={language}
          value={name}
          onChange={(text) => {
            setName(text);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void save();
          }}
          validationBehavior="aria"
          error={problem}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is what the form is opened for
          autoFocus
        />
        <Checkbox isSelected={isDefault} onChange={setIsDefault}>
          {t('activities:saved.makeDefault')}
        </Checkbox>
      </div>
    </FormDialog>
  );
}
