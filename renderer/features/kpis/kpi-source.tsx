import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/model/values.ts';
import { Section } from '#renderer/ui/section.tsx';

/** Where the record comes from, and which of its fields were derived, translated here, or stand in conflict. */
export function KpiSource({ source }: { source: Source | null }) {
  const { t } = useTranslation(['kpis', 'common', 'fields']);
  if (source === null) return null;
  const marked = (['derived', 'translated', 'conflicting'] as const).flatMap((mark) => {
    const fields = Object.entries(source.marks).filter(([path, own]) => path !== '*' && own === mark);
    // Every field of the model has a name in the catalogue.
    const names = [
      ...new Set(fields.map(([path]) => t(`fields:name.${path.split('.')[0] ?? ''}` as 'fields:name.title'))),
    ];
    return names.length === 0 ? [] : [{ mark, names: names.join(', ') }];
  });
  return (
    <Section level={3} title={t('panel.source')}>
      <p className="text-sm [overflow-wrap:anywhere] text-ink-2">{source.text}</p>
      {marked.map(({ mark, names }) => (
        <p key={mark} className="text-sm text-pretty text-ink-3">
          {t(`common:mark_${mark}`)}: {names}
        </p>
      ))}
      {source.note && <p className="text-sm text-pretty text-ink-3">{source.note}</p>}
    </Section>
  );
}
