import type { Database } from 'better-sqlite3';
import type { Finding } from '#shared/contract/packs.ts';
import { DomainError } from '#shared/contract/errors.ts';
import { languages, type Day, type Language } from '#shared/model/values.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { Pack } from '#shared/model/pack.ts';
import { changedFigures, type ChangedFigure } from '#shared/rules/changed-figures.ts';
import { todayOf, type Core } from '../app/core.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { readRecord } from '../workbook/records.ts';
import { mainPack } from './kinds/main-pack.ts';
import { frozenDocument, registeredPacks } from './pack-store.ts';
import { preflight } from './preflight.ts';

export interface PreflightRequest {
  meeting: string;
  asOf?: Day | undefined;
  languages?: readonly Language[] | undefined;
  editions?: readonly Pack['edition'][] | undefined;
}

/** What stands in the way of a meeting's pack, in the languages and editions that are wanted. Throws MEETING_MISSING. */
export function preflightOfMeeting(core: Core, request: PreflightRequest): Finding[] {
  const { database } = core.session.workbook();
  const meeting = readRecord(database, 'meeting', request.meeting);
  if (meeting === null) throw new DomainError('MEETING_MISSING', {});
  return preflight(database, planContextOf(database, request.asOf, todayOf(core)), meeting, {
    languages: request.languages ?? languages,
    isPublic: request.editions?.includes('public') ?? false,
    changedFigures: () => changedSinceIssue(core, meeting, request),
    lastExplanations: lastExplanations(database),
  });
}

/** The newest pack that explained a kind of finding has the last word on it. */
const lastExplanations = (database: Database): ReadonlyMap<string, PackText> =>
  new Map(
    registeredPacks(database).flatMap(({ findings }) =>
      (findings ?? []).flatMap(({ code, explanation }) => (explanation == null ? [] : [[code, explanation] as const])),
    ),
  );

/** Nothing where no pack of the meeting was issued: freezing only to compare is what this costs. */
function changedSinceIssue(core: Core, meeting: Meeting, { asOf }: PreflightRequest): ChangedFigure[] {
  const { database } = core.session.workbook();
  const last = registeredPacks(database).findLast((pack) => pack.meeting === meeting.id && pack.kind === 'main');
  if (last === undefined) return [];
  const now = mainPack(core, meeting, { meeting: meeting.id, asOf }).edition(last.edition, {
    isDraft: true,
    previousHash: null,
  });
  return now === null ? [] : changedFigures(frozenDocument(database, last).ledger, now.document.ledger);
}
