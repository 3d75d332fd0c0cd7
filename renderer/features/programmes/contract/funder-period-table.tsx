import { useTranslation } from 'react-i18next';
import { Ellipsis, Plus } from 'lucide-react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { FunderPeriod } from '#shared/model/programme.ts';
import { daysBetween } from '#shared/rules/day.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { monthOfDate } from '#shared/rules/amendment-moves.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { ProgrammeActions } from '../programme-actions.ts';
import { useWords } from '../use-words.ts';
import { usePeriodName } from './use-period-name.ts';

interface FunderPeriodTableProps {
  programme: ProgrammeDetail;
  actions: ProgrammeActions;
}

const head = 'py-1 pr-3 text-left text-xs font-semibold text-ink-3';

/** The periods that are reported to the funder: due, submitted, approved, each by its own action. */
export function FunderPeriodTable({ programme, actions }: FunderPeriodTableProps) {
  const { t } = useTranslation('programmes');
  const { isReadOnly } = useWorkbook();
  const { funderPeriods } = programme;
  if (programme.kind !== 'grant' && funderPeriods.length === 0) return null;
  return (
    <Section
      level={3}
      title={t('funderPeriods')}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => actions.editPeriod(null)}>
            {t('addPeriod')}
          </Button>
        )
      }
    >
      {funderPeriods.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-3">{t('noPeriods')}</p>
      ) : (
        <table className="w-full border-t border-line">
          <thead>
            <tr>
              {(['period', 'due', 'submitted', 'approved'] as const).map((name) => (
                <th key={name} scope="col" className={head}>
                  {t(`funderPeriod.${name}`)}
                </th>
              ))}
              <th scope="col" className="w-8">
                <span className="sr-only">{t('funderPeriod.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {funderPeriods.map((period, index) => (
              <PeriodRow key={period.id} period={period} number={index + 1} programme={programme} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

interface PeriodRowProps extends FunderPeriodTableProps {
  period: FunderPeriod;
  number: number;
}

function PeriodRow({ period, number, programme, actions }: PeriodRowProps) {
  const { t } = useTranslation('programmes');
  const { asOf, isReadOnly } = useWorkbook();
  const { language, month } = useWords();
  const nameOf = usePeriodName();
  const { from, to, reportDue, submittedOn, approvedOn } = period;
  const start = programme.monthOneStartsOn;
  const [first, last] = [monthOfDate(from, start), monthOfDate(to, start)];
  const isSubmitted = submittedOn !== null && isTrueBy(submittedOn, asOf);
  const isApproved = approvedOn !== null && isTrueBy(approvedOn, asOf);
  const overdue = !isSubmitted && reportDue !== null && reportDue < asOf ? daysBetween(reportDue, asOf) : null;
  const day = (date: string | null, counts = true) =>
    date === null || !counts ? <span className="text-ink-3">—</span> : formatDate(date, language);
  return (
    <tr className="border-t border-line align-baseline">
      <th scope="row" className="py-1.5 pr-3 text-left font-medium">
        <span className="mr-2 text-ink-3">{number}.</span>
        <span className="whitespace-nowrap">{nameOf(period)}</span>
        {first !== null && last !== null && (
          <span className="block pl-5 text-xs font-normal whitespace-nowrap text-ink-3">
            {month(first)}–{month(last)}
          </span>
        )}
      </th>
      <td className="py-1.5 pr-3 whitespace-nowrap">
        {overdue === null ? (
          day(reportDue)
        ) : (
          <StatusLabel status="overdue">
            {day(reportDue)} <span className="text-sm">{t('overdueBy', { count: overdue })}</span>
          </StatusLabel>
        )}
      </td>
      <td className="py-1.5 pr-3 whitespace-nowrap">{day(submittedOn, isSubmitted)}</td>
      <td className="py-1.5 pr-3 whitespace-nowrap">{day(approvedOn, isApproved)}</td>
      <td className="py-0.5">
        {!isReadOnly && (
          <MenuButton
            label={t('funderPeriod.actions')}
            trigger={
              <IconButton size="small" icon={Ellipsis} label={`${t('funderPeriod.actions')}: ${nameOf(period)}`} />
            }
            onAction={(id) => {
              if (id === 'edit') actions.editPeriod(period);
              else actions.takePeriodStep(period, id === 'approve' ? 'approve' : 'submit');
            }}
          >
            <MenuItem id="submit">{t('funderPeriod.submit')}</MenuItem>
            {submittedOn !== null && <MenuItem id="approve">{t('funderPeriod.approve')}</MenuItem>}
            <MenuItem id="edit">{t('funderPeriod.edit')}</MenuItem>
          </MenuButton>
        )}
      </td>
    </tr>
  );
}
