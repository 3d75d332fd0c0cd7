import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useApplication } from './application.tsx';

/** Follows the core's events: what changed anywhere is read again, in every window. */
export function LiveEvents() {
  const { client } = useApplication();
  const queryClient = useQueryClient();
  useEffect(() => {
    const abort = new AbortController();
    const follow = async () => {
      for await (const _event of await client.workbook.events(undefined, { signal: abort.signal })) {
        await queryClient.invalidateQueries();
      }
    };
    follow().catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => abort.abort();
  }, [client, queryClient]);
  return null;
}
