import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStarterCore, type TestCore } from '../testing/open-starter.ts';

let app: TestCore;
const open = async () => {
  app = await openStarterCore(() => Date.parse('2021-03-01T08:00:00Z'));
};
const close = () => app.close();

const asOf = '2021-01-04';

async function programme(code: string, day = asOf) {
  const { programmes } = await app.client.programmes.list({ asOf: day });
  return programmes.find((one) => one.code === code)!;
}

async function milestone(code: string, day = asOf) {
  const { milestones } = await app.client.programmes.milestones({ asOf: day });
  return milestones.find((one) => one.code === code)!;
}

async function deliverable(code: string, day = asOf) {
  const { deliverables } = await app.client.programmes.deliverables({ asOf: day });
  return deliverables.find((one) => one.code === code)!;
}

describe('the programmes of the starter plan on 4 January 2021', () => {
  beforeAll(open);
  afterAll(close);

  test('PolicyCLOUD is in month 13 of 36, and its content stands in the order of the funder', async () => {
    const { id, clock } = await programme('PRG-PC');
    expect(clock).toMatchObject({ month: 13, ofMonths: 36, daysLeft: 726 });
    const detail = await app.client.programmes.get({ id, asOf });
    expect(detail.deliverables.slice(0, 4).map(({ code }) => code)).toEqual(['D1.1', 'D1.x', 'D2.1', 'D2.2']);
    expect(detail.phases.map(({ code }) => code)).toEqual(['WP1', 'WP2', 'WP3', 'WP5', 'WP6', 'WP7']);
    expect(detail.links.some(({ link }) => link.relation === 'partner')).toBe(true);
  });

  test('D3.1 was submitted 44 days late, and says so among what slipped', async () => {
    expect((await deliverable('D3.1')).status).toMatchObject({ status: 'submittedLate', facts: { lateDays: 44 } });
    const { slipped } = await programme('PRG-PC');
    expect(slipped.find(({ code }) => code === 'D3.1')).toMatchObject({ kind: 'late', days: 44, reason: null });
  });

  test('what was submitted later counts as not yet submitted', async () => {
    const later = await deliverable('D2.6');
    expect(later.recordedStatus).toBe('submitted');
    expect(later.status).toMatchObject({ status: 'pending', rule: 'dueLater', facts: { submittedOn: null } });
    expect((await deliverable('D5.8', '2022-10-01')).status).toMatchObject({ status: 'submittedLate' });
  });

  test('D6.2 is submitted, but nobody knows when, so nothing is said of being in time', async () => {
    expect((await deliverable('D6.2')).status).toMatchObject({
      status: 'submitted',
      late: false,
      facts: { submittedOn: null, due: '2020-12' },
    });
  });

  test('the first thing the Intelligent Cities Challenge owes is the workshop of 7 January', async () => {
    const { due } = await programme('PRG-ICC');
    expect(due[0]).toMatchObject({ code: 'ICC-E06', due: '2021-01-07', daysLeft: 3, overdueDays: null });
  });

  test('the start of the challenge slipped in two moves, with the reason of the last', async () => {
    const { slipped } = await programme('PRG-ICC');
    const start = slipped.find(({ code }) => code === 'EV-04')!;
    expect(start).toMatchObject({ kind: 'moved', moves: 2, dueOriginal: '2019-12', due: '2020-09-28' });
    expect(start.reason?.en).toContain('3 July 2020');
  });

  test('a milestone of an activity is seen on the page of the activity', async () => {
    const { milestones } = await app.client.programmes.milestones({ asOf });
    const own = milestones.find(({ programme: of, activity }) => of === null && activity !== null)!;
    expect(await app.client.programmes.place({ id: own.id })).toEqual({ programme: null, activity: own.activity });
  });
});

describe('logging a milestone', () => {
  beforeEach(open);
  afterEach(close);

  test('takes when, evidence and a note, and undo takes it back', async () => {
    const { id } = await milestone('ICC-E07');
    await app.client.programmes.achieveMilestone({
      id,
      achieved: 'yes',
      on: '2021-01-04',
      evidence: 'https://example.org/report',
      note: { bg: 'Фазата приключи предсрочно.' },
    });
    expect(await milestone('ICC-E07')).toMatchObject({
      achieved: 'yes',
      achievedOn: '2021-01-04',
      evidence: 'https://example.org/report',
      note: { bg: 'Фазата приключи предсрочно.' },
      status: { status: 'achieved', late: false },
    });
    expect(await app.client.history.undo()).toMatchObject({ kind: 'milestone.achieve' });
    expect(await milestone('ICC-E07')).toMatchObject({
      achieved: 'no',
      achievedOn: null,
      evidence: null,
      note: { bg: '' },
    });
  });

  test('refuses a day that has not come and a date that never ends', async () => {
    const { id } = await milestone('ICC-E07');
    const log = (on: string) => app.client.programmes.achieveMilestone({ id, achieved: 'yes', on });
    await expect(log('2021-03-02')).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
    await expect(log('ongoing')).rejects.toMatchObject({ code: 'INVALID_FIELD' });
    expect((await milestone('ICC-E07')).achieved).toBe('no');
  });

  test('may be taken back as not achieved', async () => {
    const { id } = await milestone('DII-01');
    await app.client.programmes.achieveMilestone({ id, achieved: 'no', on: '2021-01-04' });
    expect(await milestone('DII-01')).toMatchObject({
      achieved: 'no',
      achievedOn: null,
      status: { status: 'overdue' },
    });
  });
});

describe('moving a forecast', () => {
  beforeEach(open);
  afterEach(close);

  test('keeps the move with its reason, and is not known before it was decided', async () => {
    const { id } = await milestone('ICC-E07');
    await app.client.programmes.moveForecast({
      entity: 'milestone',
      id,
      to: '2021-02-15',
      decidedOn: '2021-01-20',
      reason: { bg: 'Чакат се данни от три дирекции.' },
    });
    expect((await milestone('ICC-E07', '2021-01-19')).forecastAsOf).toBeNull();
    const moved = await milestone('ICC-E07', '2021-01-20');
    expect(moved).toMatchObject({ forecastAsOf: '2021-02-15', status: { facts: { forecastLateDays: 15 } } });
    expect(moved.dateMoves[0]).toMatchObject({ field: 'forecast', from: null, to: '2021-02-15' });
  });

  test('needs a reason and a decision of today or before', async () => {
    const { id } = await deliverable('D6.10');
    const move = (decidedOn: string, reason: { bg: string }) =>
      app.client.programmes.moveForecast({ entity: 'deliverable', id, to: '2021-06', decidedOn, reason });
    await expect(move('2021-01-04', { bg: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(move('2021-03-02', { bg: 'защото' })).rejects.toMatchObject({ code: 'IN_THE_FUTURE' });
  });

  test('cannot be done by editing the field', async () => {
    const { id } = await milestone('ICC-E07');
    await expect(
      app.client.records.update({ entity: 'milestone', id, fields: { forecast: '2021-06' } }),
    ).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
  });
});

describe('the steps of a deliverable', () => {
  beforeEach(open);
  afterEach(close);

  test('go one by one and keep the days of submission and approval', async () => {
    const { id } = await deliverable('D5.1');
    const step = (status: 'draft' | 'internalReview' | 'submitted' | 'revisionRequested' | 'approved', on: string) =>
      app.client.programmes.setDeliverableStatus({ id, status, on });
    await step('draft', '2021-01-05');
    await step('internalReview', '2021-01-20');
    await step('submitted', '2021-02-10');
    expect((await deliverable('D5.1', '2021-02-09')).status.status).toBe('pending');
    expect((await deliverable('D5.1', '2021-02-10')).status.status).toBe('submitted');
    await expect(step('approved', '2021-02-01')).rejects.toMatchObject({ code: 'INVALID_FIELD' });
    await step('approved', '2021-02-28');
    expect(await deliverable('D5.1', '2021-03-01')).toMatchObject({
      submittedOn: '2021-02-10',
      approvedOn: '2021-02-28',
      status: { status: 'approved' },
    });
  });

  test('a step that is not in the order is refused, and nothing is written', async () => {
    const { id } = await deliverable('D5.1');
    await expect(
      app.client.programmes.setDeliverableStatus({ id, status: 'approved', on: '2021-01-05' }),
    ).rejects.toMatchObject({ code: 'TRANSITION_REFUSED', data: { from: 'pending', to: 'approved' } });
    expect(await deliverable('D5.1')).toMatchObject({ recordedStatus: 'pending', statusSince: null });
  });

  test('a late submission is taken without a justification, and with one it says why', async () => {
    const { id } = await deliverable('D5.1');
    await app.client.records.update({ entity: 'deliverable', id, fields: { dueRevised: '2021-01' } });
    await app.client.programmes.setDeliverableStatus({ id, status: 'submitted', on: '2021-02-10' });
    expect((await deliverable('D5.1', '2021-02-10')).status).toMatchObject({
      status: 'submittedLate',
      facts: { lateDays: 10 },
    });
    await app.client.history.undo();
    await app.client.programmes.setDeliverableStatus({
      id,
      status: 'submitted',
      on: '2021-02-10',
      justification: { bg: 'Партньорът закъсня.' },
    });
    const { slipped } = await programme('PRG-PC', '2021-02-10');
    expect(slipped.find(({ code }) => code === 'D5.1')?.reason?.bg).toBe('Партньорът закъсня.');
  });
});

describe('a deliverable that is sent back', () => {
  beforeEach(open);
  afterEach(close);

  const step = (id: string, status: 'draft' | 'internalReview' | 'submitted' | 'revisionRequested', on: string) =>
    app.client.programmes.setDeliverableStatus({ id, status, on });

  test('keeps each step with its letter, and past days stay as they were', async () => {
    const { id } = await deliverable('D2.1');
    await app.client.programmes.setDeliverableStatus({
      id,
      status: 'revisionRequested',
      on: '2020-09-30',
      note: { bg: 'Липсва глава 4.' },
      reference: 'Ares(2020)5150',
    });
    await step(id, 'draft', '2020-10-05');
    await step(id, 'internalReview', '2020-10-20');
    await step(id, 'submitted', '2020-11-02');
    expect((await deliverable('D2.1', '2020-09-29')).status.facts.submittedOn).toBe('2020-08-19');
    expect(await deliverable('D2.1', '2020-10-10')).toMatchObject({
      stepAsOf: 'draft',
      status: { status: 'overdue', rule: 'duePassedInRevision' },
    });
    const now = await deliverable('D2.1');
    expect(now).toMatchObject({
      stepAsOf: 'submitted',
      submittedOn: '2020-11-02',
      revisionReference: 'Ares(2020)5150',
    });
    expect(now.steps.map(({ from, to, on }) => [from, to, on])).toEqual([
      [null, 'submitted', '2020-08-19'],
      ['submitted', 'revisionRequested', '2020-09-30'],
      ['revisionRequested', 'draft', '2020-10-05'],
      ['draft', 'internalReview', '2020-10-20'],
      ['internalReview', 'submitted', '2020-11-02'],
    ]);
    expect(now.steps[1]?.note.bg).toBe('Липсва глава 4.');
  });

  test('undo takes the step away with what it kept of the time before it', async () => {
    const { id } = await deliverable('D2.1');
    await step(id, 'revisionRequested', '2020-09-30');
    await app.client.history.undo();
    expect(await deliverable('D2.1')).toMatchObject({ recordedStatus: 'submitted', steps: [] });
  });

  test('a step before the one it follows is refused, and so is one in a locked quarter', async () => {
    const { id } = await deliverable('D2.1');
    await expect(step(id, 'revisionRequested', '2020-08-18')).rejects.toMatchObject({ code: 'INVALID_FIELD' });
    await app.client.reporting.lock({ quarter: '2020-Q3', reason: 'приключено' });
    await expect(step(id, 'revisionRequested', '2020-09-30')).rejects.toMatchObject({ code: 'PERIOD_LOCKED' });
    await step(id, 'revisionRequested', '2020-10-01');
    expect((await deliverable('D2.1')).steps).toHaveLength(2);
  });

  test('its steps cannot be written past the action', async () => {
    const { id } = await deliverable('D2.1');
    await expect(
      app.client.records.create({ entity: 'deliverableStep', fields: { deliverable: id, to: 'approved' } }),
    ).rejects.toMatchObject({ code: 'FIELD_GOVERNED' });
  });
});

describe('an update of a programme', () => {
  beforeEach(open);
  afterEach(close);

  const texts = { done: { bg: 'Проведена е среща.' }, next: {}, blockers: {}, askOfBoard: {} };

  test('is kept with its light and shown newest first', async () => {
    const { id } = await programme('PRG-ICC');
    await app.client.programmes.report({ id, asOf, light: 'onTrack', ...texts });
    const { reports } = await app.client.programmes.get({ id, asOf });
    expect(reports[0]).toMatchObject({ entity: 'programme', light: 'onTrack', done: { bg: 'Проведена е среща.' } });
  });

  test('at risk needs what stands in the way, and a correction is of a report of the same programme', async () => {
    const { id } = await programme('PRG-ICC');
    await expect(app.client.programmes.report({ id, asOf, light: 'atRisk', ...texts })).rejects.toMatchObject({
      code: 'EXPLANATION_REQUIRED',
    });
    const other = await programme('PRG-PC');
    const { reportId } = await app.client.programmes.report({ id: other.id, asOf, light: 'onTrack', ...texts });
    await expect(
      app.client.programmes.report({
        id,
        asOf,
        light: 'onTrack',
        ...texts,
        supersedes: reportId,
        correctionReason: { bg: 'грешка' },
      }),
    ).rejects.toMatchObject({ code: 'RECORD_MISSING' });
  });
});

describe('a new programme', () => {
  beforeEach(open);
  afterEach(close);

  test('begins with the phases of its kind and a clock, and undo takes all of it back', async () => {
    const { id } = await app.client.programmes.create({
      kind: 'grant',
      title: { bg: 'Нов проект' },
      acronym: 'NEW',
      monthOneStartsOn: '2021-01-01',
      durationMonths: 24,
    });
    const made = await app.client.programmes.get({ id, asOf });
    expect(made.clock).toMatchObject({ month: 1, ofMonths: 24, until: '2022-12-31' });
    expect(made.phases.map(({ code }) => code)).toEqual(['NEW-WP1', 'NEW-WP2', 'NEW-WP3']);
    expect(made.funderPeriods.map(({ from, to, reportDue }) => [from, to, reportDue])).toEqual([
      ['2021-01-01', '2021-12-31', null],
      ['2022-01-01', '2022-12-31', null],
    ]);
    expect(made.deliverables.map(({ code, dueMonth, dueOriginal }) => [code, dueMonth, dueOriginal])).toEqual([
      ['NEW-D1.1', null, null],
      ['NEW-D1.2', 12, '2021-12-31'],
      ['NEW-D1.3', 24, '2022-12-31'],
    ]);
    await app.client.history.undo();
    await expect(app.client.programmes.get({ id, asOf })).rejects.toMatchObject({ code: 'RECORD_MISSING' });
  });

  test('of 30 months reports three times, the last time on what is left; without a beginning no date is made up', async () => {
    const grant = { kind: 'grant', title: { bg: 'Нов проект' } } as const;
    const dated = await app.client.programmes.create({
      ...grant,
      acronym: 'DATED',
      monthOneStartsOn: '2020-10-01',
      durationMonths: 30,
    });
    const { funderPeriods } = await app.client.programmes.get({ id: dated.id, asOf });
    expect(funderPeriods.map(({ from, to }) => [from, to])).toEqual([
      ['2020-10-01', '2021-09-30'],
      ['2021-10-01', '2022-09-30'],
      ['2022-10-01', '2023-03-31'],
    ]);
    const undated = { ...grant, acronym: 'OPEN', monthOneStartsOn: null, durationMonths: null };
    const made = await app.client.programmes.get({ id: (await app.client.programmes.create(undated)).id, asOf });
    expect(made.funderPeriods).toEqual([]);
    const dates = [...made.deliverables, ...made.milestones].map(({ dueOriginal }) => dueOriginal);
    expect(dates.filter((date) => date !== null)).toEqual([]);
  });

  test('that advises has its workshops, labs and expert days in their phases; a network its meetings and its contact', async () => {
    const create = async (kind: 'advisory' | 'network', acronym: string) => {
      const given = { kind, acronym, title: { bg: 'Нова' }, monthOneStartsOn: null, durationMonths: null };
      return app.client.programmes.get({ id: (await app.client.programmes.create(given)).id, asOf });
    };
    const advisory = await create('advisory', 'ADV');
    expect(advisory.milestones.map(({ eventKind, phaseName }) => [eventKind, phaseName?.code])).toEqual([
      ['workshop', 'ADV-P1'],
      ['expertDays', 'ADV-P1'],
      ['workshop', 'ADV-P2'],
      ['lab', 'ADV-P2'],
      ['expertDays', 'ADV-P3'],
      ['lab', 'ADV-P4'],
    ]);
    const network = await create('network', 'NET');
    expect(network.ourRole).toMatchObject({ bg: 'Член на мрежата', en: 'Member of the network' });
    expect(network.milestones.map(({ kind, eventKind }) => [kind, eventKind])).toEqual([
      ['milestone', null],
      ['event', 'networkMeeting'],
    ]);
    await app.client.history.undo();
    await app.client.history.undo();
    expect((await app.client.programmes.list({ asOf })).programmes.map(({ acronym }) => acronym)).not.toContain('ADV');
  });

  test('is refused when its acronym is in use', async () => {
    const again = {
      kind: 'network',
      title: { bg: 'Втора' },
      acronym: 'ICC',
      monthOneStartsOn: null,
      durationMonths: null,
    } as const;
    await expect(app.client.programmes.create(again)).rejects.toMatchObject({ code: 'CODE_TAKEN' });
  });
});
