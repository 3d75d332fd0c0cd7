import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordChoices } from '#renderer/app/use-record-choices.ts';

interface PersonOrTextProps {
  entity: 'meeting' | 'agendaItem';
  record: Readonly<Record<string, unknown>> & { readonly id: string };
  /** The field of the text; the one of the person is called after it: `chair`, `chairPerson`. */
  name: 'chair' | 'secretary' | 'presenter';
  /** As it is said in each language. */
  shown: { bg: string; en: string } | null;
}

/** Who: somebody of the directory, whose name is then printed in each language's own script, or people in words. */
export function PersonOrText({ entity, record, name, shown }: PersonOrTextProps) {
  const { t } = useTranslation('fields');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const label = capitalised(t(`name.${name}`));
  const words = textIn(shown, language);
  return (
    <FieldRow label={label}>
      {isReadOnly ? (
        words || '—'
      ) : (
        <Popover
          label={label}
          trigger={
            <Button
              aria-label={`${label}: ${words || '—'}`}
              className="-mx-1.5 -my-0.5 min-h-6 min-w-6 cursor-default rounded-sm px-1.5 py-0.5 text-left transition-colors hover:bg-hover hover:shadow-[inset_0_0_0_1px_var(--line)]"
            >
              {words || <span className="text-ink-3">—</span>}
            </Button>
          }
          className="flex w-80 flex-col gap-3"
        >
          {(close) => <Choice entity={entity} record={record} name={name} label={label} onDone={close} />}
        </Popover>
      )}
    </FieldRow>
  );
}

interface ChoiceProps extends Omit<PersonOrTextProps, 'shown'> {
  label: string;
  onDone: () => void;
}

function Choice({ entity, record, name, label, onDone }: ChoiceProps) {
  const { t } = useTranslation(['board', 'common']);
  const { run } = useAction();
  const people = useRecordChoices('person');
  const written = record[name];
  const person = record[`${name}Person`];
  const [text, setText] = useState(typeof written === 'string' ? written : '');
  const save = (fields: { person: string | null; text: string | null }) =>
    void run(async ({ client }) => {
      await client.records.update({
        entity,
        id: record.id,
        fields: { [`${name}Person`]: fields.person, [name]: fields.text },
      });
      onDone();
    });
  const saveText = () => save({ person: null, text: text.trim() || null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) saveText();
  };
  return (
    <>
      <ComboBox
        label={label}
        labelNote={t('who.register')}
        options={people}
        value={typeof person === 'string' ? person : null}
        onChange={(picked) => {
          if (picked !== null && picked !== person) save({ person: picked, text: null });
        }}
        emptyText={t('common:nothingFound')}
      />
      <div role="presentation" onKeyDown={onKeyDown}>
        <TextField label={t('who.words')} description={t('who.wordsHint')} value={text} onChange={setText} />
      </div>
    </>
  );
}
