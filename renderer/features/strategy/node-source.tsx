import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { Source } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { fieldsByMark, sourceParts } from '#renderer/features/activities/source-mark.ts';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Where the facts come from, and how each was had: read there, derived, translated here, or in conflict. */
export function NodeSource({ source }: { source: Source | null }) {
  const { t } = useTranslation(['strategy', 'common', 'fields']);
  const { host } = useApplication();
  return (
    <Section level={3} title={t('source')}>
      {source === null ? (
        <p className="text-ink-3">{t('sourceNone')}</p>
      ) : (
        <div className="flex flex-col gap-1 text-sm [overflow-wrap:anywhere] text-ink-2">
          {sourceParts(source.text).map(({ text, url }) => (
            <p key={text}>
              {url === null ? (
                text
              ) : (
                <Link isQuiet onPress={() => void host.openExternal(url)}>
                  {text}
                </Link>
              )}
            </p>
          ))}
          {[...fieldsByMark(source)].map(([mark, fields]) => (
            <p key={mark} className="text-pretty text-ink-3">
              {capitalised(t(`common:mark_${mark}`))}: {/* Every field of the model has a name in the catalogue. */}
              {fields.map((field) => t(`fields:name.${field}` as 'fields:name.title')).join(', ')}
            </p>
          ))}
          {source.note && <p className="text-pretty text-ink-3">{source.note}</p>}
        </div>
      )}
    </Section>
  );
}
