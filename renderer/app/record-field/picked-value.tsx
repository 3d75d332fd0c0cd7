import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { AnyField } from '#shared/model/field.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import type { Option } from '#renderer/ui/option-list.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { FieldPlace } from './field-place.ts';
import { useSaveField } from './use-save-field.ts';

const nothing = 'none';

interface ChoiceValueProps {
  place: FieldPlace;
  field: AnyField;
  value: string | null;
}

/** One of a few words; those who may be empty offer that too. */
export function ChoiceValue({ place, field, value }: ChoiceValueProps) {
  const { t } = useTranslation(['fields', 'common']);
  const save = useSaveField(place);
  // Each choice field has its words under its own name.
  const word = (option: string) =>
    capitalised(t(`fields:choice.${place.name}.${option}` as 'fields:choice.readiness.idea'));
  const options = (field.options ?? []).map((option) => ({ value: option, label: word(option) }));
  // A choice with a first value is never empty; the others may be.
  const choices = field.initial === null ? [...options, { value: nothing, label: t('common:none') }] : options;
  return (
    <Picked place={place} shown={value === null ? '' : word(value)}>
      {(close) => (
        <RadioGroup
          label={place.label}
          choices={choices}
          value={value ?? nothing}
          onChange={(picked) => void save(picked === nothing ? null : picked).then(close)}
        />
      )}
    </Picked>
  );
}

/** Another record, chosen by typing part of its name. */
export function ReferenceValue({
  place,
  target,
  value,
}: {
  place: FieldPlace;
  target: EntityName;
  value: string | null;
}) {
  const { t } = useTranslation('common');
  const { queries } = useApplication();
  const language = useLanguage();
  const save = useSaveField(place);
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: target } }));
  const options: Option[] = data.map(({ id, code, title }) => ({
    value: id,
    label: textIn(title, language) || (code ?? id),
    ...(code === null ? {} : { detail: code }),
  }));
  return (
    <Picked place={place} shown={options.find((option) => option.value === value)?.label ?? ''}>
      {(close) => (
        <ComboBox
          label={place.label}
          options={options}
          value={value}
          onChange={(picked) => {
            if (picked !== value) void save(picked).then(close);
          }}
          emptyText={t('nothingFound')}
        />
      )}
    </Picked>
  );
}

interface PickedProps {
  place: FieldPlace;
  shown: string;
  children: (close: () => void) => ReactNode;
}

/** Looks like the texts that are edited in place, and opens a small sheet. */
function Picked({ place, shown, children }: PickedProps) {
  if (place.isReadOnly) return shown || '—';
  return (
    <Popover
      label={place.label}
      trigger={
        <Button
          aria-label={`${place.label}: ${shown || '—'}`}
          className="-mx-1.5 -my-0.5 min-h-6 min-w-6 cursor-default rounded-sm px-1.5 py-0.5 text-left transition-colors hover:bg-hover hover:shadow-[inset_0_0_0_1px_var(--line)]"
        >
          {shown || <span className="text-ink-3">—</span>}
        </Button>
      }
      className="w-72"
    >
      {children}
    </Popover>
  );
}
