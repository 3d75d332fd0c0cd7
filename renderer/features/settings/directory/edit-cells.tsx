import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '#shared/model/values.ts';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Cell } from '#renderer/ui/data-table.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';

interface NameCellProps {
  entity: 'organisation' | 'person';
  id: string;
  label: string;
  text: Bilingual;
  language: Language;
}

/** A name in one language, edited in its cell; marked while it waits for a translation. */
export function NameCell({ entity, id, label, text, language }: NameCellProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { isReadOnly } = useWorkbook();
  const save = useSaveField({ entity, id, name: 'name', label, isReadOnly });
  const isStale = text.stale?.language === language;
  return (
    <Cell className="py-1 whitespace-normal">
      <span className="flex items-baseline gap-1.5">
        {isStale && <StatusMark status="atRisk" size={10} title={t('common:confirmTranslation')} />}
        <span className="min-w-0 flex-1">
          <InlineEdit
            label={label}
            value={text[language]}
            save={(written) => save({ [language]: written })}
            placeholder="—"
            isReadOnly={isReadOnly}
            lang={language}
          />
        </span>
      </span>
    </Cell>
  );
}

interface FlagCellProps {
  id: string;
  field: 'consentPublic' | 'uses';
  /** With the person's name, for screen readers. */
  label: string;
  value: boolean;
}

export function FlagCell({ id, field, label, value }: FlagCellProps) {
  const { isReadOnly } = useWorkbook();
  const save = useSaveField({ entity: 'person', id, name: field, label, isReadOnly });
  return (
    <Cell align="center">
      <Checkbox
        aria-label={label}
        className="items-center"
        isSelected={value}
        isDisabled={isReadOnly}
        onChange={(isOn) => void save(isOn)}
      />
    </Cell>
  );
}
