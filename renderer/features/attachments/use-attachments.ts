import { useQuery } from '@tanstack/react-query';
import { useApplication } from '#renderer/app/application.tsx';

/**
 * What is attached to a record. A linked file may be moved by anyone, and no event of the core tells: it is looked for again
 * whenever the record is shown, and when the person comes back to the window.
 */
export function useAttachments(record: string) {
  const { queries } = useApplication();
  return useQuery({
    ...queries.attachments.of.queryOptions({ input: { record } }),
    staleTime: 0,
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  });
}
