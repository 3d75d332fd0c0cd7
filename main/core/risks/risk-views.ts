import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { RiskDetail, RiskView } from '#shared/contract/risks.ts';
import { isEntityName } from '#shared/model/entities.ts';
import type { Risk, RiskReview } from '#shared/model/risk.ts';
import type { Day } from '#shared/model/values.ts';
import { compareRisks, riskState } from '#shared/rules/risk-state.ts';
import { byId, groupBy } from '../records/by-id.ts';
import { nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { readRecord, readRecords } from '../workbook/records.ts';

/** Every risk that was identified by the day and is not archived, the gravest first. */
export function riskViews(database: Database, on: Day): RiskView[] {
  return viewsOf(database, readRecords(database, 'risk', 'archived = 0'), on);
}

/** Those about one record. */
export function risksAbout(database: Database, record: string, on: Day): RiskView[] {
  const ofRecord =
    'archived = 0 AND id IN (SELECT "from" FROM link WHERE deleted = 0 AND archived = 0 ' +
    "AND relation = 'about' AND from_entity = 'risk' AND \"to\" = @record)";
  return viewsOf(database, readRecords(database, 'risk', ofRecord, { record }), on);
}

/** One risk, archived or not, with all its reviews. Throws RECORD_MISSING, also for one that was not identified by the day. */
export function riskDetail(database: Database, id: string, on: Day): RiskDetail {
  const risk = readRecord(database, 'risk', id);
  const [view] = risk === null ? [] : viewsOf(database, [risk], on);
  if (view === undefined) throw new DomainError('RECORD_MISSING', { entity: 'risk' });
  const reviews = readRecords(database, 'riskReview', 'risk = @id', { id })
    .toSorted((one, other) => other.asOf.localeCompare(one.asOf) || other.id.localeCompare(one.id))
    .map((review) => ({ ...review, ...recordingOf(database, review.id) }));
  return { ...view, reviews };
}

function viewsOf(database: Database, risks: readonly Risk[], on: Day): RiskView[] {
  if (risks.length === 0) return [];
  const reviews = groupBy(readRecords(database, 'riskReview'), ({ risk }) => risk);
  const links = groupBy(
    readRecords(database, 'link', "archived = 0 AND relation = 'about' AND from_entity = 'risk'"),
    ({ from }) => from,
  );
  const people = byId(readRecords(database, 'person'));
  return risks
    .flatMap((risk): RiskView[] => {
      const own = reviews.get(risk.id) ?? [];
      const state = riskState(risk, own, on);
      if (state === null) return [];
      const owner = risk.owner === null ? undefined : people.get(risk.owner);
      const about = (links.get(risk.id) ?? []).flatMap(({ id, toEntity, to }) => {
        const record = isEntityName(toEntity) ? nameOf(database, toEntity, to) : null;
        return record === null || !isEntityName(toEntity) ? [] : [{ link: id, entity: toEntity, record }];
      });
      return [
        {
          ...risk,
          state,
          ownerName:
            owner === undefined
              ? null
              : { id: owner.id, code: owner.code, title: { bg: owner.name.bg, en: owner.name.en } },
          about,
          stateOfPlay: textOf(own.find(({ id }) => id === state.reviewed?.id)),
        },
      ];
    })
    .toSorted((one, other) => compareRisks(one.state, other.state));
}

const textOf = (review: RiskReview | undefined) =>
  review === undefined || review.text.bg + review.text.en === '' ? null : { bg: review.text.bg, en: review.text.en };
