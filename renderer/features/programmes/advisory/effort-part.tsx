import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Effort } from '#shared/model/programme.ts';
import { effortDifference, sumEffort, type EffortSum } from '#shared/rules/effort-sums.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { usePeriodName } from '../contract/use-period-name.ts';
import { useWords } from '../use-words.ts';
import { Nothing, PlainCell, PlainRow, PlainTable, RowHead } from './plain-table.tsx';

interface EffortPartProps {
  programme: ProgrammeDetail;
  effort: readonly Effort[];
}

/** Person-months by work package, planned and actual, of one partner and one reporting period at a time. */
export function EffortPart({ programme, effort }: EffortPartProps) {
  const { t } = useTranslation('advisory');
  const { title } = useWords();
  const nameOf = usePeriodName();
  const [period, setPeriod] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const partners = usePartners(programme, effort);
  const partner = partners.find(({ id }) => id === chosen) ?? partners[0];
  return (
    <Section
      title={t('effort.title')}
      action={
        <span className="flex flex-wrap gap-2">
          {programme.funderPeriods.length > 0 && (
            <Select
              label={t('effort.period')}
              isLabelHidden
              options={programme.funderPeriods.map((one, index) => ({
                value: one.id,
                label: `${index + 1}. ${nameOf(one)}`,
              }))}
              noneLabel={t('effort.whole')}
              value={period}
              onChange={setPeriod}
            />
          )}
          {partner !== undefined && (
            <Select
              label={t('effort.partner')}
              isLabelHidden
              options={partners.map((one) => ({ value: one.id, label: title(one) }))}
              value={partner.id}
              onChange={setChosen}
            />
          )}
        </span>
      }
    >
      {partner === undefined || programme.phases.length === 0 ? (
        <Nothing>{t(partner === undefined ? 'effort.noPartners' : 'effort.noPackages')}</Nothing>
      ) : (
        <EffortTable
          key={`${period} ${partner.id}`}
          programme={programme}
          partner={partner}
          period={period}
          effort={effort.filter(({ funderPeriod }) => funderPeriod === period)}
        />
      )}
    </Section>
  );
}

interface EffortTableProps {
  programme: ProgrammeDetail;
  partner: Named;
  period: string | null;
  /** Of the period, of every partner. */
  effort: readonly Effort[];
}

function EffortTable({ programme, partner, period, effort }: EffortTableProps) {
  const { t } = useTranslation('advisory');
  const { title, language } = useWords();
  const { isReadOnly } = useWorkbook();
  const differenceInWords = useDifference();
  const own = effort.filter(({ organisation }) => organisation === partner.id);
  const months = (value: number | null) => (value === null ? '—' : formatNumber(value, language));
  const heads = [
    { label: t('effort.workPackage') },
    { label: t('effort.planned'), isEnd: true },
    { label: t('effort.actual'), isEnd: true },
    { label: t('effort.difference') },
  ];
  const sumRow = (label: string, rows: readonly Effort[]) => {
    const sum = sumEffort(rows);
    return (
      <PlainRow>
        <RowHead>{label}</RowHead>
        <PlainCell isEnd>{months(sum.planned)}</PlainCell>
        <PlainCell isEnd>{months(sum.actual)}</PlainCell>
        <PlainCell>{differenceInWords(sum)}</PlainCell>
      </PlainRow>
    );
  };
  return (
    <PlainTable label={t('effort.title')} heads={heads}>
      {programme.phases.map((phase) => {
        const row = own.find(({ workPackage }) => workPackage === phase.id);
        const place = {
          programme: programme.id,
          workPackage: phase.id,
          organisation: partner.id,
          funderPeriod: period,
        };
        const workPackage = phase.code ?? title(phase);
        return (
          <PlainRow key={phase.id}>
            <RowHead>
              {phase.code !== null && <span className="mr-2 text-ink-3">{phase.code}</span>}
              <span className="font-normal">{title(phase)}</span>
            </RowHead>
            {(['planned', 'actual'] as const).map((which) => (
              <PlainCell key={which} isEnd>
                {isReadOnly ? (
                  months(row?.[which] ?? null)
                ) : (
                  <EffortField
                    label={t('effort.cell', { what: t(`effort.${which}`), partner: title(partner), workPackage })}
                    place={place}
                    row={row}
                    which={which}
                  />
                )}
              </PlainCell>
            ))}
            <PlainCell>{row === undefined ? '' : differenceInWords(row)}</PlainCell>
          </PlainRow>
        );
      })}
      {sumRow(t('effort.totalPartner', { partner: title(partner) }), own)}
      {effort.length > own.length && sumRow(t('effort.totalAll'), effort)}
    </PlainTable>
  );
}

/** Every organisation, first those whose effort is recorded, then the coordinator and the partners of the programme. */
function usePartners({ links, coordinator }: ProgrammeDetail, effort: readonly Effort[]): readonly Named[] {
  const { queries } = useApplication();
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'organisation' } }));
  const rank = ({ id }: Named) => {
    if (effort.some(({ organisation }) => organisation === id)) return 0;
    if (coordinator === id) return 1;
    return links.some(({ record, isOutgoing }) => isOutgoing && record.id === id) ? 2 : 3;
  };
  return data.toSorted((one, other) => rank(one) - rank(other));
}

interface EffortFieldProps {
  label: string;
  place: { programme: string; workPackage: string; organisation: string; funderPeriod: string | null };
  row: Effort | undefined;
  which: 'planned' | 'actual';
}

function EffortField({ label, place, row, which }: EffortFieldProps) {
  const { run } = useAction();
  const value = row?.[which] ?? null;
  return (
    <NumberField
      label={label}
      isLabelHidden
      className="ml-auto w-24"
      minValue={0}
      maxValue={100_000}
      formatOptions={{ maximumFractionDigits: 2 }}
      value={value ?? Number.NaN}
      onChange={(written) => {
        const changed = Number.isNaN(written) ? null : written;
        if (changed === value) return;
        const { planned = null, actual = null } = row ?? {};
        void run(({ client }) => client.advisory.setEffort({ ...place, planned, actual, [which]: changed }));
      }}
    />
  );
}

/** „2,5 под плана“: the difference in words, and nothing where there is nothing to compare. */
function useDifference() {
  const { t } = useTranslation('advisory');
  const { language } = useWords();
  return (sum: EffortSum): string => {
    const difference = effortDifference(sum);
    if (difference === null) return '';
    if (difference === 0) return t('effort.equal');
    const months = formatNumber(Math.abs(difference), language);
    return difference < 0 ? t('effort.under', { months }) : t('effort.over', { months });
  };
}
