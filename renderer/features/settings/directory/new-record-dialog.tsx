import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { BilingualField, type BilingualFieldProps } from '#renderer/ui/bilingual-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export interface NewRecordProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCreated: (id: string) => void;
}

interface NewRecordDialogProps extends NewRecordProps {
  entity: 'organisation' | 'person';
  title: string;
  /** What it is made with besides its name and role. */
  fields?: Record<string, unknown>;
}

/** A new person or organisation: name and role; the rest is filled in on its panel. */
export function NewRecordDialog(props: NewRecordDialogProps) {
  const { t } = useTranslation('common');
  const { isOpen, onOpenChange, title } = props;
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={title} closeLabel={t('close')} size="small">
      <NewRecordForm {...props} />
    </Dialog>
  );
}

const empty = { bg: '', en: '', stale: null };

function NewRecordForm({ onOpenChange, onCreated, entity, fields }: NewRecordDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const [name, setName] = useState(empty);
  const [role, setRole] = useState(empty);
  const [problem, setProblem] = useState<string | null>(null);
  const create = async () => {
    const given = (text: typeof empty) => ({ bg: text.bg.trim(), en: text.en.trim() });
    if (given(name).bg === '' && given(name).en === '') return setProblem(t('personal.nameMissing'));
    const made = await run(
      ({ client }) => client.records.create({ entity, fields: { name: given(name), role: given(role), ...fields } }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined) return;
    onOpenChange(false);
    onCreated(made.id);
  };
  const shared: Omit<BilingualFieldProps, 'label' | 'value' | 'onChange'> = {
    savesOn: 'key',
    order: language === 'bg' ? ['bg', 'en'] : ['en', 'bg'],
    languageTags: { bg: t('common:bg'), en: t('common:en') },
    languageNames: { bg: t('common:bulgarian'), en: t('common:english') },
    confirmLabel: t('common:confirmTranslation'),
    onConfirm: () => undefined,
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <BilingualField
        {...shared}
        label={t('personal.personName')}
        value={name}
        onChange={(patch) => {
          setName({ ...name, ...patch });
          setProblem(null);
        }}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is what the dialog was opened for
        autoFocus
      />
      <BilingualField
        {...shared}
        label={t('personal.personRole')}
        labelNote={t('common:optional')}
        value={role}
        onChange={(patch) => setRole({ ...role, ...patch })}
      />
      <div className="flex justify-end gap-2">
        <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={isRunning}>
          {t('common:add')}
        </Button>
      </div>
    </form>
  );
}
