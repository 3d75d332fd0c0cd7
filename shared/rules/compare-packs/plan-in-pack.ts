import type { PackDocument } from '#shared/model/pack-document.ts';
import type { PackPlanRow } from '#shared/model/pack-document/annexes.ts';
import type { NamedRecord, PlanActivity, PlanField, PlanState } from '../compare-plans/plan-state.ts';

const none = { bg: '', en: '' };

/** What a pack says nothing of. */
const untold = {
  dueMoves: [],
  dropReason: none,
  budget: null,
  spent: null,
  funding: null,
  owner: null,
  responsible: null,
  description: none,
  expectedResult: none,
  dueText: none,
  recordedLater: { record: false, status: false, due: false },
} satisfies Partial<PlanActivity>;

const rowsOf = ({ plan }: Pick<PackDocument, 'plan'>) => (plan?.groups ?? []).flatMap(({ rows }) => rows);

/** Packs of before name their activities by code alone: then both sides are told apart by code. */
export const tellsFacts = (document: Pick<PackDocument, 'plan'>): boolean =>
  rowsOf(document).every(({ facts }) => facts !== undefined);

/** The plan as a frozen document prints it, without anything else: the same for ever. In the order of annex A. */
export function planInPack(document: Pick<PackDocument, 'plan'>, isByFacts: boolean): PlanState {
  const dates: PlanField[] = isByFacts ? ['start', 'due'] : [];
  return {
    commitments: null,
    tells: new Set<PlanField>(['status', 'title', 'focusArea', ...dates]),
    activities: (document.plan?.groups ?? []).flatMap(({ code, title, rows }) => {
      const area = code === null ? null : { id: code, code, title };
      return rows.map((row) => activityOf(row, area, isByFacts));
    }),
  };
}

function activityOf(row: PackPlanRow, focusArea: NamedRecord | null, isByFacts: boolean): PlanActivity {
  const { facts } = row;
  return {
    ...untold,
    id: isByFacts && facts !== undefined ? facts.id : row.code,
    code: row.code === '' ? null : row.code,
    title: row.title,
    status: { status: row.status, late: row.late },
    start: facts?.start ?? null,
    due: facts?.due ?? null,
    focusArea,
  };
}
