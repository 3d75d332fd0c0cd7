import { activitiesRouter } from '../activities/router.ts';
import { advisoryRouter } from '../advisory/router.ts';
import { attachmentsRouter } from '../attachments/router.ts';
import { minutesRouter } from '../board/minutes/minutes-router.ts';
import { outcomesRouter } from '../board/outcomes-router.ts';
import { papersRouter } from '../board/papers-router.ts';
import { boardRouter } from '../board/router.ts';
import { boardTopicsRouter } from '../board/topics-router.ts';
import { commentsRouter } from '../comments/router.ts';
import { compareRouter } from '../compare/router.ts';
import { filesRouter } from '../files/router.ts';
import { funderTablesRouter } from '../funder-tables/router.ts';
import { historyRouter } from '../history/router.ts';
import { kpisRouter } from '../kpis/router.ts';
import { programmesRouter } from '../programmes/router.ts';
import { packetsRouter } from '../packets/router.ts';
import { packRegisterRouter } from '../packs/register/router.ts';
import { packsRouter } from '../packs/router.ts';
import { planPrintRouter } from '../plan-print/router.ts';
import { planVersionsRouter } from '../plan-versions/router.ts';
import { recordsRouter } from '../records/router.ts';
import { reportingRouter } from '../reporting/router.ts';
import { risksRouter } from '../risks/router.ts';
import { savedViewsRouter } from '../saved-views/router.ts';
import { searchRouter } from '../search/router.ts';
import { settingsRouter } from '../settings/router.ts';
import { strategyRouter } from '../strategy/router.ts';
import { timelineRouter } from '../timeline/router.ts';
import { todayRouter } from '../today/router.ts';
import { workbookRouter } from '../workbook/router.ts';
import { procedures } from './procedures.ts';

export const router = procedures.router({
  workbook: workbookRouter,
  settings: settingsRouter,
  records: recordsRouter,
  history: historyRouter,
  reporting: reportingRouter,
  search: searchRouter,
  today: todayRouter,
  activities: activitiesRouter,
  savedViews: savedViewsRouter,
  programmes: programmesRouter,
  advisory: advisoryRouter,
  funderTables: funderTablesRouter,
  risks: risksRouter,
  strategy: strategyRouter,
  kpis: kpisRouter,
  attachments: attachmentsRouter,
  board: boardRouter,
  boardTopics: boardTopicsRouter,
  papers: papersRouter,
  outcomes: outcomesRouter,
  minutes: minutesRouter,
  packets: packetsRouter,
  comments: commentsRouter,
  packs: packsRouter,
  packRegister: packRegisterRouter,
  planVersions: planVersionsRouter,
  compare: compareRouter,
  files: filesRouter,
  timeline: timelineRouter,
  planPrint: planPrintRouter,
});
export type Router = typeof router;
