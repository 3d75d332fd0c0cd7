import { createContext, use, useMemo, type ReactNode } from 'react';
import { QueryClient } from '@tanstack/react-query';
import type { HostApi } from '#shared/contract/host.ts';
import { createToaster, type Toaster } from '#renderer/ui/toast.tsx';
import { createQueries, type Client, type Connection, type Queries } from './client.ts';
import { createWorkBoard, type WorkBoard } from './work-progress.ts';

/** What every screen may use: the core, its queries, the host and the messages at the bottom of the window. */
export interface Application {
  client: Client;
  queries: Queries;
  host: HostApi;
  toaster: Toaster;
  work: WorkBoard;
}

const ApplicationContext = createContext<Application | null>(null);

export function useApplication(): Application {
  const application = use(ApplicationContext);
  if (application === null) throw new Error('used outside the application');
  return application;
}

export function ApplicationProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  const application = useMemo<Application>(
    () => ({
      client: connection.client,
      queries: createQueries(connection.client),
      host: connection.host,
      toaster: createToaster(),
      work: createWorkBoard(),
    }),
    [connection],
  );
  return <ApplicationContext value={application}>{children}</ApplicationContext>;
}

/** The core is on this machine: no waiting for a network, no second try, and events say when something is old. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
