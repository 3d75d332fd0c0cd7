import type { Meeting } from '#shared/model/board.ts';
import { packDocumentSchema, packTemplateVersion, type PackDocument } from '#shared/model/pack-document.ts';
import type { PackKind } from '#shared/model/pack-document/identity.ts';
import type { Pack, PackEdition, PackOmission } from '#shared/model/pack.ts';
import type { Day } from '#shared/model/values.ts';
import { todayOf, type Core } from '../../app/core.ts';
import { planContextOf } from '../../plan/plan-context.ts';
import { countedOmissions } from '../editions/tell-omissions.ts';
import { withoutNames } from '../editions/without-names.ts';
import { freezeMeeting } from '../freeze/agenda.ts';
import { freezerOf } from '../freeze/freezer.ts';
import { freezeIdentity } from '../freeze/identity.ts';
import { both } from '../freeze/pack-language.ts';
import { unnamedPeople } from '../freeze/unnamed.ts';
import { registeredPacks } from '../pack-store.ts';
import type { EditionPlace, KindEdition } from './issue-kind.ts';

/** What is issued beside a pack begins from this: who, when, for which meeting, and none of the sections of a pack. */
export function emptyNotice(
  core: Core,
  meeting: Meeting,
  kind: Exclude<PackKind, 'main'>,
  asOf: Day | undefined,
): PackDocument {
  const { database, id: workbook } = core.session.workbook();
  const plan = planContextOf(database, asOf, todayOf(core));
  return {
    schema: 'sofia-roadmap.pack',
    schemaVersion: 1,
    templateVersion: packTemplateVersion,
    pack: freezeIdentity(database, meeting, {
      kind,
      version: nextVersion(registeredPacks(database), meeting.id, kind),
      dataAsOf: plan.asOf,
      frozenAt: new Date(core.now()).toISOString(),
      frozenBy: freezerOf(core),
      workbook,
    }),
    meeting: { ...freezeMeeting({ database, meeting, plan }), participants: [] },
    agenda: null,
    summary: null,
    focusAreas: null,
    exceptions: null,
    programmes: null,
    kpis: null,
    advice: null,
    plan: null,
    ledger: [],
    colophon: { statusRules: [], rulesVersion: null, omissions: [] },
  };
}

/** The next number of a kind. Editions of one freeze are one version; packs from before editions were one each. */
export const nextVersion = (packs: readonly Pack[], meeting: string, kind: PackKind): number =>
  new Set(packs.filter((pack) => pack.meeting === meeting && pack.kind === kind).map((pack) => pack.freeze ?? pack.id))
    .size + 1;

interface NoticeCut extends EditionPlace {
  readonly edition: PackEdition;
  readonly omissions: readonly PackOmission[];
}

/** A notice as an edition has it: in the public one nobody is named who did not agree to it. */
export function noticeEdition(
  core: Core,
  { id }: Meeting,
  notice: PackDocument,
  { edition, isDraft, previousHash, omissions: given }: NoticeCut,
): KindEdition {
  const isPublic = edition === 'public';
  const placed: PackDocument = {
    ...notice,
    pack: { ...notice.pack, edition, draft: isDraft, previousHash },
    meeting: isPublic ? { ...notice.meeting, link: null } : notice.meeting,
  };
  const unnamed = isPublic ? unnamedPeople(core.session.workbook().database, id) : [];
  const { value, found } = withoutNames(placed, unnamed);
  const omissions: PackOmission[] = [
    ...given,
    ...found.map(({ name }) => ({
      section: 'people',
      what: both((say, language) => say('omission.who', { name: name[language] || name.bg || name.en })),
      basis: 'consent' as const,
    })),
  ];
  const document = packDocumentSchema.parse({
    ...value,
    colophon: { ...value.colophon, omissions: countedOmissions(omissions) },
  });
  return { document, omissions, supersedes: null, design: null };
}
