import { useState } from 'react';
import type { Bilingual } from '#shared/model/values.ts';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

const languages = { languageTags: { bg: 'БГ', en: 'EN' }, languageNames: { bg: 'български', en: 'английски' } };

export function TextFields() {
  const [name, setName] = useState('Общински електронни услуги през Единния модел');
  const [unit, setUnit] = useState('Иновативна София');
  const [summary, setSummary] = useState('');
  const [title, setTitle] = useState<Bilingual>({
    bg: 'Пясъчник за иновативни решения',
    en: 'Sandbox for innovative solutions',
    stale: { language: 'en', since: '2020-12-12T09:00:00.000Z' },
  });
  return (
    <>
      <SearchField label="Търсене в плана" />
      <TextField label="Номер" labelNote="незадължително" description="Например ACT-01" />
      <TextField label="Ръководител" error="Изберете човек от списъка или го добавете." defaultValue="Иван" />
      <TextField label="Само за четене" isReadOnly defaultValue="Иновативна София" />
      <TextField label="Недостъпно" isDisabled defaultValue="Иновативна София" />
      <TextArea label="Какво е направено" description="Две изречения стигат." placeholder="От последния отчет насам…" />
      <BilingualField
        {...languages}
        label="Заглавие"
        value={title}
        onChange={(patch) => setTitle({ ...title, ...patch, stale: null })}
        staleText="Неактуален превод от 12.12.2020 г."
        confirmLabel="Преводът е верен"
        onConfirm={() => setTitle({ ...title, stale: null })}
      />
      <BilingualField
        {...languages}
        label="Очакван резултат"
        isMultiline
        value={{ bg: '', en: '', stale: null }}
        onChange={() => {}}
        confirmLabel="Преводът е верен"
        onConfirm={() => {}}
        error="Напишете поне единия език."
      />
      <FieldList>
        <FieldRow label="Заглавие">
          <InlineEdit
            label="Заглавие"
            value={name}
            save={setName}
            placeholder="Добави заглавие"
            className="font-medium"
          />
        </FieldRow>
        <FieldRow label="Отговорно звено" note="от 22.10.2020 г.">
          <InlineEdit
            label="Отговорно звено"
            value={unit}
            save={(text) => {
              if (text === '') return 'Дейността има точно едно отговорно звено. Напишете го.';
              setUnit(text);
              return null;
            }}
            placeholder="Избери звено"
          />
        </FieldRow>
        <FieldRow label="Описание">
          <InlineEdit label="Описание" value={summary} save={setSummary} placeholder="Добави описание" isMultiline />
        </FieldRow>
        <FieldRow label="Период">юни 2020 г. – края на 2020 г.</FieldRow>
      </FieldList>
    </>
  );
}
