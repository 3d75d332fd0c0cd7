import { kpiColumns } from './004-board-in-depth/kpis.ts';
import { meetingTables } from './004-board-in-depth/meetings.ts';
import { packTables } from './004-board-in-depth/packs.ts';
import { programmeColumns } from './004-board-in-depth/programmes.ts';
import type { Migration } from '../migrate.ts';

/** Papers and topics of meetings, minutes; designs, editions and omissions of packs; comments of members; measures against risks; reasons of removal; dated shapes of target paths. */
export const boardInDepth: Migration = {
  version: 4,
  sql: [meetingTables, packTables, programmeColumns, kpiColumns].join('\n'),
};
