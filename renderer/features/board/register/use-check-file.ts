import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestCheckedBytes, type CheckedFile } from '#shared/contract/pack-register.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { uploadFile } from '#renderer/features/attachments/send-file.ts';

/** Checks a file that is chosen or dropped; the newest answer stays until it is put away. */
export function useCheckFile() {
  const { toaster } = useApplication();
  const { t, i18n } = useTranslation('register');
  const { run, isRunning } = useAction();
  const [checked, setChecked] = useState<CheckedFile | null>(null);

  const pick = useCallback(
    () =>
      run(async ({ client, host }) => {
        const grant = await host.pickPath({ purpose: 'checkFile' });
        if (grant !== null) setChecked(await client.packRegister.check({ grant }));
      }),
    [run],
  );
  const refuse = useCallback((_: string, text: string) => toaster.show({ text, isError: true }), [toaster]);
  const drop = useCallback(
    (files: readonly File[]) => {
      const [file, second] = files;
      if (file === undefined) return;
      if (second !== undefined) toaster.show({ text: t('check.one') });
      if (file.size > largestCheckedBytes) {
        const data = { name: file.name, why: 'tooLarge', limit: largestCheckedBytes };
        refuse(file.name, refusalSentence('CHECK_REFUSED', data, i18n));
        return;
      }
      void run(async ({ client }) => {
        const upload = await uploadFile(client, file, {
          signal: new AbortController().signal,
          onSent: () => undefined,
        });
        if (upload !== null) setChecked(await client.packRegister.check({ upload }));
      });
    },
    [i18n, refuse, run, t, toaster],
  );
  const hide = useCallback(() => setChecked(null), []);
  return { checked, pick, drop, refuse, hide, isRunning };
}
