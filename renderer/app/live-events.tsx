import { useEffect } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useApplication, type Application } from './application.tsx';

/** Follows the core's events: what changed anywhere is read again, in every window. */
export function LiveEvents() {
  const application = useApplication();
  const queryClient = useQueryClient();
  useEffect(() => {
    const abort = new AbortController();
    followEvents(application, queryClient, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => abort.abort();
  }, [application, queryClient]);
  return null;
}

async function followEvents(
  { client, queries, work }: Application,
  queryClient: QueryClient,
  signal: AbortSignal,
): Promise<void> {
  for await (const event of await client.workbook.events(undefined, { signal })) {
    // A workbook given at the start may have opened between the first question and the first event.
    if (event.type === 'connected') await queryClient.invalidateQueries({ queryKey: queries.workbook.state.key() });
    else if (event.type === 'work') work.tell(event);
    else await queryClient.invalidateQueries();
  }
}
