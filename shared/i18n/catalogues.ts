import bgAdvisory from './bg/advisory.json' with { type: 'json' };
import bgCompare from './bg/compare.json' with { type: 'json' };
import bgRisks from './bg/risks.json' with { type: 'json' };
import bgAttachments from './bg/attachments.json' with { type: 'json' };
import bgReporting from './bg/reporting.json' with { type: 'json' };
import bgTimeline from './bg/timeline.json' with { type: 'json' };
import bgBoard from './bg/board.json' with { type: 'json' };
import bgComments from './bg/comments.json' with { type: 'json' };
import bgCommon from './bg/common.json' with { type: 'json' };
import bgDistricts from './bg/districts.json' with { type: 'json' };
import bgErrors from './bg/errors.json' with { type: 'json' };
import bgFields from './bg/fields.json' with { type: 'json' };
import bgFunderTables from './bg/funder-tables.json' with { type: 'json' };
import bgHistory from './bg/history.json' with { type: 'json' };
import bgKpiCharts from './bg/kpi-charts.json' with { type: 'json' };
import bgKpiLibrary from './bg/kpi-library.json' with { type: 'json' };
import bgKpis from './bg/kpis.json' with { type: 'json' };
import bgActivities from './bg/activities.json' with { type: 'json' };
import bgPacks from './bg/packs.json' with { type: 'json' };
import bgPackets from './bg/packets.json' with { type: 'json' };
import bgPlanBoard from './bg/plan-board.json' with { type: 'json' };
import bgPlanPrint from './bg/plan-print.json' with { type: 'json' };
import bgRegister from './bg/register.json' with { type: 'json' };
import bgProgrammes from './bg/programmes.json' with { type: 'json' };
import bgSettings from './bg/settings.json' with { type: 'json' };
import bgShell from './bg/shell.json' with { type: 'json' };
import bgStatus from './bg/status.json' with { type: 'json' };
import bgStrategy from './bg/strategy.json' with { type: 'json' };
import bgToday from './bg/today.json' with { type: 'json' };
import bgVersions from './bg/versions.json' with { type: 'json' };
import enAdvisory from './en/advisory.json' with { type: 'json' };
import enCompare from './en/compare.json' with { type: 'json' };
import enRisks from './en/risks.json' with { type: 'json' };
import enAttachments from './en/attachments.json' with { type: 'json' };
import enReporting from './en/reporting.json' with { type: 'json' };
import enTimeline from './en/timeline.json' with { type: 'json' };
import enBoard from './en/board.json' with { type: 'json' };
import enComments from './en/comments.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enDistricts from './en/districts.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFields from './en/fields.json' with { type: 'json' };
import enFunderTables from './en/funder-tables.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enKpiCharts from './en/kpi-charts.json' with { type: 'json' };
import enKpiLibrary from './en/kpi-library.json' with { type: 'json' };
import enKpis from './en/kpis.json' with { type: 'json' };
import enActivities from './en/activities.json' with { type: 'json' };
import enPacks from './en/packs.json' with { type: 'json' };
import enPackets from './en/packets.json' with { type: 'json' };
import enPlanBoard from './en/plan-board.json' with { type: 'json' };
import enPlanPrint from './en/plan-print.json' with { type: 'json' };
import enRegister from './en/register.json' with { type: 'json' };
import enProgrammes from './en/programmes.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enStatus from './en/status.json' with { type: 'json' };
import enStrategy from './en/strategy.json' with { type: 'json' };
import enToday from './en/today.json' with { type: 'json' };
import enVersions from './en/versions.json' with { type: 'json' };

/** One namespace per feature. Bulgarian is the first language: its keys are the keys. */
const bg = {
  advisory: bgAdvisory,
  compare: bgCompare,
  risks: bgRisks,
  attachments: bgAttachments,
  reporting: bgReporting,
  timeline: bgTimeline,
  board: bgBoard,
  common: bgCommon,
  districts: bgDistricts,
  errors: bgErrors,
  fields: bgFields,
  funderTables: bgFunderTables,
  history: bgHistory,
  kpiCharts: bgKpiCharts,
  kpiLibrary: bgKpiLibrary,
  kpis: bgKpis,
  activities: bgActivities,
  packs: bgPacks,
  comments: bgComments,
  packets: bgPackets,
  planBoard: bgPlanBoard,
  planPrint: bgPlanPrint,
  programmes: bgProgrammes,
  register: bgRegister,
  settings: bgSettings,
  shell: bgShell,
  status: bgStatus,
  strategy: bgStrategy,
  today: bgToday,
  versions: bgVersions,
};

const en: typeof bg = {
  advisory: enAdvisory,
  compare: enCompare,
  risks: enRisks,
  attachments: enAttachments,
  reporting: enReporting,
  timeline: enTimeline,
  board: enBoard,
  common: enCommon,
  districts: enDistricts,
  errors: enErrors,
  fields: enFields,
  funderTables: enFunderTables,
  history: enHistory,
  kpiCharts: enKpiCharts,
  kpiLibrary: enKpiLibrary,
  kpis: enKpis,
  activities: enActivities,
  packs: enPacks,
  comments: enComments,
  packets: enPackets,
  planBoard: enPlanBoard,
  planPrint: enPlanPrint,
  programmes: enProgrammes,
  register: enRegister,
  settings: enSettings,
  shell: enShell,
  status: enStatus,
  strategy: enStrategy,
  today: enToday,
  versions: enVersions,
};

export const catalogues = { bg, en };
export type Catalogue = typeof bg;
export type Namespace = keyof Catalogue;
