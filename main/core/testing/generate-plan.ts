import { v7 } from 'uuid';
import { lifecycles, priorities, readinessLevels, rolloutStates, type Lifecycle } from '#shared/model/activity.ts';
import { districts } from '#shared/model/districts.ts';
import { reportedLights } from '#shared/model/report.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { readStarterPlan } from '../starter/read-starter-plan.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { WriteTransaction } from '../workbook/write.ts';
import { generatedTitle } from './generated-titles.ts';
import { seededNumbers } from './seeded.ts';

export interface GeneratedPlan {
  /** How many activities in all; the 36 of the starter plan are among them. */
  activities: number;
  /** The same seed gives the same plan, ids included. */
  seed?: number;
  starterFolder: string;
}

type Draw = (limit: number) => number;

/** The day that a generated plan is looked at as of: that of the starter plan, in the middle of what is generated. */
export const generatedAsOf = '2021-01-04';

/**
 * Fills a workbook with a plan of a size that a city may reach: the starter plan, with its strategy, units and programmes,
 * and around it activities with dates of every precision, moves, reports, districts, sub-tasks, dependencies and money.
 */
export function generatePlan(
  workbook: Workbook,
  { activities, seed = 20_201_022, starterFolder }: GeneratedPlan,
): void {
  const draw = seededNumbers(seed);
  const newId = () =>
    v7({ msecs: Date.parse(generatedAsOf), random: Uint8Array.from({ length: 16 }, () => draw(256)) });
  const starter = readStarterPlan(starterFolder, newId);
  const idsOf = (entity: string) => starter.filter((one) => one.entity === entity).map(({ record }) => record.id);
  const focusAreas = starter.filter(
    ({ entity, record }) => entity === 'strategyNode' && 'level' in record && record.level === 'focusArea',
  );
  const goals = starter.filter(
    ({ entity, record }) =>
      entity === 'strategyNode' && 'level' in record && (record.level === 'goal' || record.level === 'priority'),
  );
  const around: Around = {
    newId,
    focusAreas: focusAreas.map(({ record }) => record.id),
    goals: goals.map(({ record }) => record.id),
    units: idsOf('organisation'),
    people: idsOf('person'),
    programmes: idsOf('programme'),
  };
  workbook.write({ kind: 'workbook.create', actor: 'generator', final: true }, (tx) => {
    for (const { entity, record } of starter) tx.insert(entity, record);
    const made: string[] = [];
    for (let number = idsOf('activity').length + 1; number <= activities; number += 1)
      made.push(addActivity(tx, draw, around, number, made));
  });
}

interface Around {
  newId: () => string;
  focusAreas: readonly string[];
  goals: readonly string[];
  units: readonly string[];
  people: readonly string[];
  programmes: readonly string[];
}

const pick = <Item>(draw: Draw, items: readonly Item[]): Item => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new RangeError('nothing to draw from');
  return item;
};
/** True in so many of a hundred. */
const chance = (draw: Draw, percent: number) => draw(100) < percent;

/** A date from 2019 to 2024, as precise as plans are: seldom a day. */
function partialDate(draw: Draw, fromYear = 2019, years = 6): PartialDate {
  const year = fromYear + draw(years);
  const month = String(1 + draw(12)).padStart(2, '0');
  const day = String(1 + draw(28)).padStart(2, '0');
  return pick(draw, [
    String(year),
    `${year}-H${1 + draw(2)}`,
    `${year}-Q${1 + draw(4)}`,
    `${year}-Q${1 + draw(4)}`,
    `${year}-${month}`,
    `${year}-${month}`,
    `${year}-${month}-${day}`,
  ]);
}

/** How far plans of a city usually are: most run, some are done. */
const usualLifecycles: readonly Lifecycle[] = ['active', 'active', 'active', 'active', 'done', 'done', ...lifecycles];

function addActivity(
  tx: WriteTransaction,
  draw: Draw,
  around: Around,
  number: number,
  made: readonly string[],
): string {
  const id = around.newId();
  const district = chance(draw, 35) ? pick(draw, districts) : null;
  const lifecycle = pick(draw, usualLifecycles);
  const start = chance(draw, 80) ? partialDate(draw, 2019, 3) : null;
  const baselineDue = chance(draw, 85) ? partialDate(draw, 2020, 5) : null;
  const isMoved = baselineDue !== null && chance(draw, 25);
  const due = isMoved ? (chance(draw, 5) ? 'ongoing' : partialDate(draw, 2021, 4)) : baselineDue;
  const hasEnded = lifecycle === 'done' || lifecycle === 'dropped' || lifecycle === 'onHold';
  tx.insert('activity', {
    id,
    code: `ACT-${String(number).padStart(4, '0')}`,
    sortOrder: number,
    title: generatedTitle(draw, district),
    ...(chance(draw, 60) && { description: generatedTitle(draw, null) }),
    focusArea: chance(draw, 90) ? pick(draw, around.focusAreas) : null,
    responsible: chance(draw, 95) ? pick(draw, around.units) : null,
    owner: chance(draw, 70) ? pick(draw, around.people) : null,
    lifecycle,
    lifecycleSince: hasEnded || lifecycle === 'active' ? partialDate(draw, 2019, 2) : null,
    ...(hasEnded && lifecycle !== 'done' && { lifecycleReason: { bg: 'Няма средства', en: 'No funds' } }),
    readiness: chance(draw, 80) ? pick(draw, readinessLevels) : null,
    priority: chance(draw, 60) ? pick(draw, priorities) : null,
    start,
    actualStart: start !== null && chance(draw, 40) ? start : null,
    baselineDue,
    due,
    progressMethod: pick(draw, ['byHand', 'byHand', 'bySubtasks', 'byDistricts']),
    progressPercent: chance(draw, 50) ? draw(101) : null,
    budget: chance(draw, 55) ? money(draw) : null,
    spent: chance(draw, 30) ? money(draw) : null,
  });
  if (isMoved)
    tx.insert('dateMove', {
      entity: 'activity',
      record: id,
      field: 'due',
      from: baselineDue,
      to: due,
      decidedOn: `2020-${String(1 + draw(12)).padStart(2, '0')}-15`,
      reason: { bg: 'Изчаква се изборът на изпълнител', en: 'Awaiting the choice of a contractor' },
    });
  for (let reports = draw(4); reports > 0; reports -= 1) addReport(tx, draw, id);
  for (const { code } of districts) if (district?.code === code || chance(draw, 5)) addRollout(tx, draw, id, code);
  if (chance(draw, 20)) for (let parts = 1 + draw(4); parts > 0; parts -= 1) addSubtask(tx, draw, around, id);
  const predecessor = made[made.length - 1 - draw(20)];
  if (predecessor !== undefined && chance(draw, 20))
    tx.insert('dependency', { predecessor, successor: id, kind: 'finishToStart', lagDays: draw(3) * 10 });
  addLinks(tx, draw, around, id);
  return id;
}

const money = (draw: Draw) => ({
  minor: (1 + draw(5_000)) * 1_000_00,
  currency: chance(draw, 85) ? ('BGN' as const) : ('EUR' as const),
  vat: 'included' as const,
  on: null,
});

function addReport(tx: WriteTransaction, draw: Draw, record: string): void {
  const light = pick(draw, [...reportedLights, 'onTrack' as const]);
  const isGood = light === 'onTrack';
  tx.insert('report', {
    entity: 'activity',
    record,
    asOf: pick(draw, ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-15', '2021-01-04']),
    light,
    done: { bg: 'Подготвено е техническото задание', en: 'The terms of reference are ready' },
    ...(!isGood && { next: { bg: 'Нова процедура', en: 'A new procedure' } }),
    ...(!isGood && { blockers: { bg: 'Обжалване', en: 'An appeal' } }),
  });
}

function addRollout(tx: WriteTransaction, draw: Draw, activity: string, district: string): void {
  const state = pick(draw, rolloutStates);
  tx.insert('rollout', { activity, district, state, since: state === 'planned' ? null : partialDate(draw, 2019, 2) });
}

function addSubtask(tx: WriteTransaction, draw: Draw, { people }: Around, activity: string): void {
  tx.insert('subtask', {
    activity,
    title: generatedTitle(draw, null),
    owner: chance(draw, 50) ? pick(draw, people) : null,
    due: partialDate(draw, 2020, 3),
    doneOn: chance(draw, 40) ? '2020-11' : null,
  });
}

function addLinks(tx: WriteTransaction, draw: Draw, { goals, programmes }: Around, from: string): void {
  const tie = { fromEntity: 'activity', from };
  for (const to of goals)
    if (chance(draw, 6))
      tx.insert('link', { ...tie, relation: 'contributes', toEntity: 'strategyNode', to, weight: 1 });
  if (chance(draw, 12))
    tx.insert('link', { ...tie, relation: 'delivers', toEntity: 'programme', to: pick(draw, programmes) });
}
