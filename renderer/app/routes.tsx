import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  useParams,
} from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { BoardScreen } from '#renderer/features/board/board-screen.tsx';
import { CompareScreen } from '#renderer/features/compare/compare-screen.tsx';
import { GalleryScreen } from '#renderer/features/gallery/gallery-screen.tsx';
import { HistoryScreen } from '#renderer/features/history/history-screen.tsx';
import { KpisScreen } from '#renderer/features/kpis/kpis-screen.tsx';
import { ActivitiesScreen } from '#renderer/features/activities/activities-screen.tsx';
import { planSearch } from '#renderer/features/activities/question/plan-state.ts';
import { PacketsScreen } from '#renderer/features/packets/packets-screen.tsx';
import { ReportingScreen } from '#renderer/features/reporting/reporting-screen.tsx';
import { ProgrammesScreen } from '#renderer/features/programmes/programmes-screen.tsx';
import { RisksScreen } from '#renderer/features/risks/risks-screen.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { StrategyScreen } from '#renderer/features/strategy/strategy-screen.tsx';
import { TodayScreen } from '#renderer/features/today/today-screen.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

/** A screen that shows a list and, when the address names one, a record of it beside the list. */
export interface RecordScreenProps {
  recordId: string | null;
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

const today = createRoute({ getParentRoute: () => root, path: '/today', component: TodayScreen });
const history = createRoute({ getParentRoute: () => root, path: '/history', component: HistoryScreen });
const gallery = createRoute({ getParentRoute: () => root, path: '/gallery', component: GalleryScreen });

function recordScreen(Screen: (props: RecordScreenProps) => ReactNode) {
  // What else an address says is the screen's own: only another record makes the frame draw it anew.
  const Shown = memo(Screen);
  return function RecordRoute() {
    const { id } = useParams({ strict: false });
    return <Shown recordId={id ?? null} />;
  };
}

// The id is optional, so that the list stays mounted while records open and close beside it.
const activities = createRoute({
  getParentRoute: () => root,
  path: '/activities/{-$id}',
  validateSearch: planSearch,
  component: recordScreen(ActivitiesScreen),
});
const risks = createRoute({
  getParentRoute: () => root,
  path: '/risks/{-$id}',
  component: recordScreen(RisksScreen),
});
const strategy = createRoute({
  getParentRoute: () => root,
  path: '/strategy/{-$id}',
  component: recordScreen(StrategyScreen),
});
const programmes = createRoute({
  getParentRoute: () => root,
  path: '/programmes/{-$id}',
  component: recordScreen(ProgrammesScreen),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare/{-$id}',
  component: recordScreen(CompareScreen),
});
const kpis = createRoute({ getParentRoute: () => root, path: '/kpis/{-$id}', component: recordScreen(KpisScreen) });
const board = createRoute({ getParentRoute: () => root, path: '/board/{-$id}', component: recordScreen(BoardScreen) });
const reporting = createRoute({
  getParentRoute: () => root,
  path: '/reporting/{-$id}',
  component: recordScreen(ReportingScreen),
});
const packets = createRoute({ getParentRoute: () => root, path: '/packets', component: PacketsScreen });
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings/{-$id}',
  component: recordScreen(SettingsScreen),
});

export const createAppRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      index,
      today,
      activities,
      risks,
      compare,
      strategy,
      programmes,
      kpis,
      board,
      history,
      reporting,
      packets,
      settings,
      gallery,
    ]),
    history: createHashHistory(),
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
