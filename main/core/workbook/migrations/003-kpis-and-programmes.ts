import { dateMoves } from './003-kpis-and-programmes/date-moves.ts';
import { kpiTables } from './003-kpis-and-programmes/kpis.ts';
import { links } from './003-kpis-and-programmes/links.ts';
import { packetTables } from './003-kpis-and-programmes/packets.ts';
import { programmeTables } from './003-kpis-and-programmes/programmes.ts';
import type { Migration } from '../migrate.ts';

/** Versions of indicators and of their rules, approval, errata; amendments, effort, solutions, update packets. */
export const kpisAndProgrammes: Migration = {
  version: 3,
  sql: [kpiTables, programmeTables, dateMoves, links, packetTables].join('\n'),
};
