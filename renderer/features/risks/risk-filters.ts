import type { RiskView } from '#shared/contract/risks.ts';
import { riskKinds, riskStatuses, type RiskKind, type RiskStatus } from '#shared/model/risk.ts';
import { riskLevels, type RiskLevel } from '#shared/rules/risk-level.ts';

/** A level, or that nobody has judged it. */
export const levelChoices = [...riskLevels.toReversed(), 'unjudged'] as const;
export type LevelChoice = RiskLevel | 'unjudged';

/** An owner's id, or that there is none. */
export const nobody = 'nobody';

export interface RiskFilters {
  readonly text: string;
  /** Null shows all. */
  readonly status: RiskStatus | null;
  readonly levels: ReadonlySet<LevelChoice>;
  readonly kinds: ReadonlySet<RiskKind>;
  readonly owners: ReadonlySet<string>;
}

/** What is open is what matters most days. */
export const usualFilters: RiskFilters = {
  text: '',
  status: 'open',
  levels: new Set(),
  kinds: new Set(),
  owners: new Set(),
};

export const levelOf = ({ state }: Pick<RiskView, 'state'>): LevelChoice => state.now?.level ?? 'unjudged';
const ownerOf = ({ owner }: Pick<RiskView, 'owner'>) => owner ?? nobody;

type Facet = 'status' | 'levels' | 'kinds' | 'owners';

/** The risks that match; `but` leaves one filter out, to count what choosing otherwise there would show. */
export function filterRisks(risks: readonly RiskView[], filters: RiskFilters, but?: Facet): RiskView[] {
  const { status, levels, kinds, owners } = filters;
  const allows = <Value>(facet: Facet, chosen: ReadonlySet<Value>, value: Value) =>
    but === facet || chosen.size === 0 || chosen.has(value);
  return risks.filter(
    (risk) =>
      (but === 'status' || status === null || risk.state.status === status) &&
      allows('levels', levels, levelOf(risk)) &&
      allows('kinds', kinds, risk.kind) &&
      allows('owners', owners, ownerOf(risk)) &&
      hasText(risk, filters.text),
  );
}

function hasText({ code, event, cause, effect, mitigation, about }: RiskView, typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  const texts = [event, cause, effect, mitigation, ...about.map(({ record }) => record.title)];
  return [code, ...about.map(({ record }) => record.code), ...texts.flatMap(({ bg, en }) => [bg, en])].some((text) =>
    text?.toLocaleLowerCase().includes(wanted),
  );
}

interface Counted<Value> {
  value: Value;
  count: number;
}

const countOf = <Value>(risks: readonly RiskView[], values: readonly Value[], valueOf: (risk: RiskView) => Value) =>
  values.map((value): Counted<Value> => ({ value, count: risks.filter((risk) => valueOf(risk) === value).length }));

/** How many each choice would show, beside the other filters as they are. */
export function riskCounts(risks: readonly RiskView[], filters: RiskFilters) {
  const byStatus = filterRisks(risks, filters, 'status');
  const owners = [...new Set(risks.map(ownerOf))];
  return {
    all: byStatus.length,
    statuses: countOf(byStatus, riskStatuses, ({ state }) => state.status),
    levels: countOf(filterRisks(risks, filters, 'levels'), levelChoices, levelOf),
    kinds: countOf(filterRisks(risks, filters, 'kinds'), riskKinds, ({ kind }) => kind),
    owners: countOf(filterRisks(risks, filters, 'owners'), owners, ownerOf),
  };
}

/** The set with a value put in, or taken out where it was. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
