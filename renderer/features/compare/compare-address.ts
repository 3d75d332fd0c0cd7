import { compareBases, planSideSchema, type CompareBasis, type PlanSide } from '#shared/contract/compare.ts';

/** What is compared, as the address of the screen says it; a side that it does not say is null. */
export interface ComparedAddress {
  from: PlanSide | null;
  to: PlanSide | null;
  basis: CompareBasis;
}

const between = '..';
const letters = { version: 'v', pack: 'p' } as const;

const sideText = (side: PlanSide | null): string => {
  if (side === null) return '';
  return side.kind === 'day' ? side.day : `${letters[side.kind]}-${side.id}`;
};

/** `#/compare/v-…..2021-01-04`, and `..known` where a day shows what the workbook knew. */
export function compareHref({ from, to, basis }: ComparedAddress): string {
  const parts = [sideText(from), sideText(to), ...(basis === 'true' ? [] : [basis])];
  return `#/compare/${parts.join(between)}`;
}

/** Reads an address; what it does not understand is as if it were not said. */
export function comparedIn(text: string | null): ComparedAddress {
  const [from = '', to = '', basis = ''] = (text ?? '').split(between);
  return { from: sideIn(from), to: sideIn(to), basis: compareBases.find((one) => one === basis) ?? 'true' };
}

function sideIn(text: string): PlanSide | null {
  const id = text.slice(2);
  const candidates = [
    { kind: 'day', day: text },
    ...(text.startsWith('v-') ? [{ kind: 'version', id }] : []),
    ...(text.startsWith('p-') ? [{ kind: 'pack', id }] : []),
  ];
  for (const candidate of candidates) {
    const parsed = planSideSchema.safeParse(candidate);
    if (parsed.success) return parsed.data;
  }
  return null;
}
