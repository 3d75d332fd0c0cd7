import type { Database } from 'better-sqlite3';
import { DomainError } from '#shared/contract/errors.ts';
import type { PlanVersionView } from '#shared/contract/plan-versions.ts';
import { procedures } from '../app/procedures.ts';
import { nameOf } from '../records/linked.ts';
import { recordingOf } from '../records/recording.ts';
import { amendPlan, baselineChoices, nextVersionCode } from './amend-plan.ts';
import { adoptedVersions, isIntact, versionContent, type AdoptedVersion } from './plan-version-store.ts';

function viewOf(database: Database, version: AdoptedVersion): PlanVersionView {
  const isWhole = isIntact(database, version);
  return {
    ...version,
    councilActName: version.councilAct === null ? null : nameOf(database, 'councilAct', version.councilAct),
    activities: isWhole ? versionContent(database, version).document.activities.length : null,
    isFrozen: version.documentSha256 !== null,
    isIntact: isWhole,
    ...recordingOf(database, version.id),
  };
}

export const planVersionsRouter = {
  list: procedures.planVersions.list.handler(({ context: { core } }) => {
    const { database } = core.session.workbook();
    return adoptedVersions(database).map((version) => viewOf(database, version));
  }),
  get: procedures.planVersions.get.handler(({ input, context: { core } }) => {
    const { database } = core.session.workbook();
    const version = adoptedVersions(database).find(({ id }) => id === input.id);
    if (version === undefined) throw new DomainError('RECORD_MISSING', { entity: 'planVersion' });
    return { version: viewOf(database, version), ...versionContent(database, version) };
  }),
  beforeAmending: procedures.planVersions.beforeAmending.handler(({ input, context: { core } }) => {
    const { database } = core.session.workbook();
    return { code: nextVersionCode(database), baselines: baselineChoices(database, input.adoptedOn) };
  }),
  amend: procedures.planVersions.amend.handler(({ input, context: { core } }) => ({ id: amendPlan(core, input) })),
};
