import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useStaging, type OnReady } from '#renderer/features/attachments/use-staging.ts';

/**
 * Files on their way to become papers of an item, or the next version of one. The file's name is the first title, and tells
 * the language by its letters; both are changed where they stand.
 */
export function usePaperStaging(item: string, supersedes: string | null) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { tell } = useToldAction();
  const onReady: OnReady = useCallback(
    (_, { staged, name }) => {
      const title = name.replace(/\.[^.]+$/u, '').replaceAll('_', ' ');
      const written = /\p{Script=Cyrillic}/u.test(title) ? 'bg' : /\p{Script=Latin}/u.test(title) ? 'en' : language;
      return tell(t(supersedes === null ? 'papers.added' : 'papers.superseded', { name }), (client) =>
        client.papers.add(
          supersedes === null
            ? { item, staged, title: { [written]: title }, language: written }
            : { item, staged, supersedes },
        ),
      );
    },
    [item, supersedes, language, tell, t],
  );
  return useStaging(onReady);
}
