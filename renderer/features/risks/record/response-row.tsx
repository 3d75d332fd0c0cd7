import { useTranslation } from 'react-i18next';
import type { RiskDetail } from '#shared/contract/risks.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { RiskKind, RiskResponse } from '#shared/model/risk.ts';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { InlineButton } from '#renderer/ui/inline-button.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';

/** What one does about a threat is not what one does about an opportunity. */
const responsesTo: Record<RiskKind, readonly RiskResponse[]> = {
  threat: ['avoid', 'reduce', 'transfer', 'share', 'accept'],
  opportunity: ['exploit', 'enhance', 'share', 'accept'],
};
const nothing = 'none';

export function ResponseRow({ risk }: { risk: RiskDetail }) {
  const { t } = useTranslation(['risks', 'fields', 'common']);
  const { isReadOnly } = useWorkbook();
  const label = t('risks:column.response');
  const save = useSaveField({ entity: 'risk', id: risk.id, name: 'response', label, isReadOnly });
  const wordOf = (response: RiskResponse) => capitalised(t(`fields:choice.response.${response}`));
  const shown = risk.response === null ? '—' : wordOf(risk.response);
  const offered = responsesTo[risk.kind];
  // One that was chosen before the kind changed stays in sight.
  const responses = risk.response === null || offered.includes(risk.response) ? offered : [...offered, risk.response];
  return (
    <FieldRow label={label}>
      {isReadOnly ? (
        shown
      ) : (
        <Popover
          label={label}
          className="w-60"
          trigger={<InlineButton label={`${label}: ${shown}`}>{shown}</InlineButton>}
        >
          {(close) => (
            <RadioGroup<RiskResponse | typeof nothing>
              label={label}
              choices={[
                ...responses.map((value) => ({ value, label: wordOf(value) })),
                { value: nothing, label: t('common:none') },
              ]}
              value={risk.response ?? nothing}
              onChange={(picked) => void save(picked === nothing ? null : picked).then(close)}
            />
          )}
        </Popover>
      )}
    </FieldRow>
  );
}
