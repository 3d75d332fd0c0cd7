import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/model/values.ts';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Where the facts come from, and how each was had: read there, derived, translated here, or in conflict. */
export function NodeSource({ source }: { source: Source | null }) {
  const { t } = useTranslation(['strategy', 'common', 'fields']);
  return (
    <Section level={3} title={t('source')}>
      {source === null ? (
        <p className="text-ink-3">{t('sourceNone')}</p>
      ) : (
        <div className="flex flex-col gap-1.5 text-sm text-ink-2">
          <p className="text-pretty [overflow-wrap:anywhere]">{source.text}</p>
          {source.note && <p className="text-pretty text-ink-3">{source.note}</p>}
          <div className="flex flex-wrap gap-1.5">
            {marksOf(source).map(([field, mark]) => (
              <Pill key={field}>
                {field === '*' ? '' : `${fieldName(field)}: `}
                {t(`common:mark_${mark}`)}
              </Pill>
            ))}
          </div>
        </div>
      )}
    </Section>
  );

  function fieldName(path: string): string {
    const [key = '', language] = path.split('.');
    // Every field of the model has a name in the catalogue.
    const name = t(`fields:name.${key}` as 'fields:name.title');
    return language === 'bg' || language === 'en' ? `${name} (${t(`common:${language}`)})` : name;
  }
}

/** The record as a whole first, then its fields. */
const marksOf = ({ marks }: Source) =>
  Object.entries(marks).toSorted(([a], [b]) => Number(b === '*') - Number(a === '*') || a.localeCompare(b));
