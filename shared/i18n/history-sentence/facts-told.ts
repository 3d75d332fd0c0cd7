import type { EntityName } from '#shared/model/entities.ts';
import type { Teller } from './teller.ts';
import { packKinds } from '../../model/pack-document/identity.ts';
import { becameOf, becameText, type TouchedRecord } from './touched-records.ts';

/** What one action did, and who did it. */
export interface Deed {
  who: string;
  kind: string;
  touched: readonly TouchedRecord[];
}

export type Telling = (deed: Deed, teller: Teller) => string | null;

const addedOf = ({ touched }: Deed, entity: EntityName) =>
  touched.filter((record) => record.entity === entity && record.event === 'added');

/** The one text that all of them have; empty where they differ. */
const common = (texts: readonly string[]) => (new Set(texts).size === 1 ? (texts[0] ?? '') : '');

const movable = ['due', 'baselineDue', 'forecast', 'start', 'baselineStart', 'dueRevised', 'periodTo'] as const;

/** „премести на 4 януари 2021 г. срока на ACT-04 от … на …; основание: …“ */
export const tellMoves: Telling = (deed, teller) => {
  const { t } = teller;
  const moves = addedOf(deed, 'dateMove');
  const [move] = moves;
  if (move === undefined) return null;
  const fields = moves.map((one) => becameText(one, 'field') || 'due');
  const field = movable.find((name) => name === common(fields));
  const date = field === undefined ? t('sentence.dateOf.any') : t(`sentence.dateOf.${field}`);
  const reason = common(moves.map((one) => teller.textOf(one, 'reason')));
  const owners = new Set(moves.map(({ id }) => teller.ownerOf(id) ?? id));
  if (owners.size > 1) {
    const records = countsOf([...owners], teller);
    return teller.because(t('sentence.moves', { who: deed.who, date, records }), reason);
  }
  const values = {
    who: deed.who,
    date,
    record: teller.record(teller.ownerOf(move.id) ?? move.id),
    from: teller.dateOf(move, 'from'),
    to: teller.dateOf(move, 'to'),
    on: teller.dateOf(move, 'decidedOn'),
  };
  if (moves.length > 1) return teller.because(t('sentence.movesOfOne', values), reason);
  if (values.from === '') return teller.because(t('sentence.moveTo', values), reason);
  if (values.to === '') return teller.because(t('sentence.moveAway', values), reason);
  return teller.because(t('sentence.move', values), reason);
};

/** „вписа изменение AMD-870675-2 на PRG-PC: край от … на …; преместени срокове: 4 резултата за предаване“ */
export const tellAmendment: Telling = (deed, teller) => {
  const [amendment, another] = addedOf(deed, 'amendment');
  if (deed.kind !== 'programme.amend' || amendment === undefined || another !== undefined) return null;
  const { t } = teller;
  const values = {
    who: deed.who,
    code: becameText(amendment, 'code'),
    record: teller.record(teller.ownerOf(amendment.id) ?? amendment.id),
    from: teller.dateOf(amendment, 'periodToBefore'),
    to: teller.dateOf(amendment, 'periodToAfter'),
  };
  const moved = addedOf(deed, 'dateMove').filter((move) => becameText(move, 'entity') !== 'programme');
  const records = countsOf([...new Set(moved.map(({ id }) => teller.ownerOf(id) ?? id))], teller);
  const end = values.from === '' ? t('sentence.amendedEndFirst', values) : t('sentence.amendedEnd', values);
  const parts = [
    ...(values.to === '' ? [] : [end]),
    ...(moved.length === 0 ? [] : [t('sentence.amendedMoved', { records })]),
  ];
  const sentence = t('sentence.amended', values);
  return teller.because(
    parts.length === 0 ? sentence : `${sentence}: ${parts.join('; ')}`,
    teller.textOf(amendment, 'summary'),
  );
};

/** The first date that an activity gets becomes the baseline too, and is told as one. */
export const tellFirstDue: Telling = ({ who, touched }, teller) => {
  const [activity, another] = touched;
  if (activity?.event !== 'changed' || another !== undefined || activity.changes.length !== 2) return null;
  const to = teller.dateOf(activity, 'due');
  if (to === '' || teller.dateOf(activity, 'baselineDue') !== to) return null;
  const date = teller.t('sentence.dateOf.due');
  return teller.t('sentence.firstDate', { who, date, record: teller.record(activity.id), to });
};

/** `12 дейности`, `3 дейности и 2 ключови етапа`, by the kinds of records that are named. */
export function countsOf(ids: readonly string[], teller: Teller): string {
  const counts = new Map<EntityName, number>();
  for (const id of ids) {
    const entity = teller.names.get(id)?.entity;
    if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return teller.listed([...counts].map(([entity, count]) => teller.counted(entity, count)));
}

/** „отчете ACT-04 към 4 януари 2021 г.: в риск“ */
export const tellReports: Telling = (deed, teller) => {
  const { t } = teller;
  const reports = addedOf(deed, 'report');
  const [report] = reports;
  if (report === undefined) return null;
  const owners = [...new Set(reports.map(({ id }) => teller.ownerOf(id) ?? id))];
  if (owners.length > 1 || reports.length > 1)
    return t('sentence.reports', { who: deed.who, records: countsOf(owners, teller) });
  const light = teller.becameWords(report, 'light');
  const progress = teller.becameWords(report, 'progressPercent');
  const values = {
    who: deed.who,
    record: teller.record(owners[0] ?? report.id),
    on: teller.dateOf(report, 'asOf'),
    how: [light, progress].filter(Boolean).join(', '),
  };
  const isCorrection = becameOf(report, 'supersedes') !== undefined;
  const sentence = isCorrection ? t('sentence.reportCorrected', values) : t('sentence.report', values);
  return teller.because(
    values.how === '' ? sentence : `${sentence}: ${values.how}`,
    isCorrection ? teller.textOf(report, 'correctionReason') : '',
  );
};

/** „въведе стойност ≥ 71 за KPI-03 към 4 януари 2021 г.“ */
export const tellReadings: Telling = (deed, teller) => {
  const { t } = teller;
  const readings = addedOf(deed, 'reading');
  const [reading] = readings;
  if (reading === undefined) return null;
  const kpis = [...new Set(readings.map(({ id }) => teller.ownerOf(id) ?? id))];
  if (readings.length > 1) {
    const values = { who: deed.who, readings: teller.counted('reading', readings.length) };
    return t('sentence.readings', { ...values, records: countsOf(kpis, teller) });
  }
  const values = {
    who: deed.who,
    record: teller.record(kpis[0] ?? reading.id),
    on: teller.dateOf(reading, 'asOf'),
    value: teller.becameWords(reading, 'quantity') || teller.textOf(reading, 'valueText'),
  };
  if (becameOf(reading, 'supersedes') !== undefined && values.value !== '')
    return teller.because(t('sentence.readingSuperseded', values), teller.textOf(reading, 'correctionReason'));
  if (values.value === '')
    return teller.because(t('sentence.readingMissing', values), teller.textOf(reading, 'unavailableReason'));
  return t('sentence.reading', values);
};

/** „върна 1 отчетена стойност на KPI-03; основание: без район Младост“ */
export const tellApprovals: Telling = (deed, teller) => {
  const isReturn = deed.kind === 'kpi.returnReadings';
  const steps = addedOf(deed, 'readingStep');
  const [step] = steps;
  if (step === undefined || (!isReturn && deed.kind !== 'kpi.approveReadings')) return null;
  const kpiOf = (id: string) => teller.ownerOf(teller.ownerOf(id) ?? id) ?? id;
  const kpis = [...new Set(steps.map(({ id }) => kpiOf(id)))];
  const values = {
    who: deed.who,
    readings: teller.counted('reading', steps.length),
    records: kpis.length === 1 ? teller.record(kpis[0] ?? step.id) : countsOf(kpis, teller),
  };
  if (!isReturn) return teller.t('sentence.readingsApproved', values);
  return teller.because(teller.t('sentence.readingsReturned', values), teller.textOf(step, 'note'));
};

/** „определи целева стойност ≥ 200 за KPI-03, срок 2021 г.“ */
export const tellTarget: Telling = (deed, teller) => {
  const [target, another] = addedOf(deed, 'kpiTarget');
  if (target === undefined || another !== undefined) return null;
  const values = {
    who: deed.who,
    record: teller.record(teller.ownerOf(target.id) ?? target.id),
    value: teller.becameWords(target, 'quantity'),
    due: teller.dateOf(target, 'due'),
  };
  const sentence = values.due === '' ? teller.t('sentence.target', values) : teller.t('sentence.targetDue', values);
  return teller.because(sentence, teller.textOf(target, 'decision'));
};

/** „отбеляза ACT-04 като „спряна“ от 4 януари 2021 г.; основание: …“ */
export const tellLifecycle: Telling = (deed, teller) => {
  const { t } = teller;
  const changed = deed.touched.filter(
    (record) =>
      record.event === 'changed' && record.entity === 'activity' && becameOf(record, 'lifecycle') !== undefined,
  );
  const [activity] = changed;
  const [step] = addedOf(deed, 'lifecycleStep');
  if (activity === undefined) return null;
  const state = common(changed.map((one) => teller.becameWords(one, 'lifecycle')));
  if (state === '') return null;
  const since = teller.dateOf(activity, 'lifecycleSince') || (step ? teller.dateOf(step, 'since') : '');
  const reason = teller.textOf(activity, 'lifecycleReason') || (step ? teller.textOf(step, 'reason') : '');
  if (changed.length > 1) {
    const records = teller.counted('activity', changed.length);
    return teller.because(t('sentence.lifecycles', { who: deed.who, records, state }), reason);
  }
  const values = { who: deed.who, record: teller.record(activity.id), state, since };
  return teller.because(since === '' ? t('sentence.lifecycle', values) : t('sentence.lifecycleSince', values), reason);
};

/** „отбеляза внедряването на ACT-01 в Лозенец: действа, от 4 януари 2021 г.“ */
export const tellRollout: Telling = ({ who, touched }, teller) => {
  const { t } = teller;
  const [rollout, another] = touched;
  if (rollout?.entity !== 'rollout' || another !== undefined) return null;
  const district = teller.valueOf('rollout', 'district', teller.factOf(rollout.id, 'district'));
  const record = teller.record(teller.ownerOf(rollout.id) ?? rollout.id);
  if (becameOf(rollout, 'archived') === true) return t('sentence.rolloutAway', { who, record, district });
  const state = teller.becameWords(rollout, 'state');
  const since = teller.dateOf(rollout, 'since');
  if (state === '') return null;
  const sentence = t('sentence.rollout', { who, record, district, state });
  return since === '' ? sentence : `${sentence}, ${t('sentence.since', { since })}`;
};

/** „свърза ACT-04 с PR-3 „…“ (допринася за)“, or took the tie away. */
export const tellLink: Telling = ({ who, touched }, teller) => {
  const { t } = teller;
  const links = touched.filter(({ entity }) => entity === 'link');
  const [link] = links;
  if (link === undefined || links.length < touched.length || links.length > 1) return null;
  const other = teller.factOf(link.id, 'to');
  const values = {
    who,
    record: teller.record(teller.ownerOf(link.id) ?? link.id),
    other: teller.record(String(other)),
    relation: teller.valueOf('link', 'relation', teller.factOf(link.id, 'relation')),
  };
  const isGone = link.event === 'removed' || becameOf(link, 'archived') === true;
  if (isGone) return t('sentence.unlink', values);
  const isMade = link.event === 'added' || becameOf(link, 'archived') === false;
  return isMade ? t('sentence.link', values) : t('sentence.relink', values);
};

/** „прикачи „договор.pdf“ към ACT-04“ */
export const tellAttached: Telling = ({ who, touched }, teller) => {
  const [attachment, another] = touched;
  if (attachment?.entity !== 'attachment' || another !== undefined || attachment.event !== 'added') return null;
  const values = {
    who,
    what: teller.textOf(attachment, 'title') || becameText(attachment, 'fileName') || becameText(attachment, 'url'),
    record: teller.record(teller.ownerOf(attachment.id) ?? attachment.id),
  };
  return becameText(attachment, 'linkedPath') === ''
    ? teller.t('sentence.attached', values)
    : teller.t('sentence.linkedFile', values);
};

/** „издаде материалите DB-2-v1“, „издаде поправката DB-2-erratum-1“ */
export const tellIssue: Telling = (deed, teller) => {
  const [pack] = addedOf(deed, 'pack');
  if (pack === undefined) return null;
  const kind = packKinds.find((one) => one === becameOf(pack, 'kind')) ?? 'main';
  return teller.t(`sentence.issue.${kind}`, { who: deed.who, record: teller.record(pack.id) });
};

/** „отбеляза ключов етап MS3 като постигнат (октомври 2020 г.)“ */
export const tellAchieved: Telling = ({ who, touched }, teller) => {
  // Its evidence may have been attached in the same action.
  const [milestone, another] = touched.filter(({ entity }) => entity !== 'attachment');
  if (milestone?.entity !== 'milestone' || another !== undefined || milestone.event !== 'changed') return null;
  const state = teller.becameWords(milestone, 'achieved');
  if (state === '') return null;
  const on = teller.dateOf(milestone, 'achievedOn');
  const sentence = teller.t('sentence.achieved', { who, record: teller.record(milestone.id), state });
  return on === '' ? sentence : `${sentence} (${on})`;
};
