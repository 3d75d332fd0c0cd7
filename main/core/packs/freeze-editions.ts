import { DomainError } from '#shared/contract/errors.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { PackDesign } from '#shared/model/pack-design.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { packEditions, type Pack, type PackEdition } from '#shared/model/pack.ts';
import type { Day } from '#shared/model/values.ts';
import { actorOf, todayOf, type Core } from '../app/core.ts';
import { planContextOf } from '../plan/plan-context.ts';
import { nameOf } from '../records/linked.ts';
import { readRecord } from '../workbook/records.ts';
import { cutEdition, type CutEdition } from './editions/cut-edition.ts';
import type { Explained } from './freeze/findings.ts';
import { freezePack, packDocumentText } from './freeze/freeze-pack.ts';
import { supersededBy } from './freeze/identity.ts';
import type { PackFreeze } from './freeze/pack-freeze.ts';
import { lastHash, registeredPacks } from './pack-store.ts';
import { sha256Of } from './sha256-of.ts';

export interface FreezeRequest {
  meeting: string;
  asOf?: Day | undefined;
  /** What goes into the pack; without one, what its meeting is designed to have. */
  design?: PackDesign | null | undefined;
  /** What preflight found, where the pack is issued despite it. */
  explained?: readonly Explained[] | undefined;
}

/** The design of a pack that is asked for without one. */
export const designOf = (core: Core, { meeting, design }: FreezeRequest): PackDesign | null =>
  design === undefined ? meetingToPack(core, meeting).packDesign : design;

export function meetingToPack(core: Core, id: string): Meeting {
  const meeting = readRecord(core.session.workbook().database, 'meeting', id);
  if (meeting === null) throw new DomainError('MEETING_MISSING', {});
  return meeting;
}

/** Who freezes, by name: the pack is read by people who have no workbook. */
export function freezerOf(core: Core): string | null {
  const actor = actorOf(core);
  const person = /^[0-9a-f-]{36}$/.test(actor) ? nameOf(core.session.workbook().database, 'person', actor) : null;
  return person === null ? actor || null : person.title.bg || person.title.en;
}

/** DESIGN, Packs, step 1, on the open workbook: all there is to say, for no edition yet. */
export function freeze(core: Core, { meeting: id, asOf, explained = [] }: FreezeRequest): PackFreeze {
  const { database, name, id: workbook } = core.session.workbook();
  const meeting = meetingToPack(core, id);
  const plan = planContextOf(database, asOf, todayOf(core));
  return freezePack({
    database,
    workbookName: name,
    plan,
    planOn: (day) => planContextOf(database, day, day),
    meeting,
    identity: {
      version: versionsOf(registeredPacks(database), id) + 1,
      dataAsOf: plan.asOf,
      frozenAt: new Date(core.now()).toISOString(),
      frozenBy: freezerOf(core),
      workbook,
    },
    explained,
  });
}

/** Editions of one freeze are one version; packs from before editions had no freeze, and each was a version of its own. */
const versionsOf = (packs: readonly Pack[], meeting: string) =>
  new Set(packs.filter((pack) => pack.meeting === meeting).map((pack) => pack.freeze ?? pack.id)).size;

export interface FrozenEdition extends CutEdition {
  readonly edition: PackEdition;
  /** The bytes that are stored and hashed. */
  readonly text: string;
  readonly sha256: string;
  readonly supersedes: Pack | null;
  readonly design: PackDesign | null;
}

/** The editions of a freeze as they are to be issued, from the one that shows most on, each with its place in the chain. */
export function editionsOf(core: Core, frozen: PackFreeze, request: FreezeRequest, wanted: readonly PackEdition[]) {
  const { meeting } = request;
  const design = designOf(core, request);
  const { database } = core.session.workbook();
  const earlier = registeredPacks(database).filter((pack) => pack.meeting === meeting);
  let previousHash = lastHash(database);
  return packEditions
    .filter((edition) => wanted.includes(edition))
    .map((edition): FrozenEdition => {
      const supersedes = earlier.findLast((pack) => pack.edition === edition) ?? null;
      const cut = cutEdition(frozen, {
        edition,
        isDraft: false,
        design,
        previousHash,
        supersedes: supersededBy(frozen.document.pack.number, supersedes),
      });
      const text = packDocumentText(cut.document);
      const sha256 = sha256Of(text);
      previousHash = sha256;
      return { ...cut, edition, text, sha256, supersedes, design };
    });
}

/** The pack as one edition of it would be issued now, marked as a draft. */
export function draftOf(core: Core, request: FreezeRequest, edition: PackEdition): PackDocument {
  const frozen = freeze(core, request);
  const { database } = core.session.workbook();
  const before = registeredPacks(database).findLast(
    (pack) => pack.meeting === request.meeting && pack.edition === edition,
  );
  return cutEdition(frozen, {
    edition,
    isDraft: true,
    design: designOf(core, request),
    previousHash: lastHash(database),
    supersedes: supersededBy(frozen.document.pack.number, before ?? null),
  }).document;
}
