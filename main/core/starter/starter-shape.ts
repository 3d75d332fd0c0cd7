import type { EntityName } from '#shared/model/entities.ts';

/** The files of the starter plan, one per feature. The order is that of `sortOrder` within a kind. */
export const starterFiles = [
  'plan.yaml',
  'people.yaml',
  'board.yaml',
  'strategy.yaml',
  'activities.yaml',
  'programmes.yaml',
  'kpis.yaml',
] as const;

interface NestedKind {
  entity: EntityName;
  /** The field of the nested record that holds its owner's id. */
  owner: string;
  /** The field that holds the owner's kind, where a record may belong to several. */
  ownerKind?: string;
  /** Codes of nested records are their owner's code, this letter and their number: KPI-15-V3. */
  letter: string;
}

/** Lists that are written under their owner, by the key they are written under. */
export const nestedKinds: Partial<Record<EntityName, Record<string, NestedKind>>> = {
  activity: {
    rollouts: { entity: 'rollout', owner: 'activity', letter: 'D' },
    reports: { entity: 'report', owner: 'record', ownerKind: 'entity', letter: 'R' },
    dateMoves: { entity: 'dateMove', owner: 'record', ownerKind: 'entity', letter: 'M' },
  },
  programme: {
    reports: { entity: 'report', owner: 'record', ownerKind: 'entity', letter: 'R' },
    amendments: { entity: 'amendment', owner: 'programme', letter: 'A' },
    cities: { entity: 'citiesCount', owner: 'programme', letter: 'C' },
  },
  milestone: { dateMoves: { entity: 'dateMove', owner: 'record', ownerKind: 'entity', letter: 'M' } },
  deliverable: { dateMoves: { entity: 'dateMove', owner: 'record', ownerKind: 'entity', letter: 'M' } },
  kpi: {
    targets: { entity: 'kpiTarget', owner: 'kpi', letter: 'T' },
    readings: { entity: 'reading', owner: 'kpi', letter: 'V' },
  },
  meeting: {
    agenda: { entity: 'agendaItem', owner: 'meeting', letter: '' },
    invitees: { entity: 'invitee', owner: 'meeting', letter: 'I' },
    outcomes: { entity: 'outcome', owner: 'meeting', letter: 'O' },
  },
};

interface LinkKey {
  relation: string;
  /** How the tie was had unless the plan says otherwise: sources name partners, the rest is our reading of them. */
  mark: 'verified' | 'derived';
}

/** Ties that are written on the record they start from, by the key they are written under. */
export const linkKeys: Record<string, LinkKey> = {
  contributes: { relation: 'contributes', mark: 'derived' },
  supports: { relation: 'supports', mark: 'derived' },
  partners: { relation: 'partner', mark: 'verified' },
  contributors: { relation: 'contributor', mark: 'verified' },
  measures: { relation: 'measures', mark: 'derived' },
  delivers: { relation: 'delivers', mark: 'derived' },
  about: { relation: 'about', mark: 'derived' },
  evidence: { relation: 'evidence', mark: 'derived' },
  contacts: { relation: 'contact', mark: 'verified' },
};
