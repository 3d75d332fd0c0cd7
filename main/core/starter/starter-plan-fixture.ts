import { fileURLToPath } from 'node:url';
import { v7 as newId } from 'uuid';
import type { EntityName } from '#shared/model/entities.ts';
import { readStarterPlan, type StarterRecord } from './read-starter-plan.ts';

/** The folder of the real starter plan, for tests. */
export const starterFolder = fileURLToPath(new URL('../../../resources/starter', import.meta.url));

export type RecordOfKind<Name extends EntityName> = Extract<StarterRecord, { entity: Name }>['record'];

export interface StarterPlan {
  readonly records: readonly StarterRecord[];
  readonly of: <Name extends EntityName>(name: Name) => RecordOfKind<Name>[];
  readonly find: <Name extends EntityName>(name: Name, code: string) => RecordOfKind<Name>;
  readonly codeOf: (id: string | null | undefined) => string | undefined;
}

/** The real starter plan, with ways to ask for its records. */
export function starterPlan(): StarterPlan {
  const records = readStarterPlan(starterFolder, newId);
  const codes = new Map(records.map(({ record }) => [record.id, record.code]));
  const of = <Name extends EntityName>(name: Name) =>
    // Each kind of record was validated by the schema of that kind.
    records.filter(({ entity }) => entity === name).map(({ record }) => record as RecordOfKind<Name>);
  return {
    records,
    of,
    find(name, code) {
      const found = of(name).find((record) => record.code === code);
      if (!found) throw new Error(`The starter plan has no ${name} ${code}`);
      return found;
    },
    codeOf: (id) => (id == null ? undefined : codes.get(id)),
  };
}
