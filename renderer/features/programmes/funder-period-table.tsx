import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from './use-words.ts';

/** The periods that are reported to the funder: due, submitted, approved, each date edited where it stands. */
export function FunderPeriodTable({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { language } = useWords();
  if (programme.funderPeriods.length === 0) return null;
  return (
    <Section level={3} title={t('funderPeriods')} note={programme.funderPeriods.length}>
      <ul className="flex flex-col">
        {programme.funderPeriods.map((period) => (
          <li key={period.id} className="flex flex-col gap-1 border-t border-line py-2">
            <span className="font-medium">
              {formatDate(period.from, language)} – {formatDate(period.to, language)}
              {period.code !== null && <span className="ml-2 font-normal text-ink-3">{period.code}</span>}
            </span>
            <FieldList>
              <RecordField entity="funderPeriod" record={period} name="reportDue" label={t('funderPeriod.due')} />
              <RecordField
                entity="funderPeriod"
                record={period}
                name="submittedOn"
                label={t('funderPeriod.submitted')}
              />
              <RecordField entity="funderPeriod" record={period} name="approvedOn" label={t('funderPeriod.approved')} />
            </FieldList>
          </li>
        ))}
      </ul>
    </Section>
  );
}
