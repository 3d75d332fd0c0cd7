import { useEffect, useState, useSyncExternalStore } from 'react';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ToastRegion } from '#renderer/ui/toast.tsx';
import { ApplicationProvider, createQueryClient, useApplication } from './application.tsx';
import type { Connection } from './client.ts';
import { FolderDialog } from './host/folder-dialog.tsx';
import type { PathRequests } from './host/path-requests.ts';
import { LevelNamesProvider } from './level-names.tsx';
import { LiveEvents } from './live-events.tsx';
import { LostConnection } from './lost-connection.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { PrintCommandProvider } from './print-command.tsx';
import { createAppRouter } from './routes.tsx';
import { StartScreen } from './start-screen.tsx';
import { WorkbookProvider } from './workbook.tsx';

export interface AppProps {
  connection: Connection;
  pathRequests: PathRequests;
}

export function App({ connection, pathRequests }: AppProps) {
  const [queryClient] = useState(createQueryClient);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    void connection.closed.then(() => setIsLost(true));
  }, [connection]);
  if (isLost) return <LostConnection />;
  return (
    <QueryClientProvider client={queryClient}>
      <ApplicationProvider connection={connection}>
        <LiveEvents />
        <PreferencesProvider>
          <Workplace />
          <Overlays pathRequests={pathRequests} />
        </PreferencesProvider>
      </ApplicationProvider>
    </QueryClientProvider>
  );
}

/** The start screen until a workbook is open, then the screens on it. */
function Workplace() {
  const { queries } = useApplication();
  const { data } = useQuery(queries.workbook.state.queryOptions());
  const [router] = useState(createAppRouter);
  if (data === undefined) return null;
  if (data.open === null) return <StartScreen />;
  return (
    <WorkbookProvider key={data.open.id} workbook={data.open}>
      <LevelNamesProvider>
        <PrintCommandProvider>
          <RouterProvider router={router} />
        </PrintCommandProvider>
      </LevelNamesProvider>
    </WorkbookProvider>
  );
}

function Overlays({ pathRequests }: { pathRequests: PathRequests }) {
  const { toaster } = useApplication();
  const { t } = useTranslation('shell');
  const pending = useSyncExternalStore(pathRequests.subscribe, pathRequests.current);
  return (
    <>
      {pending && <FolderDialog request={pending.request} onAnswer={pending.answer} />}
      <ToastRegion toaster={toaster} label={t('notifications')} closeLabel={t('dismiss')} />
    </>
  );
}
