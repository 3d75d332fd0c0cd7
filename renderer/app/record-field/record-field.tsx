import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { entities, type EntityName } from '#shared/model/entities.ts';
import type { AnyField } from '#shared/model/field.ts';
import type { Bilingual } from '#shared/model/values.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { BilingualValue } from './bilingual-value.tsx';
import type { FieldPlace } from './field-place.ts';
import { ChoiceValue, ReferenceValue } from './picked-value.tsx';
import { WrittenValue, isWritten } from './written-value.tsx';

export interface RecordFieldProps {
  entity: EntityName;
  /** The record as it was read; only its id and this field are looked at. */
  record: Readonly<Record<string, unknown>> & { readonly id: string };
  name: string;
  /** When the field's own name does not say enough here. */
  label?: string;
  isMultiline?: boolean;
  /** Where this field of this record is changed elsewhere. */
  isReadOnly?: boolean;
  note?: ReactNode;
}

/**
 * One fact of a record, edited where it stands and saved on leaving: the model says what kind of value it is. Governed
 * fields (dates that move, states) are only shown: they have their own actions.
 */
export function RecordField({ label: given, note, ...props }: RecordFieldProps) {
  const { t } = useTranslation('fields');
  // Every field of the model has a name in the catalogue.
  const label = given ?? capitalised(t(`name.${props.name}` as 'name.title'));
  return (
    <FieldRow label={label} note={note}>
      <RecordValue {...props} label={label} />
    </FieldRow>
  );
}

/** The value alone, where a column or a sentence says what it is; `label` is its name for screen readers. */
export function RecordValue({
  entity,
  record,
  name,
  label,
  isMultiline,
  isReadOnly: isShown = false,
}: Omit<RecordFieldProps, 'note'> & { label: string }) {
  const { isReadOnly } = useWorkbook();
  const field = fieldOf(entity, name);
  if (field === undefined) throw new Error(`${entity} has no field ${name}`);
  const place = { entity, id: record.id, name, label, isReadOnly: isReadOnly || isShown || field.governed };
  return <Value place={place} field={field} value={record[name]} isMultiline={isMultiline ?? false} />;
}

interface ValueProps {
  place: FieldPlace;
  field: AnyField;
  value: unknown;
  isMultiline: boolean;
}

/** The kind of the field says what the value is, so each branch may take it for that. */
function Value({ place, field, value, isMultiline }: ValueProps) {
  if (field.kind === 'bilingual')
    return <BilingualValue place={place} value={value as Bilingual} isMultiline={isMultiline} />;
  if (field.kind === 'choice') return <ChoiceValue place={place} field={field} value={value as string | null} />;
  if (field.kind === 'reference')
    return <ReferenceValue place={place} target={field.target as EntityName} value={value as string | null} />;
  if (isWritten(field.kind))
    return <WrittenValue place={place} kind={field.kind} value={value} isMultiline={isMultiline} />;
  throw new Error(`${place.name} cannot be edited in place`);
}

function fieldOf(entity: EntityName, name: string): AnyField | undefined {
  const fields: Readonly<Record<string, AnyField>> = entities[entity].fields;
  return fields[name];
}
