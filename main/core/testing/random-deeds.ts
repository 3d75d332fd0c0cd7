import fc, { type Arbitrary } from 'fast-check';
import { districtCodes } from '#shared/model/districts.ts';
import type { Activity } from '#shared/model/activity.ts';
import { readRecords } from '../workbook/records.ts';
import type { TestCore } from './open-starter.ts';

/** Something that a person could do next, through the contract; it may be refused. */
export interface RandomDeed {
  name: string;
  perform: (app: TestCore) => Promise<unknown>;
}

interface Place {
  app: TestCore;
  /** The activity that it is done to. */
  activity: Activity;
  activities: readonly Activity[];
}

const reason = { bg: 'основание', en: 'reason' };
const today = '2021-01-04';

const pick = <Item>(items: readonly Item[], place: number): Item => {
  const item = items[place % Math.max(items.length, 1)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
};

/** Every deed is done to one of a few activities, so that deeds meet. */
function deed<Given>(
  name: string,
  arbitrary: Arbitrary<Given>,
  perform: (place: Place, given: Given) => Promise<unknown>,
): Arbitrary<RandomDeed> {
  return fc.tuple(fc.nat({ max: 7 }), arbitrary).map(([at, given]) => ({
    name,
    perform: (app) => {
      const activities = readRecords(app.core.session.workbook().database, 'activity', "code LIKE 'ACT-0%'");
      return perform({ app, activity: pick(activities, at), activities }, given);
    },
    // What a failure prints.
    [fc.toStringMethod]: () => `${name} at ${at}: ${fc.stringify(given)}`,
  }));
}

const word = fc.constantFrom('', 'Иновативна', 'София', 'Innovative', 'Една \u00A0 дума');
const partial = fc.constantFrom('2020-Q4', '2021-06', '2021-03-31', '2022', 'ongoing', null);
const some = fc.nat({ max: 9 });

const edit = deed(
  'edit',
  fc.record({
    priority: fc.constantFrom('high', 'low', null),
    progressPercent: fc.option(fc.nat({ max: 100 })),
    spent: fc.option(fc.nat({ max: 9_999 })),
  }),
  ({ app, activity: { id } }, { spent, ...fields }) => {
    const money = spent === null ? null : { minor: spent, currency: 'BGN', vat: 'included', on: null };
    return app.client.records.update({ entity: 'activity', id, fields: { ...fields, spent: money } });
  },
);

const retitle = deed(
  'retitle',
  fc.record({ bg: word, en: word }, { requiredKeys: [] }),
  ({ app, activity: { id } }, title) => app.client.records.update({ entity: 'activity', id, fields: { title } }),
);

const confirm = deed('confirm', fc.constant(null), ({ app, activity: { id, title } }) =>
  app.client.records.confirmTranslation({
    entity: 'activity',
    id,
    field: 'title',
    language: title.stale?.language ?? 'en',
  }),
);

const report = deed(
  'report',
  fc.record({ progressPercent: fc.option(fc.nat({ max: 100 })), isCorrection: fc.boolean() }),
  ({ app, activity: { id } }, { progressPercent, isCorrection }) => {
    const [last] = readRecords(app.core.session.workbook().database, 'report', 'record = @id', { id });
    const correction = isCorrection && last ? { supersedes: last.id, correctionReason: reason } : {};
    return app.client.activities.report({
      id,
      asOf: today,
      light: 'onTrack',
      progressPercent,
      done: { bg: 'Готово' },
      next: {},
      blockers: {},
      askOfBoard: {},
      ...correction,
    });
  },
);

const move = deed(
  'move',
  fc.record({ due: partial, start: fc.option(partial, { nil: undefined }) }),
  ({ app, activity: { id } }, dates) => app.client.activities.moveDates({ id, ...dates, decidedOn: today, reason }),
);

const lifecycle = deed(
  'lifecycle',
  fc.constantFrom('active' as const, 'onHold' as const, 'done' as const, 'dropped' as const),
  ({ app, activity: { id } }, to) => app.client.activities.setLifecycle({ id, lifecycle: to, since: today, reason }),
);

const district = deed(
  'district',
  fc.record({
    district: fc.constantFrom(...districtCodes.slice(0, 4)),
    state: fc.constantFrom('planned' as const, 'live' as const, null),
  }),
  ({ app, activity: { id } }, cell) => app.client.activities.setDistrict({ id, ...cell, since: today }),
);

const tie = deed(
  'tie',
  fc.record({ node: some, relation: fc.constantFrom('contributes' as const, 'supports' as const, 'none' as const) }),
  ({ app, activity: { id } }, { node, relation }) =>
    app.client.strategy.setContribution({
      node: pick(readRecords(app.core.session.workbook().database, 'strategyNode'), node).id,
      entity: 'activity',
      record: id,
      relation,
      weight: 2,
      validFrom: null,
      validTo: null,
    }),
);

const subtask = deed('subtask', word, ({ app, activity: { id } }, bg) =>
  app.client.activities.addSubtask({ activity: id, title: { bg: bg || 'Задача' } }),
);

const complete = deed(
  'complete',
  fc.record({ which: some, isDone: fc.boolean() }),
  ({ app, activity: { id } }, { which, isDone }) => {
    const subtasks = readRecords(app.core.session.workbook().database, 'subtask');
    if (subtasks.length === 0) return app.client.activities.addSubtask({ activity: id, title: { bg: 'Първа' } });
    return app.client.activities.completeSubtask({ id: pick(subtasks, which).id, doneOn: isDone ? today : null });
  },
);

const depend = deed('depend', some, ({ app, activity: { id }, activities }, on) =>
  app.client.activities.addDependency({ predecessor: id, successor: pick(activities, on).id }),
);

const archive = deed('archive', fc.boolean(), ({ app, activity: { id } }, archived) =>
  app.client.records.archive({ entity: 'activity', id, archived }),
);

const reorder = deed('reorder', fc.constant(null), ({ app, activities }) =>
  app.client.records.reorder({ entity: 'activity', ids: activities.map(({ id }) => id).toReversed() }),
);

const many = deed(
  'many',
  fc.record({ from: some, readiness: fc.constantFrom('idea' as const, 'ready' as const, null) }),
  ({ app, activities }, { from, readiness }) =>
    Promise.resolve(
      app.core.session.workbook().write({ kind: 'activity.edit', actor: 'test' }, (tx) => {
        for (let place = 0; place < 5; place += 1)
          tx.update('activity', pick(activities, from + place).id, { readiness });
      }),
    ),
);

const measure = deed('measure', fc.nat({ max: 99 }), ({ app }, value) => {
  const kpis = readRecords(app.core.session.workbook().database, 'kpi', "value_type = 'number'");
  const quantity = { value, qualifier: 'exactly' as const };
  return app.client.kpis.addReading({ kpi: pick(kpis, 0).id, asOf: today, quantity, quality: 'final' });
});

const risk = deed('risk', fc.integer({ min: 1, max: 5 }), async ({ app, activity: { id } }, probability) => {
  const [known] = readRecords(app.core.session.workbook().database, 'risk', 'archived = 0');
  const grades = { probability, impact: 3 };
  if (known) return app.client.risks.review({ id: known.id, asOf: today, ...grades, text: { bg: 'Преглед' } });
  return app.client.risks.create({
    code: (await app.client.risks.nextCode()).code,
    kind: 'threat',
    event: { bg: 'Заплаха' },
    cause: {},
    effect: {},
    ...grades,
    mitigation: {},
    owner: null,
    identifiedOn: today,
    nextReview: null,
    about: { entity: 'activity', id },
  });
});

const meeting = deed('meeting', fc.constant(null), ({ app }) =>
  app.client.board.createMeeting({ title: { bg: 'Заседание' }, on: '2021-03-18' }),
);

const restore = deed(
  'restore',
  fc.record({ field: fc.constantFrom('priority', 'title.bg', 'title.en', 'due', 'start', 'lifecycle'), back: some }),
  async ({ app, activity: { id } }, { field, back }) => {
    const of = { entity: 'activity' as const, id, field };
    const { values } = await app.client.history.field(of);
    return app.client.history.restore({ ...of, txn: pick(values, back).txn, on: today, reason });
  },
);

const deeds = [
  edit,
  retitle,
  confirm,
  report,
  move,
  lifecycle,
  district,
  tie,
  subtask,
  complete,
  depend,
  archive,
  reorder,
  many,
  measure,
  risk,
  meeting,
  restore,
];

export const deedCount = deeds.length;

/** One of all kinds of deed: edits, reports, moves, steps, districts, ties, parts, many at once, restorations. */
export const randomDeed: Arbitrary<RandomDeed> = fc.oneof(...deeds);
