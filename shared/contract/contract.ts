import { activitiesContract } from './activities.ts';
import { advisoryContract } from './advisory.ts';
import { attachmentsContract } from './attachments.ts';
import { boardContract } from './board.ts';
import { boardTopicsContract } from './board-topics.ts';
import { commentsContract } from './comments.ts';
import { compareContract } from './compare.ts';
import { filesContract } from './files.ts';
import { funderTablesContract } from './funder-tables.ts';
import { historyContract } from './history.ts';
import { kpisContract } from './kpis.ts';
import { minutesContract } from './minutes.ts';
import { outcomesContract } from './outcomes.ts';
import { planPrintContract } from './plan-print.ts';
import { papersContract } from './papers.ts';
import { programmesContract } from './programmes.ts';
import { packetsContract } from './packets.ts';
import { packRegisterContract } from './pack-register.ts';
import { packsContract } from './packs.ts';
import { planVersionsContract } from './plan-versions.ts';
import { recordsContract } from './records.ts';
import { reportingContract } from './reporting.ts';
import { risksContract } from './risks.ts';
import { savedViewsContract } from './saved-views.ts';
import { searchContract } from './search.ts';
import { settingsContract } from './settings.ts';
import { strategyContract } from './strategy.ts';
import { timelineContract } from './timeline.ts';
import { todayContract } from './today.ts';
import { workbookContract } from './workbook.ts';

/** The whole API between a screen and the core: one router per feature. */
export const contract = {
  workbook: workbookContract,
  settings: settingsContract,
  records: recordsContract,
  history: historyContract,
  reporting: reportingContract,
  search: searchContract,
  today: todayContract,
  activities: activitiesContract,
  savedViews: savedViewsContract,
  programmes: programmesContract,
  advisory: advisoryContract,
  funderTables: funderTablesContract,
  risks: risksContract,
  strategy: strategyContract,
  kpis: kpisContract,
  attachments: attachmentsContract,
  board: boardContract,
  boardTopics: boardTopicsContract,
  papers: papersContract,
  outcomes: outcomesContract,
  minutes: minutesContract,
  packets: packetsContract,
  comments: commentsContract,
  packs: packsContract,
  packRegister: packRegisterContract,
  planVersions: planVersionsContract,
  compare: compareContract,
  files: filesContract,
  timeline: timelineContract,
  planPrint: planPrintContract,
};
export type Contract = typeof contract;
