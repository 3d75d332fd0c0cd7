import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { largestCommentsBytes } from '#shared/model/comment-format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useAction } from '#renderer/app/use-action.ts';

/** The file of comments that a person chose or dropped. */
export interface CommentsOnScreen {
  name: string;
  text: string;
}

/** Brings a file of comments to the screen: from a dialog, or dropped. What is too large is never read. */
export function useReadComments() {
  const { toaster } = useApplication();
  const { i18n } = useTranslation();
  const { run, isRunning } = useAction();
  const [shown, setShown] = useState<CommentsOnScreen | null>(null);

  const pick = useCallback(
    () =>
      run(async ({ client, host }) => {
        const grant = await host.pickPath({ purpose: 'openAnswer' });
        if (grant !== null) setShown(await client.comments.openFile({ grant }));
      }),
    [run],
  );
  const refuse = useCallback((_: string, text: string) => toaster.show({ text, isError: true }), [toaster]);
  const drop = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) return;
      if (file.size > largestCommentsBytes) {
        const data = { name: file.name, bytes: file.size, limit: largestCommentsBytes };
        refuse(file.name, refusalSentence('FILE_TOO_LARGE', data, i18n));
        return;
      }
      void run(async () => setShown({ name: file.name, text: (await file.text()).replace(/^\uFEFF/, '') }));
    },
    [i18n, refuse, run],
  );
  return { shown, close: () => setShown(null), pick, drop, refuse, isRunning };
}
