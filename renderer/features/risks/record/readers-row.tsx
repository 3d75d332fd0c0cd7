import { useTranslation } from 'react-i18next';
import type { RiskDetail } from '#shared/contract/risks.ts';
import { ReaderChoice } from '#renderer/app/reader-choice.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';

/** In whose editions of a pack the risk stands. */
export function ReadersRow({ risk }: { risk: RiskDetail }) {
  const { t } = useTranslation('common');
  const { isReadOnly } = useWorkbook();
  const label = t('readers.risk');
  const save = useSaveField({ entity: 'risk', id: risk.id, name: 'visibility', label, isReadOnly });
  return (
    <FieldRow label={label}>
      <ReaderChoice
        label={label}
        value={risk.visibility}
        onChange={(visibility) => void save(visibility)}
        isDisabled={isReadOnly}
      />
    </FieldRow>
  );
}
