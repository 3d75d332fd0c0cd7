import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { largestAnswerBytes } from '#shared/model/packet-format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo, screenHref } from '#renderer/app/paths.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { showAnswer } from './answer-on-screen.ts';

/** Brings the file of an answer to the screen: from a dialog, or dropped. What is too large is never read. */
export function useReadAnswer() {
  const { toaster } = useApplication();
  const { i18n } = useTranslation();
  const { run, isRunning } = useAction();

  const pick = useCallback(
    () =>
      run(async ({ client, host }) => {
        const grant = await host.pickPath({ purpose: 'openAnswer' });
        if (grant === null) return;
        showAnswer(await client.packets.openAnswer({ grant }));
        goTo(screenHref('packets'));
      }),
    [run],
  );
  const refuse = useCallback((_: string, text: string) => toaster.show({ text, isError: true }), [toaster]);
  const drop = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) return;
      if (file.size > largestAnswerBytes) {
        const data = { name: file.name, bytes: file.size, limit: largestAnswerBytes };
        refuse(file.name, refusalSentence('FILE_TOO_LARGE', data, i18n));
        return;
      }
      void run(async () => {
        showAnswer({ name: file.name, text: (await file.text()).replace(/^\uFEFF/, '') });
        goTo(screenHref('packets'));
      });
    },
    [i18n, refuse, run],
  );
  return { pick, drop, refuse, isRunning };
}
