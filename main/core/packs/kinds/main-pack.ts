import type { Meeting } from '#shared/model/board.ts';
import type { PackEdition } from '#shared/model/pack.ts';
import { todayOf, type Core } from '../../app/core.ts';
import { planContextOf } from '../../plan/plan-context.ts';
import { cutEdition } from '../editions/cut-edition.ts';
import { freezePack } from '../freeze/freeze-pack.ts';
import { freezerOf } from '../freeze/freezer.ts';
import { supersededBy } from '../freeze/identity.ts';
import type { PackFreeze } from '../freeze/pack-freeze.ts';
import { registeredPacks } from '../pack-store.ts';
import type { FreezeRequest, IssueSubject } from './issue-kind.ts';
import { nextVersion } from './notice.ts';

/** DESIGN, Packs, step 1, on the open workbook: all there is to say, for no edition yet. */
export function freezeWhole(
  core: Core,
  meeting: Meeting,
  { asOf, explained = [] }: Pick<FreezeRequest, 'asOf' | 'explained'>,
  kind: 'main' | 'supplement' = 'main',
): PackFreeze {
  const { database, name, id: workbook } = core.session.workbook();
  const plan = planContextOf(database, asOf, todayOf(core));
  return freezePack({
    database,
    workbookName: name,
    plan,
    planOn: (day) => planContextOf(database, day, day),
    meeting,
    identity: {
      kind,
      version: nextVersion(registeredPacks(database), meeting.id, kind),
      dataAsOf: plan.asOf,
      frozenAt: new Date(core.now()).toISOString(),
      frozenBy: freezerOf(core),
      workbook,
    },
    explained,
  });
}

/** The pack of a meeting. Each edition takes the place of the one of before. */
export function mainPack(core: Core, meeting: Meeting, request: FreezeRequest): IssueSubject {
  const frozen = freezeWhole(core, meeting, request);
  const design = request.design === undefined ? meeting.packDesign : request.design;
  const { database } = core.session.workbook();
  const earlier = registeredPacks(database).filter((pack) => pack.meeting === meeting.id && pack.kind === 'main');
  return {
    edition(edition: PackEdition, place) {
      const supersedes = earlier.findLast((pack) => pack.edition === edition) ?? null;
      const replaced = supersededBy(frozen.document.pack.number, supersedes);
      return { ...cutEdition(frozen, { edition, design, supersedes: replaced, ...place }), supersedes, design };
    },
    settle(tx) {
      if (meeting.state === 'draft' || meeting.state === 'called')
        tx.update('meeting', meeting.id, { state: 'packIssued' });
    },
  };
}
