import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** What was changed in the agreement, and when. A new one is filled in where it appears. */
export function AmendmentList({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { asOf, isReadOnly } = useWorkbook();
  const { run } = useAction();
  if (programme.kind !== 'grant' && programme.amendments.length === 0) return null;
  const add = () =>
    void run(({ client }) =>
      client.records.create({ entity: 'amendment', fields: { programme: programme.id, on: asOf } }),
    );
  return (
    <Section
      level={3}
      title={t('amendmentList')}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={add}>
            {t('addAmendment')}
          </Button>
        )
      }
    >
      {programme.amendments.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-3">{t('noAmendments')}</p>
      ) : (
        <ul className="flex flex-col">
          {programme.amendments.map((amendment) => (
            <li key={amendment.id} className="border-t border-line py-2">
              <FieldList>
                <RecordField entity="amendment" record={amendment} name="code" />
                <RecordField entity="amendment" record={amendment} name="on" />
                <RecordField entity="amendment" record={amendment} name="summary" isMultiline />
              </FieldList>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
