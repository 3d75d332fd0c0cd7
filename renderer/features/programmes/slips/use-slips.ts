import { useMemo } from 'react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { firstDay } from '#shared/rules/partial-date.ts';
import { slipSeries, type SlipSeries } from '#shared/rules/slip-series.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { isDeliverable, type ProgrammeItem } from '../programme-item.ts';

export interface Slip {
  readonly item: ProgrammeItem;
  readonly series: SlipSeries;
}

/** What moved of a programme by the day looked at, in the order of the funder's tables. */
export function useSlips(programme: ProgrammeDetail): readonly Slip[] {
  const { asOf } = useWorkbook();
  return useMemo(() => {
    const { monthOneStartsOn, periodFrom, milestones, deliverables } = programme;
    const begins = monthOneStartsOn ?? (periodFrom === null ? null : firstDay(periodFrom));
    return [...milestones, ...deliverables].flatMap((item): Slip[] => {
      const { facts } = item.status;
      const doneOn = isDeliverable(item)
        ? item.status.facts.submittedOn
        : item.status.status === 'achieved'
          ? item.status.facts.achievedOn
          : null;
      const moves = item.dateMoves.filter(
        ({ field }) => field === 'due' || field === 'dueRevised' || field === 'forecast',
      );
      const series = slipSeries({ id: item.id, dueOriginal: facts.dueOriginal, moves, doneOn }, begins, asOf);
      return series === null ? [] : [{ item, series }];
    });
  }, [programme, asOf]);
}
