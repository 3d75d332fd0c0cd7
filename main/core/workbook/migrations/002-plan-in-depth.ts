import { activitySteps } from './002-plan-in-depth/activities.ts';
import { attachmentColumns } from './002-plan-in-depth/attachments.ts';
import { dateMoves } from './002-plan-in-depth/date-moves.ts';
import { logColumns } from './002-plan-in-depth/log.ts';
import { planColumns } from './002-plan-in-depth/plan.ts';
import { riskTables } from './002-plan-in-depth/risks.ts';
import type { Migration } from '../migrate.ts';

/** Sub-tasks, dependencies, risks, lifecycle steps, saved views, versions of the plan and files in the workbook. */
export const planInDepth: Migration = {
  version: 2,
  sql: [planColumns, activitySteps, dateMoves, riskTables, attachmentColumns, logColumns].join('\n'),
};
