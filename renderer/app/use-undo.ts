import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Undone } from '#shared/contract/history.ts';
import { actionTitle } from '#shared/i18n/history-sentence/history-sentence.ts';
import { useLanguage } from './preferences.tsx';
import { useAction } from './use-action.ts';

/** What was or would be taken back, by its name and its records: „преместен срок · ACT-04“. */
export function useUndoneWords() {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return useCallback(
    ({ entry, names }: Undone) =>
      actionTitle(entry, { i18n, language, names: new Map(names.map((name) => [name.id, name])) }),
    [i18n, language],
  );
}

/** Takes back, or brings back, the last change of anyone, whatever it was, and says what it was. */
export function useUndo() {
  const { run } = useAction();
  const { t } = useTranslation('shell');
  const words = useUndoneWords();
  const undo = useCallback(
    () =>
      run(async ({ client, toaster }) => {
        toaster.show({ text: t('undone', { what: words(await client.history.undo()) }) });
      }),
    [run, t, words],
  );
  const redo = useCallback(
    () =>
      run(async ({ client, toaster }) => {
        toaster.show({ text: t('redone', { what: words(await client.history.redo()) }) });
      }),
    [run, t, words],
  );
  return { undo, redo };
}
