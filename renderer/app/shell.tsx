import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  CalendarDays,
  ChartNoAxesColumn,
  Clock,
  Globe,
  History,
  Lock,
  Rows3,
  Settings,
  TriangleAlert,
  Waypoints,
} from 'lucide-react';
import { LogAnywhere } from '#renderer/features/programmes/log-anywhere.tsx';
import { AppShell, type NavItem } from '#renderer/ui/app-shell.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { useApplication } from './application.tsx';
import { AsOfControl } from './as-of-control.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { pages, screenHref, screenPath, screens, type ScreenName } from './paths.ts';
import { RailFooter } from './rail-footer.tsx';
import { SearchPalette } from './search-palette.tsx';
import { ShellActionsProvider } from './shell-actions.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useStrayDrops } from './use-stray-drops.ts';
import { useWorkbook } from './workbook.tsx';

const icons = {
  today: Clock,
  activities: Rows3,
  strategy: Waypoints,
  programmes: Globe,
  kpis: ChartNoAxesColumn,
  board: CalendarDays,
  history: History,
  settings: Settings,
} satisfies Record<ScreenName, unknown>;

/** The frame around every screen: the rail, the search, the keys that work everywhere. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { workbook } = useWorkbook();
  const pathname = useLocation({ select: (location) => location.pathname });
  const [isSearchOpen, setIsSearchOpen] = useState(false);
  const [areKeysOpen, setAreKeysOpen] = useState(false);
  const counts = useCounts();
  useStrayDrops();
  const actions = useShortcuts({ openSearch: () => setIsSearchOpen(true), openKeys: () => setAreKeysOpen(true) });
  const items: NavItem[] = screens.map((screen) => ({
    href: screenHref(screen),
    label: t(`nav.${screen}`),
    icon: icons[screen],
    isCurrent: isWithin(pathname, screen),
    ...(counts[screen] === undefined ? {} : { count: counts[screen] }),
  }));
  return (
    <ShellActionsProvider value={actions}>
      <AppShell
        name={t('appName')}
        detail={<AsOfControl />}
        navLabel={t('navigation')}
        items={items}
        skipLabel={t('skip')}
        footer={<RailFooter />}
        compactFooter={<RailFooter isCompact />}
        banner={
          workbook.readOnly && (
            <Banner
              tone={workbook.readOnly === 'damaged' ? 'danger' : 'caution'}
              icon={workbook.readOnly === 'damaged' ? TriangleAlert : Lock}
              action={
                workbook.readOnly === 'damaged' && (
                  <Link href={`#${screenPath('settings', 'backups')}`}>{t('readOnly.toBackups')}</Link>
                )
              }
            >
              {t(`readOnly.${workbook.readOnly}`, { holder: workbook.lockedBy ?? '' })}
            </Banner>
          )
        }
      >
        <Outlet />
      </AppShell>
      <SearchPalette isOpen={isSearchOpen} onOpenChange={setIsSearchOpen} />
      <LogAnywhere />
      <KeysDialog isOpen={areKeysOpen} onOpenChange={setAreKeysOpen} />
    </ShellActionsProvider>
  );
}

/** On the screen itself, or on a page that is a part of it. */
const isWithin = (pathname: string, screen: ScreenName) =>
  pathname.startsWith(`/${screen}`) ||
  Object.entries(pages).some(([page, of]) => of === screen && pathname.startsWith(`/${page}`));

/** How many records wait behind each screen of the rail. */
function useCounts(): Partial<Record<ScreenName, number>> {
  const { queries } = useApplication();
  const { data } = useQuery(queries.workbook.counts.queryOptions());
  return data ?? {};
}
