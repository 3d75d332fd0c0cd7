import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { addDays, addMonths } from '#shared/rules/day.ts';
import { RecordValue } from '#renderer/app/record-field/record-field.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '../use-words.ts';

const dates = [
  { name: 'reportDue', label: 'due' },
  { name: 'submittedOn', label: 'submitted' },
  { name: 'approvedOn', label: 'approved' },
] as const;

/** The periods that are reported to the funder: due, submitted, approved, each date edited where it stands. */
export function FunderPeriodTable({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { language } = useWords();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const { funderPeriods, monthOneStartsOn } = programme;
  const last = funderPeriods.at(-1);
  // The next year after the last period, or the first of the programme; the person puts the real days.
  const nextFrom = last === undefined ? monthOneStartsOn : addDays(last.to, 1);
  if (programme.kind !== 'grant' && last === undefined) return null;
  const add = (from: string) =>
    void run(({ client }) =>
      client.records.create({
        entity: 'funderPeriod',
        fields: {
          programme: programme.id,
          from,
          to: addDays(addMonths(from, 12), -1),
          sortOrder: funderPeriods.length + 1,
        },
      }),
    );
  const head = 'py-1 pr-3 text-left text-xs font-semibold text-ink-3';
  return (
    <Section
      level={3}
      title={t('funderPeriods')}
      action={
        !isReadOnly &&
        nextFrom !== null && (
          <Button size="small" icon={Plus} onPress={() => add(nextFrom)}>
            {t('addPeriod')}
          </Button>
        )
      }
    >
      {last === undefined ? (
        <p className="border-t border-line py-2 text-ink-3">{t('noPeriods')}</p>
      ) : (
        <table className="w-full border-t border-line">
          <thead>
            <tr>
              <th scope="col" className={head}>
                {t('funderPeriod.period')}
              </th>
              {dates.map(({ name, label }) => (
                <th key={name} scope="col" className={head}>
                  {t(`funderPeriod.${label}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {funderPeriods.map((period) => (
              <tr key={period.id} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-3 text-left font-medium whitespace-nowrap">
                  <RecordValue
                    entity="funderPeriod"
                    record={period}
                    name="from"
                    label={`${t('funderPeriod.period')}: ${formatDate(period.from, language)}`}
                  />
                  {' – '}
                  <RecordValue
                    entity="funderPeriod"
                    record={period}
                    name="to"
                    label={`${t('funderPeriod.period')}: ${formatDate(period.to, language)}`}
                  />
                </th>
                {dates.map(({ name, label }) => (
                  <td key={name} className="py-1.5 pr-3">
                    <RecordValue
                      entity="funderPeriod"
                      record={period}
                      name={name}
                      label={`${t(`funderPeriod.${label}`)}, ${formatDate(period.from, language)}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
