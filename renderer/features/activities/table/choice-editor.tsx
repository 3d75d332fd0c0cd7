import type { RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { CellChoices } from '#renderer/ui/cell-choices.tsx';
import type { Option } from '#renderer/ui/option-list.tsx';
import { useFocusAreas } from '../use-focus-areas.ts';
import type { CellEditorProps } from './cell-editor.tsx';
import { choices } from './cell-values.ts';

interface ChoiceEditorProps extends CellEditorProps {
  cell: RefObject<Element | null>;
}

/** The open state of a cell that holds one of a few values, or another record. */
export function ChoiceEditor(props: ChoiceEditorProps) {
  const { column } = props;
  if (column === 'responsible') return <ResponsibleEditor {...props} />;
  if (column === 'owner') return <OwnerEditor {...props} />;
  if (column === 'focusArea') return <FocusAreaEditor {...props} />;
  if (column === 'readiness' || column === 'priority') return <WordEditor {...props} column={column} />;
  return null;
}

function WordEditor({ column, ...props }: ChoiceEditorProps & { column: keyof typeof choices }) {
  const { t } = useTranslation('fields');
  const options: Option[] = choices[column].map((value) => ({
    value,
    // Each column has its own words; the pair is one of those in the catalogue.
    label: capitalised(t(`choice.${column}.${value}` as 'choice.readiness.idea')),
  }));
  return <Choices {...props} column={column} options={options} value={props.activity[column]} />;
}

function ResponsibleEditor(props: ChoiceEditorProps) {
  const { queries } = useApplication();
  const { language } = props;
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'organisation' } }));
  const options = data.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  return <Choices {...props} options={options} value={props.activity.responsible} />;
}

function OwnerEditor(props: ChoiceEditorProps) {
  const { queries } = useApplication();
  const { language } = props;
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'person' } }));
  const options = data.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  return <Choices {...props} options={options} value={props.activity.owner} />;
}

function FocusAreaEditor(props: ChoiceEditorProps) {
  const { language } = props;
  const options = useFocusAreas().map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
  return <Choices {...props} options={options} value={props.activity.focusArea} />;
}

interface ChoicesProps extends ChoiceEditorProps {
  options: readonly Option[];
  value: string | null;
}

function Choices({ column, activity, cell, options, value, onSave, onDone }: ChoicesProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { toaster } = useApplication();
  const pick = async (picked: string | null) => {
    if (picked === value) return onDone('stay');
    const refusal = await onSave(activity, { kind: 'fields', fields: { [column]: picked } });
    // The list is closed by now, so the cell has no place for it.
    if (refusal !== null) toaster.show({ text: refusal, isError: true });
    onDone('stay');
  };
  return (
    <CellChoices
      label={t(`activities:column.${column}`)}
      options={options}
      value={value}
      noneLabel={t('common:none')}
      emptyText={t('common:nothingFound')}
      cell={cell}
      onPick={(picked) => void pick(picked)}
      onCancel={() => onDone('stay')}
    />
  );
}
