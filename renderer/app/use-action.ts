import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApplication, type Application } from './application.tsx';
import { shownError, type ShownError } from './errors.ts';

/**
 * Runs something that changes the workbook. A refusal is shown in the person's language at the bottom of the window, and
 * returned for a form that shows it in place. What did change is seen through the events of the core.
 */
export function useAction() {
  const application = useApplication();
  const { i18n } = useTranslation();
  const [isRunning, setIsRunning] = useState(false);
  const run = useCallback(
    async <Result>(
      action: (application: Application) => Promise<Result>,
      options: { onError?: (error: ShownError) => void } = {},
    ): Promise<Result | undefined> => {
      setIsRunning(true);
      try {
        return await action(application);
      } catch (error) {
        const shown = shownError(error, i18n);
        if (options.onError) options.onError(shown);
        else application.toaster.show({ text: shown.message, isError: true });
        return undefined;
      } finally {
        setIsRunning(false);
      }
    },
    [application, i18n],
  );
  return { run, isRunning };
}
