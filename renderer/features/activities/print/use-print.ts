import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedFileName } from '#shared/contract/host.ts';
import type { PrintRequest } from '#shared/contract/plan-print.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';

/** What is printed, apart from the day, the language and the place, which are asked for here. */
type Printed<Request> = Request extends PrintRequest ? Omit<Request, 'grant' | 'language' | 'asOf'> : never;

export interface PrintWork {
  readonly save: (printed: Printed<PrintRequest>) => Promise<void>;
  readonly stop: () => void;
  readonly isRunning: boolean;
  /** Why nothing was written. */
  readonly refusal: string | null;
}

/** Asks where to, and has the pages made, whatever else is done in the application meanwhile; the work can be stopped. */
export function usePrint(onDone: () => void): PrintWork {
  const { t } = useTranslation('planPrint');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const [refusal, setRefusal] = useState<string | null>(null);
  const work = useRef<AbortController | null>(null);

  const save = async (printed: Printed<PrintRequest>) => {
    setRefusal(null);
    const controller = new AbortController();
    work.current = controller;
    await run(
      async ({ client, host, toaster }) => {
        const suggestedName = savedFileName(t(`fileName.${printed.what}`, { date: asOf }), '.pdf');
        const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
        if (grant === null) return;
        const request = { ...printed, asOf, language, grant };
        const { name } = await client.planPrint.save(request, { signal: controller.signal });
        toaster.show({ text: t('saved', { name }) });
        onDone();
      },
      { onError: ({ message }) => setRefusal(controller.signal.aborted ? t('stopped') : message) },
    );
  };
  return { save, stop: () => work.current?.abort(), isRunning, refusal };
}
