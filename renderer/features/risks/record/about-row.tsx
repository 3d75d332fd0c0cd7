import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import { riskSubjects, type RiskDetail, type RiskSubject } from '#shared/contract/risks.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { RecordPicker } from '#renderer/features/board/record-picker.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';

export const subjectOf = (entity: EntityName): RiskSubject | undefined =>
  riskSubjects.find((subject) => subject === entity);

/** What the risk threatens or favours: added by typing a name, taken off one by one. */
export function AboutRow({ risk }: { risk: RiskDetail }) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const tie = (entity: EntityName, record: string, isTied: boolean) => {
    const subject = subjectOf(entity);
    if (subject !== undefined)
      void run(({ client }) => client.risks.setAbout({ id: risk.id, entity: subject, record, isTied }));
  };
  return (
    <FieldRow label={t('record.about')}>
      {risk.about.length > 0 && (
        <ul className="mb-1 flex flex-col gap-0.5">
          {risk.about.map(({ link, entity, record }) => {
            const name = textIn(record.title, language) || (record.code ?? '');
            return (
              <li key={link} className="flex items-start gap-1">
                <span className="min-w-0">
                  <span className="text-ink-3">{record.code}</span>{' '}
                  <Link href={recordHref(entity, record.id) ?? undefined} isQuiet>
                    {name}
                  </Link>
                </span>
                {!isReadOnly && (
                  <IconButton
                    size="small"
                    icon={X}
                    label={t('record.removeAbout', { name })}
                    onPress={() => tie(entity, record.id, false)}
                    className="-my-1 ml-auto"
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isReadOnly && risk.about.length === 0 && '—'}
      {!isReadOnly && (
        <RecordPicker
          label={t('record.addAbout')}
          isLabelHidden
          placeholder={t('record.addAbout')}
          offered={riskSubjects}
          without={risk.about.map(({ record }) => record.id)}
          onPick={(entity, id) => tie(entity, id, true)}
        />
      )}
    </FieldRow>
  );
}
