import { useTranslation } from 'react-i18next';
import type { DefinitionView, KpiDetail } from '#shared/contract/kpis.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { useDefiningWords } from './value-words.ts';

/** The versions of a definition, newest first: from when, why, and what each changed. Nothing to show while there is one. */
export function DefinitionVersions({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  if (kpi.definitions.length < 2) return null;
  return (
    <Disclosure title={t('version.history')} note={kpi.definitions.length}>
      <ol className="flex flex-col gap-3">
        {kpi.definitions.toReversed().map((version, index, all) => (
          <VersionLine key={version.version} version={version} before={all[index + 1]} />
        ))}
      </ol>
    </Disclosure>
  );
}

function VersionLine({ version, before }: { version: DefinitionView; before: DefinitionView | undefined }) {
  const { t } = useTranslation(['kpis', 'fields', 'common']);
  const language = useLanguage();
  const words = useDefiningWords();
  const nameOf = useActorName();
  const reason = textIn(version.reason, language);
  return (
    <li className="min-w-0 text-pretty">
      <p className="flex flex-wrap items-center gap-x-2">
        <b className="font-semibold">{t('version.name', { number: version.version })}</b>
        <span className="text-sm text-ink-3">
          {version.validFrom === null
            ? t('version.first')
            : t('version.from', { date: formatDate(version.validFrom, language) })}
        </span>
        {version.isCurrent && <Pill>{t('target.current')}</Pill>}
      </p>
      {reason !== '' && <p className="text-sm text-ink-2">{reason}</p>}
      {before !== undefined && (
        <dl className="mt-1 flex flex-col gap-1 text-sm">
          {version.changed.map((key) => (
            <div key={key} className="[overflow-wrap:anywhere]">
              <dt className="inline text-ink-3">{capitalised(t(`fields:name.${key}`))}: </dt>
              <dd className="inline">
                <span className="text-ink-3 line-through">{words(key, before.passport)}</span>{' '}
                <span aria-hidden>→</span> <span>{words(key, version.passport)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {version.recordedBy !== null && version.validFrom !== null && (
        <p className="text-sm text-ink-3">{nameOf(version.recordedBy)}</p>
      )}
    </li>
  );
}
