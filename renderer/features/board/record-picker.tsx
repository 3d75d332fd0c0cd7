import { useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';

/** What the Board talks about. */
const boardSubjects = ['activity', 'programme', 'kpi', 'risk', 'councilAct'] as const satisfies readonly EntityName[];

interface RecordPickerProps {
  label: string;
  isLabelHidden?: boolean;
  labelNote?: string;
  placeholder: string;
  /** Kinds of records to pick from. */
  offered?: readonly EntityName[];
  /** Ids that are chosen already. */
  without?: readonly string[];
  onPick: (entity: EntityName, id: string) => void;
  className?: string;
}

/** Picks a record by typing part of its code or name; ready for the next at once. */
export function RecordPicker(props: RecordPickerProps) {
  const { label, isLabelHidden, labelNote, placeholder, offered = boardSubjects, without, onPick, className } = props;
  const { t } = useTranslation(['common', 'fields']);
  const { queries } = useApplication();
  const language = useLanguage();
  const [round, setRound] = useState(0);
  const lists = useQueries({
    queries: offered.map((entity) => queries.records.names.queryOptions({ input: { entity } })),
  });
  const options = offered.flatMap((entity, index) =>
    (lists[index]?.data ?? [])
      .filter(({ id }) => !without?.includes(id))
      .map(({ id, code, title }) => ({
        value: id,
        entity,
        label: [code, textIn(title, language)].filter(Boolean).join(' · '),
        detail: t(`fields:entity.${entity}`),
      })),
  );
  return (
    <ComboBox
      // Chosen once, it is empty again.
      key={round}
      label={label}
      {...(isLabelHidden ? { isLabelHidden } : {})}
      labelNote={labelNote}
      placeholder={placeholder}
      options={options}
      value={null}
      onChange={(id) => {
        const option = options.find(({ value }) => value === id);
        if (option === undefined) return;
        setRound(round + 1);
        onPick(option.entity, option.value);
      }}
      emptyText={t('nothingFound')}
      {...(className === undefined ? {} : { className })}
    />
  );
}
