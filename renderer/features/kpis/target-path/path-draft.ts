import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate, formatPartialDate } from '#shared/i18n/format.ts';
import { kpiFigure } from '#shared/i18n/kpi-value.ts';
import type { Language, PartialDate, Quantity } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { lastDay, precisionOf } from '#shared/rules/partial-date.ts';
import { readValue, type DraftProblem } from '../reading-draft.ts';

/** A dated value of a target path as it is being written. */
export interface PointDraft {
  id: string;
  /** The target that it stands for; null for a new one. */
  target: string | null;
  due: string;
  value: string;
  upper: string;
}

export type PointProblem = DraftProblem | 'dueUnknown' | 'dueMissing' | 'upperMissing' | 'twice';
export type PointProblems = Partial<Record<'due' | 'value' | 'upper', PointProblem>>;

export interface ReadPoint {
  target: string | null;
  quantity: Quantity;
  upper: Quantity | null;
  due: PartialDate;
}

let made = 0;
export const newPoint = (): PointDraft => ({ id: `point-${(made += 1)}`, target: null, due: '', value: '', upper: '' });

/** The dated targets that stand, earliest first, as one would write them. */
export function draftsOf(kpi: KpiDetail, language: Language): PointDraft[] {
  return kpi.targets
    .filter(({ isSuperseded, due }) => !isSuperseded && due !== null && lastDay(due) !== null)
    .toSorted((a, b) => (lastDay(a.due ?? '') ?? '').localeCompare(lastDay(b.due ?? '') ?? ''))
    .map(({ id, due, quantity, upper }) => ({
      id,
      target: id,
      due: writtenDate(due ?? '', language),
      value: kpiFigure(quantity, kpi, language),
      upper: upper === null ? '' : kpiFigure(upper, kpi, language),
    }));
}

const writtenDate = (due: PartialDate, language: Language) =>
  precisionOf(due) === 'day' ? formatDate(due, language) : formatPartialDate(due, language);

/** What the rows say, or what is wrong with each of them, by its id. */
export function readPoints(
  drafts: readonly PointDraft[],
  kpi: KpiDetail,
  language: Language,
): { points: ReadPoint[] } | { problems: Record<string, PointProblems> } {
  const problems: Record<string, PointProblems> = {};
  const seen = new Set<string>();
  const points = drafts.flatMap((draft) => {
    const found: PointProblems = {};
    const due = draft.due.trim() === '' ? null : parsePartialDate(draft.due);
    const day = due === null ? null : lastDay(due);
    if (draft.due.trim() === '') found.due = 'dueMissing';
    else if (day === null) found.due = 'dueUnknown';
    else if (seen.has(day)) found.due = 'twice';
    else seen.add(day);
    const value = readValue(draft.value, { kpi, language });
    if ('problem' in value) found.value = value.problem;
    const upper = kpi.direction === 'range' ? readValue(draft.upper, { kpi, language }) : null;
    if (upper !== null && 'problem' in upper) found.upper = upper.problem;
    else if (upper !== null && 'quantity' in value && upper.quantity.value < value.quantity.value)
      found.upper = 'upperMissing';
    if (Object.keys(found).length > 0) problems[draft.id] = found;
    if (due === null || 'problem' in value || (upper !== null && 'problem' in upper)) return [];
    return [{ target: draft.target, quantity: value.quantity, upper: upper?.quantity ?? null, due }];
  });
  return Object.keys(problems).length > 0 ? { problems } : { points };
}
