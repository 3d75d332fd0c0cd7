import { DomainError } from '#shared/contract/errors.ts';
import type { Kpi, KpiTarget } from '#shared/model/kpi.ts';
import type { BilingualPatch, Day, PartialDate, Quantity } from '#shared/model/values.ts';
import { standingTargets } from '#shared/rules/kpi-readings.ts';
import { quantityProblem } from '#shared/rules/kpi-values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { pathShapeOn } from '#shared/rules/target-path.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import type { NewRecord } from '../workbook/write.ts';
import { existingKpi } from './definition-actions.ts';

export interface PathPointInput {
  /** The target that this point is, or that it takes the place of; null for a new one. */
  target: string | null;
  quantity: Quantity;
  upper?: Quantity | null | undefined;
  due: PartialDate;
}

export interface SetPathInput {
  kpi: string;
  points: readonly PathPointInput[];
  shape: Kpi['pathShape'];
  validFrom: Day;
  decision: BilingualPatch;
}

/**
 * Sets the whole target path of an indicator from a day on, by one decision. What stays as it is is not touched; a point
 * that is changed is superseded by its new form, and one that is left out by the nearest that stays, which is set anew. All
 * of them stay in the record. Throws REASON_REQUIRED where something is superseded and no decision is named, INVALID_FIELD
 * for a value that the indicator cannot have, and KPI_REFUSED for an empty path or two values for one day.
 */
export function setTargetPath(core: Core, { kpi: id, points, shape, validFrom, decision }: SetPathInput): string[] {
  const workbook = core.session.workbook();
  const kpi = existingKpi(workbook.database, id);
  const targets = readRecords(workbook.database, 'kpiTarget', 'kpi = @id', { id });
  const standing = standingTargets(targets, validFrom);
  refuseWrongPoints(kpi, points);
  const ofPoint = (point: PathPointInput) => standing.find((target) => target.id === point.target);
  if (points.some((point) => point.target !== null && ofPoint(point) === undefined))
    throw new DomainError('REFERENCE_MISSING', { field: 'supersedes' });
  const isOtherShape = shape !== pathShapeOn(kpi, targets, validFrom);
  // Before anything was aimed at, there is no path that another shape would change.
  const isFirst = targets.length === 0;
  const row = (point: PathPointInput, supersedes: string | null): NewRecord<'kpiTarget'> => ({
    ...(isOtherShape && !isFirst && { pathShape: shape }),
    kpi: id,
    quantity: point.quantity,
    upper: point.upper ?? null,
    due: point.due,
    validFrom,
    decision,
    supersedes,
  });
  const changed = points.flatMap((point) => {
    const target = ofPoint(point);
    return target !== undefined && isSame(target, point) ? [] : [row(point, target?.id ?? null)];
  });
  const left = standing.filter((target) => !points.some((point) => point.target === target.id));
  const restated = left.map((target) => row(nearest(points, target), target.id));
  // A shape is set by a decision, as targets are: where no value changes, the last one is set anew with it.
  const last = points.toSorted((a, b) => (lastDay(a.due) ?? '').localeCompare(lastDay(b.due) ?? '')).at(-1);
  const reshaped =
    isOtherShape && !isFirst && restated.length + changed.length === 0 && last !== undefined
      ? [row(last, last.target)]
      : [];
  const rows = [...restated, ...changed, ...reshaped];
  if (rows.some(({ supersedes }) => supersedes != null) && !decision.bg && !decision.en)
    throw new DomainError('REASON_REQUIRED', { what: 'supersede' });
  return workbook.write({ kind: 'kpi.setPath', actor: actorOf(core) }, (tx) => {
    if (isFirst) tx.update('kpi', id, { pathShape: shape });
    return rows.map((one) => tx.insert('kpiTarget', one));
  });
}

function refuseWrongPoints(kpi: Kpi, points: readonly PathPointInput[]): void {
  if (points.length === 0) throw new DomainError('KPI_REFUSED', { why: 'pathEmpty', detail: '' });
  const days = new Set<Day>();
  for (const { quantity, upper = null, due } of points) {
    const refused = (field: string) => new DomainError('INVALID_FIELD', { entity: 'kpiTarget', field });
    if (quantityProblem(kpi, quantity) !== null) throw refused('quantity');
    if (kpi.direction === 'range' && (upper === null || upper.value < quantity.value)) throw refused('upper');
    if (upper !== null && (kpi.direction !== 'range' || quantityProblem(kpi, upper) !== null)) throw refused('upper');
    const day = lastDay(due);
    if (day === null) throw refused('due');
    if (days.has(day)) throw new DomainError('KPI_REFUSED', { why: 'pathTwice', detail: due });
    days.add(day);
  }
}

const isSame = ({ quantity, upper, due }: KpiTarget, point: PathPointInput): boolean =>
  due === point.due && isEqual(quantity, point.quantity) && isEqual(upper, point.upper ?? null);

const isEqual = (a: Quantity | null, b: Quantity | null): boolean =>
  a?.value === b?.value && a?.qualifier === b?.qualifier;

/** Of the points that stay, the first that is due after the target, else the last. */
function nearest(points: readonly PathPointInput[], { due }: KpiTarget): PathPointInput {
  const ordered = points.toSorted((a, b) => (lastDay(a.due) ?? '').localeCompare(lastDay(b.due) ?? ''));
  const day = due === null ? null : lastDay(due);
  const found = ordered.find((point) => day !== null && (lastDay(point.due) ?? '') >= day) ?? ordered.at(-1);
  if (found === undefined) throw new DomainError('KPI_REFUSED', { why: 'pathEmpty', detail: '' });
  return found;
}
