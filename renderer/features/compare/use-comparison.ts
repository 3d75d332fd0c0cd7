import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CompareBasis, PlanSide } from '#shared/contract/compare.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { comparedIn, compareHref, type ComparedAddress } from './compare-address.ts';

export interface ComparedSides {
  from: PlanSide;
  to: PlanSide;
  basis: CompareBasis;
}

/**
 * What the address says is compared, and what became of it. Where it says nothing: the plan as adopted with the day that
 * is looked at; a workbook without a version, with the day it was made.
 */
export function useComparison(address: string | null) {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data: choices, error: choicesError } = useQuery(queries.compare.sides.queryOptions());
  const said = comparedIn(address);
  const [adopted] = choices?.versions ?? [];
  const usualFrom: PlanSide | null =
    choices === undefined
      ? null
      : adopted === undefined
        ? { kind: 'day', day: choices.firstRecordedOn }
        : { kind: 'version', id: adopted.id };
  const from = said.from ?? usualFrom;
  const sides: ComparedSides | null =
    from === null ? null : { from, to: said.to ?? { kind: 'day', day: asOf }, basis: said.basis };
  const { data, error, isPlaceholderData, refetch } = useQuery(
    queries.compare.compare.queryOptions({
      input: sides ?? { from: { kind: 'day', day: asOf }, to: { kind: 'day', day: asOf }, basis: 'true' },
      enabled: sides !== null,
      placeholderData: keepPreviousData,
    }),
  );
  const show = (patch: Partial<ComparedAddress>) => {
    if (sides !== null) goTo(compareHref({ ...sides, ...patch }));
  };
  return {
    choices,
    sides,
    compared: error === null && choicesError === null ? data : undefined,
    isOld: isPlaceholderData,
    error: error ?? choicesError,
    retry: () => void refetch(),
    show,
  };
}
export type Choices = NonNullable<ReturnType<typeof useComparison>['choices']>;
