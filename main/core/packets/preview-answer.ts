import { isDomainError } from '#shared/contract/errors.ts';
import type { AnsweredRecord, AnswerPreview, AnswerRow, AnswerRowState, RowProblem } from '#shared/contract/packets.ts';
import type { PacketFieldName, PacketRecord, PacketValue } from '#shared/model/packet-document.ts';
import { companionsOf, hashesIn, packetProblems, type PacketValues } from '#shared/rules/packet-fields.ts';
import { todayOf, type Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import { sha256Of } from './packet-store.ts';
import { packetView, takenAnswer } from './packet-views.ts';
import { presentRecord, type PresentRecord } from './present-record.ts';
import { readAnswer, type ReadAnswer } from './read-answer.ts';
import { rehearse } from './rehearse.ts';
import { takenFrom, takeRecord, type TakenFrom } from './take-record.ts';

/** Every field of the packet: what stands now, what stood when it was made, what was answered, and what hinders taking it. */
export function previewAnswer(core: Core, text: string): AnswerPreview {
  return previewOf(core, readAnswer(core.session.workbook(), text));
}

export function previewOf(core: Core, { packet, document, answer, files }: ReadAnswer): AnswerPreview {
  const { database } = core.session.workbook();
  const from = takenFrom(core, answer, packet.language, { files, isTrial: true });
  const records = document.records.map((asked) => answeredRecord(core, asked, answeredOf(answer, asked.id), from));
  const others = readRecords(database, 'packetAnswer', 'packet = @id', { id: packet.id });
  const same = others.find((other) => other.answer === answer.answer);
  const view = packetView(database, packet);
  return {
    packet: view,
    answer: { id: answer.answer, answeredBy: answer.answeredBy, answeredAt: answer.answeredAt },
    alreadyTaken: same === undefined ? null : takenAnswer(database, same),
    isOlder: others.some(({ answeredAt }) => (answeredAt ?? '') > answer.answeredAt),
    records,
    against: sha256Of(JSON.stringify([records, same?.id ?? null])),
  };
}

export const answeredOf = ({ fields }: ReadAnswer['answer'], record: string): PacketValues =>
  Object.fromEntries(fields.filter((one) => one.record === record).map(({ field, value }) => [field, value]));

function answeredRecord(core: Core, asked: PacketRecord, answered: PacketValues, from: TakenFrom): AnsweredRecord {
  const present = presentRecord(core.session.workbook().database, asked, from.language);
  const { entity, id } = asked;
  const states = statesOf(asked, answered, present?.values ?? {});
  const news = newsOf(answered, states);
  const problems = present === null ? new Map<PacketFieldName, RowProblem>() : problemsOf(core, present, news, from);
  const rows = asked.fields.map(({ name, kind, value }): AnswerRow => {
    const isNews = news[name] !== undefined;
    const files = kind === 'files' ? filesNamed(answered[name], from) : [];
    return {
      key: `${id}:${name}`,
      field: name,
      kind,
      present: kind === 'files' ? null : (present?.values[name] ?? null),
      before: value,
      answered: kind === 'files' ? files.map((file) => file.name).join('\n') : (answered[name] ?? null),
      files,
      state: states.get(name) ?? 'unanswered',
      problem: isNews && present === null ? gone(entity) : (problems.get(name) ?? null),
      companions: isNews ? companionsOf(entity, name, news).map((other) => `${id}:${other}`) : [],
    };
  });
  const title = present?.title ?? { bg: asked.title, en: asked.title };
  return {
    entity,
    id,
    code: present?.code ?? asked.code,
    title: { bg: title.bg, en: title.en },
    isEvent: present?.isEvent ?? false,
    isGone: present === null,
    rows,
  };
}

const filesNamed = (value: PacketValue | undefined, { files }: TakenFrom) =>
  hashesIn(value).flatMap((hash) => {
    const file = files.get(hash);
    return file === undefined ? [] : [{ name: file.name, bytes: file.bytes.length }];
  });

const gone = (entity: string): RowProblem => ({ code: 'RECORD_MISSING', data: { entity }, isRefusal: true });

/** What of an answer the workbook does not hold yet. */
export const newsOf = (answered: PacketValues, states: ReadonlyMap<PacketFieldName, AnswerRowState>): PacketValues =>
  Object.fromEntries(
    (Object.keys(answered) as PacketFieldName[]) // the keys of an answer that was checked
      .filter((name) => states.get(name) === 'change' || states.get(name) === 'conflict')
      .map((name) => [name, answered[name]]),
  );

const isSame = (a: PacketValue | undefined, b: PacketValue | undefined) => (a ?? '') === (b ?? '');
/** Whether the record has it already: of files, whether each of them is attached. */
const isThere = (name: PacketFieldName, answered: PacketValues, present: PacketValues) =>
  name === 'files'
    ? hashesIn(answered.files).every((hash) => hashesIn(present.files).includes(hash))
    : isSame(answered[name], present[name]);

export function statesOf(
  { entity, fields }: PacketRecord,
  answered: PacketValues,
  present: PacketValues,
): Map<PacketFieldName, AnswerRowState> {
  const names = fields.map(({ name }) => name).filter((name) => answered[name] !== undefined);
  // A report is news as a whole: the same light as last time, with another day or text, is another report.
  const isReport = entity === 'programme' || entity === 'activity';
  const isReportThere = isReport && names.every((name) => isThere(name, answered, present));
  return new Map(
    fields.flatMap(({ name, value }): [PacketFieldName, AnswerRowState][] => {
      if (answered[name] === undefined) return [];
      // The reason has nothing to stand against: it goes with its move.
      const compared = name === 'forecastReason' && answered.forecast !== undefined ? 'forecast' : name;
      if (isReport ? isReportThere : isThere(compared, answered, present)) return [[name, 'same']];
      if (compared === 'files') return [[name, 'change']];
      const before = fields.find((field) => field.name === compared)?.value ?? value;
      return [[name, isSame(present[compared], before) ? 'change' : 'conflict']];
    }),
  );
}

/** By the rules of packets first; what those let pass is tried on the services, and nothing of the trial stays. */
function problemsOf(
  core: Core,
  present: PresentRecord,
  news: PacketValues,
  from: TakenFrom,
): Map<PacketFieldName, RowProblem> {
  const found = new Map<PacketFieldName, RowProblem>();
  for (const { field, code } of packetProblems(present.entity, news, present.values, todayOf(core)))
    for (const name of shownAt(field, news)) found.set(name, { code, data: {}, isRefusal: false });
  if (core.session.workbook().readOnly !== null) return found;
  for (const names of groupsOf(present, news)) {
    if (names.some((name) => found.has(name))) continue;
    const chosen: PacketValues = Object.fromEntries(names.map((name) => [name, news[name]]));
    const refusal = rehearse(core, () => takeRecord(core, present, chosen, from));
    if (isDomainError(refusal))
      for (const name of names) found.set(name, { code: refusal.code, data: { ...refusal.data }, isRefusal: true });
  }
  return found;
}

const heads: Partial<Record<PacketFieldName, PacketFieldName>> = {
  achievedOn: 'achieved',
  statusSince: 'status',
  forecastReason: 'forecast',
  asOf: 'light',
  blockers: 'light',
  next: 'light',
};

/** What is missing has no row of its own: it is said at the field that wants it, or at all of a report. */
function shownAt(field: PacketFieldName, news: PacketValues): PacketFieldName[] {
  if (news[field] !== undefined) return [field];
  const head = heads[field];
  if (head !== undefined && news[head] !== undefined) return [head];
  return Object.keys(news) as PacketFieldName[]; // as above
}

/** Fields that are taken together, each group on its own. */
function groupsOf({ entity }: PresentRecord, news: PacketValues): PacketFieldName[][] {
  const names = Object.keys(news) as PacketFieldName[]; // as above
  if (entity === 'programme' || entity === 'activity') return names.length === 0 ? [] : [names];
  const seen = new Set<PacketFieldName>();
  return names.flatMap((name) => {
    if (seen.has(name)) return [];
    const group = [name, ...companionsOf(entity, name, news)];
    for (const one of group) seen.add(one);
    return [group];
  });
}
