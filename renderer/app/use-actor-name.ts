import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** Who did something, as the history keeps it: the name of a person of the workbook, or the host's own name. */
export function useActorName(): (actor: string) => string {
  const { queries } = useApplication();
  const { t } = useTranslation('common');
  const language = useLanguage();
  const { data: people = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'person' } }));
  return (actor) => {
    const person = people.find(({ id }) => id === actor);
    if (person !== undefined) return textIn(person.title, language);
    return actor === '' || /^[0-9a-f-]{36}$/.test(actor) ? t('unknownActor') : actor;
  };
}
