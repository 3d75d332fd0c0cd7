import { useTranslation } from 'react-i18next';
import { fieldWords } from '#shared/i18n/change-words.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ActiveFilter } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { noFilter, type FilterProps, type HistoryFilter } from './history-filter.ts';
import { useActors } from './use-actors.ts';

/** What the history is narrowed to, each to be taken off; the screen is a chip of its own above. */
export function ActiveFilters({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation(['history', 'common']);
  const set = useSetFilters(filter);
  if (set.length === 0) return null;
  return (
    <ul aria-label={t('history:filtersSet')} className="flex shrink-0 flex-wrap items-center gap-2 px-6 pt-3">
      {set.map(({ words, without }) => (
        <li key={words}>
          <ActiveFilter
            removeLabel={t('history:removeFilter', { filter: words })}
            onRemove={() => onFilter({ ...filter, ...without })}
          >
            {words}
          </ActiveFilter>
        </li>
      ))}
      <li>
        <Link className="text-sm" onPress={() => onFilter(noFilter)}>
          {t('common:clearFilters')}
        </Link>
      </li>
    </ul>
  );
}

function useSetFilters({ actor, kind, field, from, to }: HistoryFilter) {
  const { t, i18n } = useTranslation(['history', 'fields']);
  const language = useLanguage();
  const actors = useActors();
  const set: { words: string; without: Partial<HistoryFilter> }[] = [];
  if (actor !== null) {
    const name = actors.find((one) => one.actor === actor)?.name ?? actor;
    set.push({ words: t('history:isPerson', { name }), without: { actor: null } });
  }
  if (kind !== null)
    set.push({
      words: t('history:isKind', { name: t(`fields:entity.${kind}`) }),
      without: { kind: null, field: null },
    });
  if (field !== null)
    set.push({ words: t('history:isField', { name: fieldWords(field, i18n) }), without: { field: null } });
  if (from !== null && from === to)
    set.push({ words: t('history:isOn', { day: formatDate(from, language) }), without: { from: null, to: null } });
  else {
    if (from !== null)
      set.push({ words: t('history:isFrom', { day: formatDate(from, language) }), without: { from: null } });
    if (to !== null) set.push({ words: t('history:isTo', { day: formatDate(to, language) }), without: { to: null } });
  }
  return set;
}
