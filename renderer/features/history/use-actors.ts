import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actorWords } from '#shared/i18n/history-sentence/teller.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** Everybody who ever acted, by name. */
export function useActors(): { actor: string; name: string }[] {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const { queries } = useApplication();
  const { data } = useQuery(queries.history.actors.queryOptions());
  const names = new Map((data?.names ?? []).map((name) => [name.id, name]));
  const order = new Intl.Collator(language);
  return (data?.actors ?? [])
    .map((actor) => ({ actor, name: actorWords(actor, { i18n, language, names }) }))
    .toSorted((one, other) => order.compare(one.name, other.name));
}
